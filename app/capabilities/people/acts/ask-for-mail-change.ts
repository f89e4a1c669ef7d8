import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { triesOf } from '../rules/session-life.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { saveProof } from '../store/mailed-proofs.ts'
import { textsFor } from '../texts/texts.ts'
import { type CareRefusal, takeCare } from './take-care.ts'

/**
 * Mails a link to the new address and word of it to the old one. Never says whether somebody has the new address
 * already. A newer wish ends those before it; each link confirms exactly the address it was sent to.
 */
export const askForMailChange: Act<
  { readonly sessionToken: string | null; readonly email: string },
  null,
  CareRefusal
> = async (deed, input) => {
  const care = await takeCare(deed, input.sessionToken)
  if (care.kind !== 'enough') return refuse(care)
  const { person, email: old } = care.security
  const isWithinLimit = await countAttempt(deed.write, {
    communityId: deed.community.id,
    kind: 'mail',
    about: deed.secrets.keyedHash('attempts', `change ${person}`),
    limit: triesOf.mailAnHour,
    minutes: 60,
  })
  if (!isWithinLimit) return done(null)
  await deed.write
    .updateTable('people.mailed_proof')
    .set({ used_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('purpose', '=', 'mail-change')
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute()
  const proof = { purpose: 'mail-change', email: input.email, person, nextPath: '/account', browser: null } as const
  const { token } = await saveProof(deed, proof)
  const { letters } = textsFor(deed.community.locale)
  const sender = { community: deed.community.name, origin: deed.community.origin }
  await deed.mail({
    to: input.email,
    ...letters.mailChange({ ...sender, link: `${sender.origin}/account/email/${token}` }),
  })
  await deed.mail({ to: old, ...letters.mailChanging({ ...sender, email: input.email }) })
  return done(null)
}
