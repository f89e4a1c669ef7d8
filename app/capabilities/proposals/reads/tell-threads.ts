import type { ItemWords, OwnPart, SheetLine, Teller } from '#capabilities/matters/index.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { textsFor } from '../texts/texts.ts'

const mostTold = 8
const mostOwn = 200

/** What proposals tell on the pages of threads. */
export const tellOfProposals: Teller = {
  name: 'proposals',
  rank: 20,
  kinds: ['proposal'],

  async describe({ read, community, locale }, ids) {
    const texts = textsFor(locale)
    const rows = await read
      .selectFrom('proposals.proposal')
      .select(['proposal_id', 'state', 'state_words', 'rough_cost'])
      .where('community_id', '=', community.id)
      .where('proposal_id', 'in', ids)
      .execute()
    return new Map(
      rows.map((row): [string, ItemWords] => [
        row.proposal_id,
        {
          words: `${texts.states[row.state]}: ${row.state_words}`,
          who: null,
          money: row.rough_cost === null ? null : texts.money(row.rough_cost),
        },
      ]),
    )
  },

  async own({ read, community, locale }, person): Promise<OwnPart> {
    const { threads } = textsFor(locale)
    const rows = await read
      .selectFrom('proposals.support')
      .innerJoin('proposals.proposal', (join) =>
        join
          .onRef('proposals.proposal.community_id', '=', 'proposals.support.community_id')
          .onRef('proposals.proposal.proposal_id', '=', 'proposals.support.proposal_id'),
      )
      .select(['proposals.proposal.proposal_id', 'title', 'slug', 'since'])
      .where('proposals.support.community_id', '=', community.id)
      .where('person_id', '=', person)
      .where('shown', '=', 'published')
      .orderBy('since', 'desc')
      .limit(mostOwn)
      .execute()
    return {
      title: threads.supported,
      entries: rows.map(({ proposal_id, title, slug, since }) => ({
        title,
        href: hrefOfProposal(slug),
        at: since,
        note: threads.youSupport,
        itemId: proposal_id,
      })),
    }
  },

  async sheet({ read, community, locale }, matterId): Promise<readonly SheetLine[]> {
    const texts = textsFor(locale)
    const rows = await read
      .selectFrom('proposals.proposal')
      .select(['title', 'slug', 'state', 'state_words', 'supports'])
      .where('community_id', '=', community.id)
      .where('matter_id', '=', matterId)
      .where('shown', '=', 'published')
      .where('merged_into', 'is', null)
      .orderBy('supports', 'desc')
      .orderBy('proposal_id')
      .limit(mostTold)
      .execute()
    return rows.flatMap(({ title, slug, state, state_words, supports }): SheetLine[] => {
      const line = { text: title, href: hrefOfProposal(slug) }
      const said = {
        part: 'said',
        ...line,
        detail: texts.threads.detail(texts.states[state], state_words, supports),
      } as const
      if (state !== 'not-done') return [said]
      return [said, { part: 'decided', ...line, detail: texts.threads.notDone(state_words) }]
    })
  },
}
