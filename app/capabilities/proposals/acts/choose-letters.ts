import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { sameBytes } from '#platform/secrets.ts'
import { keyOfNoLetters, wantLettersAgain, wantNoLetters } from '../store/letters.ts'

export interface ChooseLetters {
  readonly person: PersonId
  /** From the link in a letter; only we can make it. */
  readonly key: string
  readonly wish: 'none' | 'letters'
}

/** Ends letters about what somebody proposed or supports, or begins them again. Whoever has such a letter may. */
export const chooseLetters: Act<ChooseLetters, null, { readonly kind: 'not-from-a-letter' }> = async (deed, input) => {
  const { person, key, wish } = input
  const right = keyOfNoLetters(deed.secrets, deed.community.id, person)
  if (!sameBytes(Buffer.from(right), Buffer.from(key))) return refuse({ kind: 'not-from-a-letter' })
  if (wish === 'none') await wantNoLetters(deed.write, deed.community.id, { person, since: deed.now })
  else await wantLettersAgain(deed.write, deed.community.id, person)
  return done(null)
}
