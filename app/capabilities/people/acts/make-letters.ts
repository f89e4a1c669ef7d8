import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayCheckResidents } from '../rules/may-look-after-people.ts'
import type { PostalAddress } from '../rules/read-addresses.ts'
import { sessionLife } from '../rules/session-life.ts'
import { makeCode } from '../rules/unambiguous-code.ts'
import { hashOfAddress, hashOfResidenceCode } from '../store/residence-hashes.ts'
import { ledgerKinds } from '../vocabulary.ts'

export interface MakeLetters {
  readonly addresses: readonly PostalAddress[]
  /** Letters to each address: one makes one person a resident. */
  readonly each: number
}

export interface Letters {
  readonly letters: readonly { readonly parts: readonly string[]; readonly code: string }[]
  readonly until: Date
  /** Lines of addresses that had a letter in the last half year. */
  readonly sentBefore: readonly number[]
}

const signs = 12

/**
 * Makes codes for letters and gives them, once, to be printed. Neither a code nor an address is kept: only keyed
 * hashes, which say whether a typed code is one of ours and whether an address had a letter already.
 */
export const makeLetters: Act<MakeLetters, Letters, { readonly kind: 'not-yours-to-do' }> = async (deed, input) => {
  const { actor, community, write, secrets, now } = deed
  if (!mayCheckResidents(actor) || actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const until = new Date(now.getTime() + sessionLife.residenceLetterDays * 86_400_000)
  const addressed = input.addresses.map((address) => ({ ...address, key: hashOfAddress(secrets, address.folded) }))
  const before = await write
    .selectFrom('people.residence_letter')
    .select('address_key')
    .distinct()
    .where('community_id', '=', community.id)
    .where('address_key', 'in', [...addressed.map(({ key }) => key), Buffer.alloc(0)])
    .where('expires_at', '>', new Date(now.getTime() - 120 * 86_400_000))
    .execute()
  const known = new Set(before.map(({ address_key }) => address_key.toString('hex')))
  const letters = addressed.flatMap(({ parts, key }) =>
    Array.from({ length: input.each }, () => ({
      parts,
      key,
      code: makeCode(signs, (limit) => deed.chance.below(limit)),
    })),
  )
  const batch = deed.newId<'letter-batch'>()
  await write
    .insertInto('people.letter_batch')
    .values({
      community_id: community.id,
      batch_id: batch,
      made_by: actor.person,
      made_at: now,
      letters: letters.length,
    })
    .execute()
  await write
    .insertInto('people.residence_letter')
    .values(
      letters.map(({ key, code }) => ({
        community_id: community.id,
        code_hash: hashOfResidenceCode(secrets, code),
        batch_id: batch,
        address_key: key,
        expires_at: until,
        used_at: null,
        person_id: null,
      })),
    )
    .execute()
  await recordInLedger(deed, {
    kind: ledgerKinds.lettersMade,
    subject: batch,
    facts: { letters: letters.length, addresses: addressed.length, until: until.toISOString() },
  })
  return done({
    letters: letters.map(({ parts, code }) => ({ parts, code })),
    until,
    sentBefore: addressed.filter(({ key }) => known.has(key.toString('hex'))).map(({ line }) => line),
  })
}
