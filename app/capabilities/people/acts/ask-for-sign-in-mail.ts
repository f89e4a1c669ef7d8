import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { signInLetter } from '../notices/sign-in-letter.ts'
import { triesOf } from '../rules/session-life.ts'
import { countAttempt } from '../store/count-attempt.ts'
import { saveProof } from '../store/mailed-proofs.ts'
import { textsFor } from '../texts/texts.ts'

export interface AskForSignInMail {
  readonly email: string
  /** The ceremony cookie of the browser that asks. */
  readonly browser: string
  readonly nextPath: string
}

/**
 * Mails a link and a code. Never looks whether there is an account: known and unknown addresses go the same way, and
 * a first proof makes the account. More letters than the limit are left out without a word, as the page is the same.
 */
export const askForSignInMail: Act<AskForSignInMail, null, never> = async (deed, input) => {
  const isWithinLimit = await countAttempt(deed.write, {
    communityId: deed.community.id,
    kind: 'mail',
    about: deed.secrets.keyedHash('attempts', input.email),
    limit: triesOf.mailAnHour,
    minutes: 60,
  })
  const { token, code } = await saveProof(deed, {
    purpose: 'sign-in',
    email: input.email,
    person: null,
    nextPath: input.nextPath,
    browser: input.browser,
  })
  if (!isWithinLimit) return done(null)
  await deed.mail({
    to: input.email,
    ...signInLetter(textsFor(deed.community.locale), { community: deed.community, token, code }),
  })
  return done(null)
}
