import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ResidenceProof } from '../vocabulary.ts'

export interface Standing {
  readonly email: string | null
  readonly residentBy: ResidenceProof | null
  readonly isDemonstration: boolean
}

/** A person's standing, locked until the transaction ends: of many proofs at once only one is used up. */
export async function lockStanding(deed: Deed, person: PersonId): Promise<Standing | null> {
  const row = await deed.write
    .selectFrom('people.person')
    .select(['email', 'resident_by', 'is_demonstration'])
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('erased_at', 'is', null)
    .where('email_confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? { email: row.email, residentBy: row.resident_by, isDemonstration: row.is_demonstration } : null
}

/** Makes somebody a resident by a proof, or no longer one. */
export async function saveStanding(deed: Deed, person: PersonId, by: ResidenceProof | null): Promise<void> {
  await deed.write
    .updateTable('people.person')
    .set({ resident_since: by === null ? null : deed.now, resident_by: by })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .execute()
}
