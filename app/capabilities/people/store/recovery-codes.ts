import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { makeCode, plainCode } from '../rules/unambiguous-code.ts'

const howMany = 8
const signs = 12

/** Makes new recovery codes in place of all before; gives them once, to be shown. */
export async function replaceRecoveryCodes(deed: Deed, person: PersonId): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, () => makeCode(signs, (limit) => deed.chance.below(limit)))
  await deed.write
    .deleteFrom('people.recovery_code')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .execute()
  await deed.write
    .insertInto('people.recovery_code')
    .values(
      codes.map((code) => ({
        community_id: deed.community.id,
        person_id: person,
        code_hash: hashOf(deed, person, code),
        used_at: null,
      })),
    )
    .execute()
  return codes
}

/** Uses up a recovery code, once. */
export async function useRecoveryCode(deed: Deed, person: PersonId, typed: string): Promise<boolean> {
  const used = await deed.write
    .updateTable('people.recovery_code')
    .set({ used_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('code_hash', '=', hashOf(deed, person, plainCode(typed)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

const hashOf = (deed: Deed, person: PersonId, code: string) =>
  deed.secrets.keyedHash('recovery code', `${person} ${code}`)
