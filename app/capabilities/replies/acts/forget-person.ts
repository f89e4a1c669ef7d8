import { sql } from 'kysely'
import { changeItem } from '#capabilities/matters/index.ts'
import type { OnErasure } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { findOwner } from '../store/find-owner.ts'

/**
 * Of somebody who is erased: their words go, and nothing says any more who brought it in or who did what. What lay with
 * them gets another owner at once.
 */
export const forgetPerson: OnErasure = async (deed, person) => {
  await forgetWords(deed, person)
  await forgetDuties(deed, person)
  const { write, community } = deed
  await write
    .deleteFrom('replies.no_letters')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
}

async function forgetWords({ write, community }: Deed, person: PersonId): Promise<void> {
  await write
    .updateTable('replies.event')
    .set({ words: '' })
    .where('community_id', '=', community.id)
    .where('by_person', '=', person)
    .where('kind', '=', 'given')
    .execute()
  await write
    .updateTable('replies.event')
    .set({ by_person: null })
    .where('community_id', '=', community.id)
    .where('by_person', '=', person)
    .execute()
  await sql`UPDATE replies.report SET person_id = NULL, words = ''
    WHERE community_id = ${community.id} AND person_id = ${person}`.execute(write)
  await sql`UPDATE replies.moderation SET decided_by = NULL
    WHERE community_id = ${community.id} AND decided_by = ${person}`.execute(write)
  await sql`UPDATE replies.moderation SET appeal_words = '', note = '' FROM replies.clock
    WHERE moderation.community_id = ${community.id} AND clock.community_id = moderation.community_id
      AND clock.item_id = moderation.item_id AND clock.author_id = ${person}`.execute(write)
  await write
    .updateTable('replies.clock')
    .set({ author_id: null, title: '', words: '' })
    .where('community_id', '=', community.id)
    .where('author_id', '=', person)
    .execute()
}

async function forgetDuties(deed: Deed, person: PersonId): Promise<void> {
  const { write, community } = deed
  for (const column of ['accountable_id', 'superior_id'] as const)
    await write
      .updateTable('replies.holder')
      .set({ [column]: null })
      .where('community_id', '=', community.id)
      .where(column, '=', person)
      .execute()
  const lain = await write
    .updateTable('replies.clock')
    .set({ owner_id: null })
    .where('community_id', '=', community.id)
    .where('owner_id', '=', person)
    .returning(['item_id', 'team_id', 'state'])
    .execute()
  const running = lain.filter(({ state }) => state === 'waiting' || state === 'asked')
  for (const { item_id: itemId, team_id } of running) {
    const owner = await findOwner(write, community.id, team_id, person)
    await write
      .updateTable('replies.clock')
      .set({ owner_id: owner })
      .where('community_id', '=', community.id)
      .where('item_id', '=', itemId)
      .execute()
    await changeItem(deed, { itemId, owner })
  }
}
