import type { ItemWords, OwnPart, SheetLine, Teller } from '#capabilities/matters/index.ts'
import { londonDate } from '#platform/london.ts'
import { whereItStands } from '../rules/where-it-stands.ts'
import { hrefOfCheck, hrefOfCommitment } from '../store/addresses.ts'
import { textsFor } from '../texts/texts.ts'
import { listAskings } from './find-asking.ts'
import { commitmentLists, listCommitments } from './list-commitments.ts'

const mostTold = 12

/** What promises tell on the pages of threads. */
export const tellOfCommitments: Teller = {
  name: 'commitments',
  rank: 40,
  kinds: ['commitment'],

  async describe({ read, community, locale }, ids) {
    const texts = textsFor(locale)
    const rows = await read
      .selectFrom('commitments.commitment')
      .select(['commitment_id', 'accountable', 'due_on', 'money_pence'])
      .where('community_id', '=', community.id)
      .where('commitment_id', 'in', ids)
      .execute()
    return new Map(
      rows.map((row): [string, ItemWords] => [
        row.commitment_id,
        {
          words: texts.list.by(row.due_on),
          who: row.accountable,
          money: row.money_pence === null ? null : texts.money(row.money_pence),
        },
      ]),
    )
  },

  async own({ read, community, locale }, person): Promise<OwnPart> {
    const texts = textsFor(locale)
    const askings = await listAskings(read, community.id, person)
    return {
      title: texts.own.title,
      entries: askings.map(({ id, what, openedAt, answer }) => ({
        title: what,
        href: hrefOfCheck(id),
        at: openedAt,
        note: answer === null ? texts.own.waiting : texts.own.answered,
        itemId: id,
      })),
    }
  },

  async sheet({ read, community, locale, house }, matterId): Promise<readonly SheetLine[]> {
    const texts = textsFor(locale)
    const today = londonDate(house.clock.now())
    const lists = commitmentLists.filter((list) => list !== 'late')
    const found = await Promise.all(
      lists.map((list) => listCommitments(read, community.id, { list, matterId, after: 0, most: mostTold })),
    )
    return found.flat().map((commitment) => {
      const standing = whereItStands(commitment, today)
      const isPromised = standing === 'on-its-way' || standing === 'late'
      const when = commitment.endedAt ? texts.list.ended(commitment.endedAt) : texts.list.by(commitment.dueOn)
      return {
        part: isPromised ? 'promised' : 'happened',
        text: commitment.what,
        detail: `${texts.standing[standing]}. ${when}. ${texts.list.answers}: ${commitment.accountable}.`,
        href: hrefOfCommitment(commitment.id),
      }
    })
  },
}
