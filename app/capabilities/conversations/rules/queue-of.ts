import { groupLookAlikes, likeness } from './look-alikes.ts'

/** Statements that say nearly the same, to be decided on together. */
export interface QueueGroup<Statement> {
  readonly members: readonly Statement[]
  /** Texts of what is published already and nearly the same, the most alike first; three at most. */
  readonly alike: readonly string[]
}

const alikeShown = 3

/** What waits, in groups of those alike, in the order of the longest waiting of each. */
export function queueOf<Statement extends { readonly text: string }>(
  waiting: readonly Statement[],
  published: readonly string[],
): readonly QueueGroup<Statement>[] {
  const texts = [...waiting.map(({ text }) => text), ...published]
  return groupLookAlikes(texts)
    .map(({ members }) => ({
      members: members.filter((at) => at < waiting.length).map((at) => waiting[at]!),
      alike: members.filter((at) => at >= waiting.length).map((at) => texts[at]!),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ members, alike }) => ({ members, alike: nearest(members[0]!.text, alike) }))
}

const nearest = (text: string, alike: readonly string[]): readonly string[] =>
  [...alike]
    .map((other) => ({ other, share: likeness(text, other) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, alikeShown)
    .map(({ other }) => other)
