import type { FoundResult } from '../../reads/find-result.ts'
import type { SingleResult } from '../../rules/ballot-result.ts'
import { isBudgetRule } from '../../rules/is-budget-rule.ts'
import { drawnLot } from '../../rules/lots.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { LotModel, SingleModel } from './model.ts'

/** The result of a decision: the answer in a sentence, and what became of each option. */
export function presentSingle(found: FoundResult, result: SingleResult, texts: BallotResultTexts): SingleModel {
  const { count } = result
  const outcome = count.kind === 'counted' ? count.outcome : null
  const elected = outcome && 'elected' in outcome ? outcome.elected.map(Number) : []
  const { rule } = found.ballot
  const drawsLots = !isBudgetRule(rule) && rule.ties === 'lots'
  return {
    result,
    options: found.ballot.options.map(({ number, title }) => ({
      number,
      title,
      next: found.nextSteps.get(number) ?? (elected.includes(number) ? texts.why.next.won : texts.why.next.lost),
    })),
    answer: answerOf(found, result, { texts, drawsLots }),
    drawNeeded: outcome?.kind === 'draw-needed' && drawsLots ? outcome.tied.map(Number) : null,
    lot: lotOf(found),
  }
}

function answerOf(
  { ballot }: FoundResult,
  { count }: SingleResult,
  { texts, drawsLots }: { readonly texts: BallotResultTexts; readonly drawsLots: boolean },
): string {
  const { single } = texts
  if (count.kind === 'cannot-count') return single.cannot
  const { outcome } = count
  const names = (ids: readonly string[]) =>
    ids.map((id) => ballot.options.find(({ number }) => number === Number(id))?.title ?? id)
  switch (outcome.kind) {
    case 'passed':
      return single.passed
    case 'failed':
      return single.failed
    case 'elected':
      return single.elected(names(outcome.elected))
    case 'draw-needed':
      return drawsLots ? single.drawNeeded(names(outcome.tied)) : single.nobody(names(outcome.tied))
    case 'too-few-took-part':
      return single.tooFew(outcome.needed, outcome.had)
    case 'nothing-marked':
      return single.nothing
  }
}

function lotOf({ ballot, lots }: FoundResult): LotModel | null {
  const [first, second] = lots
  if (!first || !second?.ledgerHead) return null
  const seed = { ballot: ballot.id, first: first.part, second: second.part, ledgerHead: second.ledgerHead }
  const drawn = drawnLot(
    seed,
    ballot.options.map(({ number }) => number),
  )
  const title = (option: string) => ballot.options.find(({ number }) => String(number) === option)?.title ?? option
  return {
    parts: drawn.parts,
    seed: drawn.seed,
    lots: drawn.lots.map(({ option, ticket }) => ({ number: Number(option), title: title(option), ticket })),
  }
}
