import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { foldEmail } from '../rules/list-keys.ts'
import { nameTextOf } from '../rules/read-residents.ts'
import { triesOf } from '../rules/session-life.ts'
import { plainCode } from '../rules/unambiguous-code.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { lockStanding, saveStanding } from '../store/residence.ts'
import { hashOfResidenceCode, keysOfResident } from '../store/residence-hashes.ts'

/** Outcomes, not refusals: a refusal would undo the count of tries. */
export type ResidenceOutcome =
  | 'resident'
  | 'not-signed-in'
  | 'resident-already'
  | 'shared-account'
  | 'too-many-tries'
  | 'wrong-code'
  | 'code-used'
  | 'code-ended'
  | 'no-match'

/** Makes somebody a resident by the code of a letter, which works once. */
export const useResidenceCode: Act<{ readonly code: string }, ResidenceOutcome, never> = async (deed, input) => {
  const person = await mayTry(deed)
  if (typeof person !== 'object') return done(person)
  const code_hash = hashOfResidenceCode(deed.secrets, plainCode(input.code))
  const used = await deed.write
    .updateTable('people.residence_letter')
    .set({ used_at: deed.now, person_id: person.id })
    .where('community_id', '=', deed.community.id)
    .where('code_hash', '=', code_hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', deed.now)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) return done(await whyNot(deed, code_hash))
  await saveStanding(deed, person.id, 'letter')
  return done('resident')
}

/** Whoever types a whole code holds the letter, so may hear what became of it. */
async function whyNot(deed: Deed, code_hash: Buffer): Promise<ResidenceOutcome> {
  const letter = await deed.write
    .selectFrom('people.residence_letter')
    .select('used_at')
    .where('community_id', '=', deed.community.id)
    .where('code_hash', '=', code_hash)
    .executeTakeFirst()
  if (!letter) return 'wrong-code'
  return letter.used_at ? 'code-used' : 'code-ended'
}

export type ClaimEntry =
  | { readonly by: 'name'; readonly name: string; readonly postcode: string }
  | { readonly by: 'email' }

/**
 * Makes somebody a resident by a line of the imported list: by name and postcode, or by the address they sign in with.
 * One line makes one person a resident. Whether there is no such line or somebody else used it is not told: it would
 * say who of one's neighbours is here.
 */
export const claimEntry: Act<ClaimEntry, ResidenceOutcome, never> = async (deed, input) => {
  const person = await mayTry(deed)
  if (typeof person !== 'object') return done(person)
  const { nameKey, emailKey } = keysOfResident(deed.secrets, {
    nameText: input.by === 'name' ? nameTextOf(input.name, input.postcode) : null,
    emailText: input.by === 'email' ? foldEmail(person.email) : null,
  })
  const key = nameKey ?? emailKey
  if (key === null) return done('no-match')
  const claimed = await deed.write
    .updateTable('people.register_entry')
    .set({ person_id: person.id })
    .where('community_id', '=', deed.community.id)
    .where(input.by === 'name' ? 'name_key' : 'email_key', '=', key)
    .where((on) => on.or([on('person_id', 'is', null), on('person_id', '=', person.id)]))
    .executeTakeFirst()
  if (claimed.numUpdatedRows !== 1n) return done('no-match')
  await saveStanding(deed, person.id, 'register')
  return done('resident')
}

/** Who may try to prove it, with this try counted: ten a day, of codes and claims together. */
async function mayTry(deed: Deed): Promise<ResidenceOutcome | { readonly id: PersonId; readonly email: string }> {
  const id = deed.actor.person
  const standing = id && (await lockStanding(deed, id))
  if (!id || !standing?.email) return 'not-signed-in'
  if (standing.isDemonstration) return 'shared-account'
  if (standing.residentBy !== null) return 'resident-already'
  const isWithinLimit = await countAttempt(deed.write, {
    communityId: deed.community.id,
    kind: 'residence',
    about: deed.secrets.keyedHash('attempts', `residence ${id}`),
    limit: triesOf.residenceADay,
    minutes: 1440,
  })
  return isWithinLimit ? { id, email: standing.email } : 'too-many-tries'
}
