import type { BallotResult } from '../../../rules/ballot-result.ts'
import { listed, money, number, papers, projects } from '../numbers.ts'
import { single } from './single.ts'

interface About {
  readonly question: string
  readonly currency: string
  readonly options: readonly { readonly number: number; readonly title: string }[]
}

/** What came of a ballot, in a sentence for a matter's story, and in the letter to those who follow it. */
export const letters = {
  outcome: ({ currency, options }: About, result: BallotResult): string => {
    if (result.kind === 'budget') {
      const won = result.winners.length
      if (won === 0) return `No project won. ${papers(result.papers)} were counted.`
      return `${number(won)} of ${projects(options.length)} ${won === 1 ? 'wins' : 'win'}: ${money(result.spent, currency)} of ${money(result.budget, currency)}, by ${papers(result.papers)}.`
    }
    return `${answerOf(result, options)} ${papers(result.papers)} counted.`
  },
  counted: ({ question }: About, outcome: string) => ({
    subject: `Result: ${question}`,
    text: `${outcome} The page says why, who paid for what, how other rules would have chosen, and how to count all papers again yourself.`,
  }),
  proposal: (question: string, won: boolean) =>
    won
      ? `It won in the ballot “${question}”.`
      : `It did not win in the ballot “${question}”. Its result says why and by how much.`,
  departedOutcome: (decision: string) => `A decision departs from the result: ${decision}`.slice(0, 500),
  departed: (question: string, decision: string) => ({
    subject: `A decision departs from a result: ${question}`,
    text: `${decision} The reason is published beside the result.`,
  }),
}

function answerOf({ count }: Extract<BallotResult, { kind: 'single' }>, options: About['options']): string {
  const names = (ids: readonly string[]) =>
    ids.map((id) => options.find((option) => String(option.number) === id)?.title ?? id)
  if (count.kind === 'cannot-count') return single.cannot
  const { outcome } = count
  switch (outcome.kind) {
    case 'passed':
      return 'The answer is yes.'
    case 'failed':
      return 'The answer is no.'
    case 'elected':
      return single.elected(names(outcome.elected))
    case 'draw-needed':
      return `${listed(names(outcome.tied))} have the same support.`
    case 'too-few-took-part':
      return single.tooFew(outcome.needed, outcome.had)
    case 'nothing-marked':
      return single.nothing
  }
}
