import type { Choices, PaperType } from '../vocabulary.ts'
import type { PaperBounds } from './paper-bounds.ts'

export interface MadeUpPapers {
  readonly paper: PaperType
  readonly bounds: PaperBounds
  readonly budgetPence: number | null
  readonly options: readonly { readonly number: number; readonly costPence: number | null }[]
  readonly papers: number
  /** Percent of the voters who are in the smaller group. */
  readonly minority: number
  /** The same number makes the same papers. */
  readonly seed: number
}

/** A made-up paper, and whether it is of the smaller group. */
export interface MadeUpPaper {
  readonly choices: Choices
  readonly isMinority: boolean
}

/**
 * Papers of two groups who want different things: the larger one likes the first three of every five options in a drawn
 * order, the smaller one the other two. Each voter likes each option a little more or less than their group. Nothing
 * of it is a guess about real people; it only lets a rule be seen at work.
 */
export function makeUpPapers(wanted: MadeUpPapers): readonly MadeUpPaper[] {
  const chance = seededChance(wanted.seed)
  const drawn = shuffle(wanted.options, chance)
  const cut = Math.max(1, Math.min(drawn.length - 1, Math.round(drawn.length * 0.6)))
  const ofMajority = new Set(drawn.slice(0, cut).map(({ number }) => number))
  const few = Math.round((wanted.papers * wanted.minority) / 100)
  return Array.from({ length: wanted.papers }, (_, k) => {
    const isMinority = k < few
    const liked = wanted.options.map(({ number, costPence }) => ({
      number,
      costPence: costPence ?? 0,
      liking: (ofMajority.has(number) !== isMinority ? 0.55 : 0) + chance() * 0.6,
    }))
    return { choices: choicesOf(wanted, liked, chance), isMinority }
  })
}

interface Liked {
  readonly number: number
  readonly costPence: number
  /** From 0 to 1.15. */
  readonly liking: number
}

function choicesOf(
  { paper, bounds, budgetPence }: MadeUpPapers,
  options: readonly Liked[],
  chance: () => number,
): Choices {
  const best = [...options].sort((a, b) => b.liking - a.liking || a.number - b.number)
  const wanted = best.filter(({ liking }) => liking > 0.6)
  const numbers = (chosen: readonly Liked[]) => chosen.slice(0, bounds.mostOptions).map(({ number }) => number)
  switch (paper) {
    case 'yes-no':
      return { type: paper, answer: chance() < 0.05 ? 'abstain' : chance() < 0.58 ? 'yes' : 'no' }
    case 'choose-one':
      return { type: paper, option: best[0]?.number ?? null }
    case 'approval':
      return { type: paper, options: numbers(wanted).sort((a, b) => a - b) }
    case 'knapsack':
      return { type: paper, options: numbers(fitting(wanted, budgetPence ?? 0)).sort((a, b) => a - b) }
    case 'ranking':
      return { type: paper, options: numbers(best.slice(0, Math.max(3, wanted.length))) }
    case 'score': {
      const highest = bounds.highestScore ?? 5
      const scoreOf = ({ liking }: Liked) => Math.min(highest, Math.round(liking * highest))
      return { type: paper, scores: options.map((each) => ({ option: each.number, score: scoreOf(each) })) }
    }
    case 'points':
      return { type: paper, points: shareOut(wanted.length > 0 ? wanted : best.slice(0, 1), bounds.points ?? 10) }
  }
}

/** As many as fit, the most wanted first. */
function fitting(options: readonly Liked[], budget: number): readonly Liked[] {
  let left = budget
  return options.filter(({ costPence }) => {
    if (costPence > left) return false
    left -= costPence
    return true
  })
}

/** All points, more to what is wanted more. */
function shareOut(options: readonly Liked[], points: number) {
  const few = options.slice(0, Math.min(options.length, points))
  const all = few.reduce((sum, { liking }) => sum + liking, 0)
  const given = few.map(({ number, liking }) => ({ option: number, points: Math.floor((points * liking) / all) }))
  let left = points - given.reduce((sum, each) => sum + each.points, 0)
  return given
    .map((each) => ({ ...each, points: each.points + (left-- > 0 ? 1 : 0) }))
    .filter((each) => each.points > 0)
    .sort((a, b) => a.option - b.option)
}

function shuffle<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  const drawn = [...items]
  for (let k = drawn.length - 1; k > 0; k--) {
    const other = Math.floor(chance() * (k + 1))
    ;[drawn[k], drawn[other]] = [drawn[other]!, drawn[k]!]
  }
  return drawn
}

/** A small generator for pictures and trials only (mulberry32): the same seed gives the same numbers on every machine. */
function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
