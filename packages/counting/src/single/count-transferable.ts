import type { InstantRunOffRule, OptionId, SinglePapers, SingleSetting, TransferableRule } from './contract.ts'
import type { DrawReason, SingleOutcome, TransferableWorking } from './contract-result.ts'
import { elect, endStage, firstStage, mostFirst, moveParcels, type State, writeStage } from './transferable-state.ts'
import { chooseOne } from './transferable-ties.ts'
import { showVotes } from './votes.ts'

type Draw = { readonly reason: DrawReason; readonly tied: readonly OptionId[] }

/**
 * The single transferable vote as the Scottish Local Government Elections Order 2011 (SSI 2011/399) has it, schedule 1,
 * rules 46 to 53: whole-number quota, every paper of a surplus moves on at a lower value cut to five decimals, one
 * candidate excluded at a time. With one seat it is the instant run-off (the alternative vote).
 */
export function countTransferable(
  papers: SinglePapers,
  rule: InstantRunOffRule | TransferableRule,
  { lot }: SingleSetting,
): { outcome: SingleOutcome; working: TransferableWorking } {
  const seats = rule.kind === 'instant-run-off' ? 1 : rule.seats
  const state = firstStage(papers, rule.options, seats)
  const quota = Number(state.quota / 100_000n)
  const marked = [...state.votes.values()].some((votes) => votes > 0n)
  endStage(state, { kind: 'first-preferences' })
  const draw = marked ? runStages(state, lot) : undefined
  const working = { kind: 'transferable' as const, quota, seats, stages: state.stages }
  if (!marked) return { outcome: { kind: 'nothing-marked' }, working }
  if (draw) return { outcome: { kind: 'draw-needed', ...draw, places: 1, elected: state.elected }, working }
  return { outcome: { kind: 'elected', elected: state.elected }, working }
}

function runStages(state: State, lot: readonly OptionId[] | undefined): Draw | undefined {
  while (state.elected.length < state.seats) {
    if (fillLast(state)) return
    const draw = state.surpluses.size > 0 ? transferSurplus(state, lot) : excludeLast(state, lot)
    if (draw) return draw
  }
  return
}

/** Rule 53: as many left as vacancies are elected at once, and nothing more is transferred. */
function fillLast(state: State): boolean {
  if (state.continuing.size > state.seats - state.elected.length) return false
  const rest = mostFirst(state, [...state.continuing])
  for (const option of rest) elect(state, option)
  if (rest.length > 0) writeStage(state, { kind: 'last-vacancies' }, rest)
  return true
}

/** Rules 49 and 50: the highest surplus first. */
function transferSurplus(state: State, lot: readonly OptionId[] | undefined): Draw | undefined {
  const choice = chooseOne(state, [...state.surpluses], 'most', lot)
  if (choice.kind === 'draw-needed') return { reason: 'surplus', tied: choice.tied }
  const { option, tie } = choice
  const total = state.votes.get(option)!
  const surplus = total - state.quota
  const before = sum(state)
  state.surpluses.delete(option)
  state.votes.set(option, state.quota)
  const transfers = moveParcels(state, option, (value) => (surplus * value) / total)
  const lost = before - sum(state)
  endStage(state, {
    kind: 'surplus',
    option,
    surplus: showVotes(surplus),
    transfers,
    lostToRounding: showVotes(lost),
    tie,
  })
  return
}

function sum(state: State): bigint {
  return [...state.votes.values()].reduce((total, votes) => total + votes, state.notTransferable)
}

/** Rules 51 and 52: the fewest votes go out, papers move on at the value they had. */
function excludeLast(state: State, lot: readonly OptionId[] | undefined): Draw | undefined {
  const choice = chooseOne(state, [...state.continuing], 'fewest', lot)
  if (choice.kind === 'draw-needed') return { reason: 'exclude', tied: choice.tied }
  const { option, tie } = choice
  const next = mostFirst(
    state,
    [...state.continuing].filter((other) => other !== option),
  ).at(-1)
  const behind = next ? { option: next, by: showVotes(state.votes.get(next)! - state.votes.get(option)!) } : null
  state.continuing.delete(option)
  const isLast = state.continuing.size <= state.seats - state.elected.length
  if (isLast) {
    writeStage(state, { kind: 'exclusion', option, behind, transfers: [], tie, isLast }, [])
    return
  }
  state.votes.set(option, 0n)
  const transfers = moveParcels(state, option, (value) => value)
  endStage(state, { kind: 'exclusion', option, behind, transfers, tie, isLast })
  return
}
