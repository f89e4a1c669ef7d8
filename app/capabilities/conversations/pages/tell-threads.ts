import type { OwnPart, SheetLine, Teller } from '#capabilities/matters/index.ts'
import { listSlugsOfMatter } from '../reads/list-of-matter.ts'
import { listTakenPart } from '../reads/list-taken-part.ts'
import { resultsTextsFor } from '../texts/results/texts.ts'
import { minePath, resultsPath } from './addresses.ts'
import { keptResult } from './results/kept-result.ts'
import type { ResultModel } from './results/model.ts'

/** What conversations tell on the pages of threads. */
export const tellOfConversations: Teller = {
  name: 'conversations',
  rank: 10,
  kinds: [],

  async own({ read, community, locale }, person): Promise<OwnPart> {
    const { threads } = resultsTextsFor(locale)
    const found = await listTakenPart(read, community.id, person)
    return {
      title: threads.own,
      entries: found.map(({ id, question, slug, at, answers }) => ({
        title: question,
        href: minePath(slug),
        at,
        note: threads.answered(answers),
        itemId: id,
      })),
    }
  },

  async sheet({ house, read, community, locale }, matterId): Promise<readonly SheetLine[]> {
    const slugs = await listSlugsOfMatter(read, community.id, matterId)
    const kept = await Promise.all(slugs.map((slug) => keptResult(house, community.id, slug)))
    return kept.flatMap((each) => (each ? linesOf(each.model, locale) : []))
  },
}

const mostShared = 3

function linesOf(model: ResultModel, locale: string): readonly SheetLine[] {
  const { threads } = resultsTextsFor(locale)
  const href = resultsPath(model.slug)
  const { people, votes } = model.counts
  if (people === 0) return []
  return [
    { part: 'took-part', text: threads.people(people), detail: threads.inConversation(model.question, votes), href },
    ...model.commonGround.slice(0, mostShared).map(
      ({ text, side, floor }): SheetLine => ({
        part: 'said',
        text: `“${text}”`,
        detail: threads.shared(side, floor, model.groups.length),
        href,
      }),
    ),
  ]
}
