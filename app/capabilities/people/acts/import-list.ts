import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayCheckResidents } from '../rules/may-look-after-people.ts'
import { saveStanding } from '../store/residence.ts'
import { type ResidentKeys, residentsNotOn, saveEntries } from '../store/save-register.ts'
import { textsFor } from '../texts/texts.ts'
import { ledgerKinds, type RegisterUploadId } from '../vocabulary.ts'

export interface ImportList {
  readonly uploadId: RegisterUploadId
  /** Where the list comes from, in the officer's words. */
  readonly source: string
  readonly residents: readonly ResidentKeys[]
  readonly doubles: number
  readonly unusable: number
  /** What happens to people who became residents by a list before and are not on this one. */
  readonly gone: 'stay' | 'end'
}

/** Puts a list that was looked at in place of the one before; only its keyed hashes are kept, and what was looked at goes. */
export const importList: Act<
  ImportList,
  { readonly ended: number },
  { readonly kind: 'not-yours-to-do' } | { readonly kind: 'list-gone' }
> = async (deed, input) => {
  const { actor, community, write } = deed
  if (!mayCheckResidents(actor) || actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const looked = await write
    .deleteFrom('people.register_upload')
    .where('community_id', '=', community.id)
    .where('upload_id', '=', input.uploadId)
    .where('uploaded_by', '=', actor.person)
    .executeTakeFirst()
  if (looked.numDeletedRows !== 1n) return refuse({ kind: 'list-gone' })
  const registerId = deed.newId<'register'>()
  const { source, doubles, unusable } = input
  const entries = input.residents.length
  await write
    .insertInto('people.register')
    .values({
      community_id: community.id,
      register_id: registerId,
      source,
      imported_by: actor.person,
      imported_at: deed.now,
      lines: entries + doubles + unusable,
      entries,
      doubles,
      unusable,
    })
    .execute()
  await saveEntries(deed, registerId, input.residents)
  const gone = input.gone === 'end' ? await residentsNotOn(deed, registerId) : []
  for (const { person, email, locale } of gone) {
    await saveStanding(deed, person, null)
    const { letters } = textsFor(locale)
    const about = {
      community: community.name,
      origin: community.origin,
      isResident: false,
      reason: letters.registerGone,
    }
    if (email) await deed.mail({ to: email, ...letters.residenceChanged(about) })
  }
  await recordInLedger(deed, {
    kind: ledgerKinds.registerReplaced,
    subject: registerId,
    facts: { entries, doubles, unusable, residenceEnded: gone.length },
  })
  return done({ ended: gone.length })
}
