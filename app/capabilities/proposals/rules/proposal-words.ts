import { readCost } from './read-cost.ts'

export const longest = { title: 120, why: 6000, whoBenefits: 500, place: 200, alt: 200 } as const
const shortest = { title: 8, why: 30 } as const

/** What somebody typed of a proposal, tidied. */
export interface ProposalWords {
  readonly title: string
  readonly why: string
  readonly whoBenefits: string
  readonly placeWords: string
  /** As typed: pounds. */
  readonly cost: string
}

export interface WordsProblem {
  readonly name: 'title' | 'why' | 'whoBenefits' | 'placeWords' | 'cost'
  readonly key: string
}

const lengthOf = (text: string) => [...text].length

/** Everything that is wrong with what was typed, in the order of the form. */
export function problemsOfWords(words: ProposalWords): readonly WordsProblem[] {
  const problems: WordsProblem[] = []
  const say = (name: WordsProblem['name'], key: string) => problems.push({ name, key })
  if (words.title === '') say('title', 'title-missing')
  else if (lengthOf(words.title) < shortest.title) say('title', 'title-short')
  else if (lengthOf(words.title) > longest.title) say('title', 'title-long')
  if (words.why === '') say('why', 'why-missing')
  else if (lengthOf(words.why) < shortest.why) say('why', 'why-short')
  else if (lengthOf(words.why) > longest.why) say('why', 'why-long')
  if (lengthOf(words.placeWords) > longest.place) say('placeWords', 'place-long')
  if (lengthOf(words.whoBenefits) > longest.whoBenefits) say('whoBenefits', 'who-long')
  if (words.cost !== '' && readCost(words.cost) === null) say('cost', 'cost-wrong')
  return problems
}
