import type { Act } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { isNoLettersKey, wantLettersAgain, wantNoLetters } from '../store/no-letters.ts'

export interface ChooseLetters {
  readonly person: PersonId
  /** As only a letter to this person has it. */
  readonly key: string
  readonly wish: 'none' | 'letters'
}

/** Stops letters about answers, or has them sent again, for whoever holds one. Done twice is done. */
export const chooseLetters: Act<ChooseLetters, null, { readonly kind: 'wrong-key' }> = async (deed, input) => {
  if (!isNoLettersKey(deed.secrets, input.person, input.key)) return refuse({ kind: 'wrong-key' })
  const { write, community, now } = deed
  if (input.wish === 'letters') await wantLettersAgain(write, community.id, input.person)
  else await wantNoLetters(write, community.id, { person: input.person, since: now })
  return done(null)
}
