import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { GatheredPaper, Stage } from './gather.ts'

export interface OptionModel {
  readonly number: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly costPence: number | null
  readonly district: string | null
  readonly bestOf: string | null
  /** Titles of the options it depends on. */
  readonly needs: readonly string[]
}

export interface PaperModel {
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly promise: string
  readonly background: readonly string[]
  readonly when: { readonly text: string; readonly on: string | undefined; readonly state: 'open' | 'soon' | 'over' }
  readonly task: string
  readonly terms: PaperTerms
  readonly voterTag: string
  /** Whoever has an account and does not finish now can be reminded once. */
  readonly reminds: boolean
  /** People vote in it with printed codes; this reader does, with one that is open in their browser. */
  readonly codes: 'none' | 'some' | 'open-here'
  readonly stage:
    | Exclude<Stage, { kind: 'vote' }>
    | { readonly kind: 'vote'; readonly given: 'browser' | 'server' | null }
  /** In the order drawn for the reader. */
  readonly options: readonly OptionModel[]
}

export function presentPaper(
  { ballot, paper, stage, voterTag, isByCode, order }: GatheredPaper,
  texts: VoteTexts,
): PaperModel {
  const titleOf = new Map(ballot.options.map(({ number, title }) => [number, title]))
  const optionOf = new Map(ballot.options.map((option) => [option.number, option]))
  return {
    slug: ballot.slug,
    question: ballot.question,
    askedBy: ballot.askedBy,
    promise: ballot.promise,
    background: paragraphsOf(ballot.background),
    when: whenOf({ ballot, stage }, texts),
    task: texts.paper.task(ballot.paper, { budgetPence: ballot.budgetPence, bounds: ballot.bounds }),
    terms: paper.terms,
    voterTag,
    reminds:
      ballot.remindHours !== null && stage.kind === 'vote' && stage.given === null && stage.voter.person !== null,
    codes: isByCode ? 'open-here' : ballot.rollSources.includes('codes') ? 'some' : 'none',
    stage: stage.kind === 'vote' ? { kind: 'vote', given: stage.given } : stage,
    options: order.map((number) => {
      const { title, summary, costPence, district, bestOf, needs } = optionOf.get(number)!
      const needed = needs.map((each) => titleOf.get(each) ?? String(each))
      return { number, title, paragraphs: paragraphsOf(summary), costPence, district, bestOf, needs: needed }
    }),
  }
}

const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)

const soonMilliseconds = 48 * 3_600_000

function whenOf({ ballot, stage }: Pick<GatheredPaper, 'ballot' | 'stage'>, { paper }: VoteTexts): PaperModel['when'] {
  const closes = ballot.closesAt!
  if (stage.kind === 'not-yet-open')
    return { text: paper.opens(stage.opensAt), on: stage.opensAt.toISOString(), state: 'open' }
  if (stage.kind === 'closed')
    return { text: paper.closed(stage.closedAt), on: stage.closedAt.toISOString(), state: 'over' }
  const isSoon = closes.getTime() - ballot.at.getTime() < soonMilliseconds
  return { text: paper.closes(closes), on: closes.toISOString(), state: isSoon ? 'soon' : 'open' }
}
