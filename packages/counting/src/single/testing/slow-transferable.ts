import type { OptionId } from '../contract.ts'
import type { Rankings } from './small-papers.ts'

type Paper = { order: readonly OptionId[]; value: bigint; with: OptionId | null }

/**
 * The Scottish Order's rules read aloud, paper by paper, totals added up anew at every stage; slow, and written without a
 * look at the real count. Gives who is elected and everybody's votes (in hundred-thousandths) after each stage.
 */
export function slowTransferable(
  rankings: Rankings,
  options: readonly OptionId[],
  seats: number,
  lot: readonly OptionId[],
) {
  const papers: Paper[] = rankings.flatMap(([order, times]) =>
    order.length === 0 ? [] : Array.from({ length: times }, () => ({ order, value: 100_000n, with: order[0]! })),
  )
  const quota = (BigInt(papers.length) / BigInt(seats + 1) + 1n) * 100_000n
  const elected: OptionId[] = []
  const excluded: OptionId[] = []
  const done = new Set<OptionId>()
  const stages: Map<OptionId, bigint>[] = []

  const votes = () =>
    new Map(
      options.map((option) => {
        const held = papers.filter((paper) => paper.with === option).reduce((sum, { value }) => sum + value, 0n)
        return [option, done.has(option) && elected.includes(option) ? quota : held]
      }),
    )
  const continuing = () => options.filter((option) => !elected.includes(option) && !excluded.includes(option))
  const finishStage = () => {
    const now = votes()
    stages.push(now)
    const reached = continuing().filter((option) => now.get(option)! >= quota)
    elected.push(...reached.sort((a, b) => Number(now.get(b)! - now.get(a)!)))
  }
  /** Looks back from the last stage; keeps those at the top (or bottom) of each stage. */
  const pick = (from: readonly OptionId[], sign: 1n | -1n): OptionId => {
    let left = from
    for (const stage of [...stages].reverse()) {
      const [best] = left.map((option) => sign * stage.get(option)!).sort((a, b) => Number(b - a))
      left = left.filter((option) => sign * stage.get(option)! === best)
    }
    const drawn = lot.filter((option) => left.includes(option))
    return sign === 1n ? drawn[0]! : drawn[drawn.length - 1]!
  }
  const pass = (paper: Paper, value: bigint) => {
    const rest = paper.order.slice(paper.order.indexOf(paper.with!) + 1)
    paper.with = rest.find((option) => continuing().includes(option)) ?? null
    paper.value = value
  }

  finishStage()
  while (elected.length < seats) {
    if (continuing().length <= seats - elected.length) {
      const now = votes()
      elected.push(...continuing().sort((a, b) => Number(now.get(b)! - now.get(a)!)))
      break
    }
    const now = votes()
    const over = elected.filter((option) => !done.has(option) && now.get(option)! > quota)
    if (over.length > 0) {
      const from = pick(over, 1n)
      const total = now.get(from)!
      for (const paper of papers.filter((one) => one.with === from))
        pass(paper, ((total - quota) * paper.value) / total)
      done.add(from)
      finishStage()
      continue
    }
    const out = pick(continuing(), -1n)
    excluded.push(out)
    if (continuing().length <= seats - elected.length) continue
    for (const paper of papers.filter((one) => one.with === out)) pass(paper, paper.value)
    finishStage()
  }
  return { elected, stages, quota }
}
