import { alikeBefore, mostAlikeFirst } from './look-alikes.ts'

/** Statements that say nearly the same, to be decided on together. */
export interface QueueGroup<Statement> {
  readonly members: readonly Statement[]
  /** Texts of what is published already and nearly the same as the first, the most alike first; three at most. */
  readonly alike: readonly string[]
}

const alikeShown = 3

/** What waits, in groups of those alike, in the order of the longest waiting of each. */
export function queueOf<Statement extends { readonly text: string }>(
  waiting: readonly Statement[],
  published: readonly string[],
): readonly QueueGroup<Statement>[] {
  const alike = alikeBefore([...published, ...waiting.map(({ text }) => text)])
  const groups = new Map<number, { readonly members: Statement[]; readonly alike: readonly string[] }>()
  waiting.forEach((statement, k) => {
    const nearest = [...alike[published.length + k]!].sort(mostAlikeFirst)
    const first = nearest.find(({ at }) => groups.has(at))
    if (first) groups.get(first.at)!.members.push(statement)
    else {
      const before = nearest.filter(({ at }) => at < published.length).slice(0, alikeShown)
      groups.set(published.length + k, { members: [statement], alike: before.map(({ at }) => published[at]!) })
    }
  })
  return [...groups.values()]
}
