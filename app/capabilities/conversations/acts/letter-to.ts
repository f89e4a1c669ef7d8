import { findMailAddress } from '#capabilities/people/index.ts'
import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Letter } from '#platform/mail/mail.ts'
import type { Secrets } from '#platform/secrets.ts'
import { letterFor } from '../notices/letter-for.ts'
import { keyOfNoLetters } from '../store/letters.ts'
import { hrefOfNoLetters } from '../store/thread-of.ts'
import type { FacilitateTexts } from '../texts/facilitate/en.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'

export interface TellPerson {
  readonly person: PersonId
  readonly href: string
  words(letters: FacilitateTexts['letters']): { readonly subject: string; readonly text: string }
}

/** The letter to somebody in their own language; null where there is no proved address to send it to. */
export async function letterTo(
  from: { readonly read: Read; readonly community: Community; readonly secrets: Secrets },
  { person, href, words }: TellPerson,
): Promise<Letter | null> {
  const { community, secrets } = from
  const address = await findMailAddress(from.read, community.id, person)
  if (!address) return null
  const { letters } = facilitateTextsFor(address.locale)
  const stop = hrefOfNoLetters(person, keyOfNoLetters(secrets, community.id, person))
  return letterFor(letters, { to: address.email, community, stop, words: words(letters), href })
}
