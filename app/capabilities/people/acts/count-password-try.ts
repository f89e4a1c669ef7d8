import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { triesOf } from '../rules/session-life.ts'
import { countAttempt } from '../store/count-attempt.ts'

/** Counts one try of a password for an address, known or not, and says whether it may be looked at. */
export const countPasswordTry: Act<{ readonly email: string }, boolean, never> = async (deed, input) =>
  done(
    await countAttempt(deed.write, {
      communityId: deed.community.id,
      kind: 'password',
      about: deed.secrets.keyedHash('attempts', input.email),
      limit: triesOf.passwordsAQuarter,
      minutes: 15,
    }),
  )
