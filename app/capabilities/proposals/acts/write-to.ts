import { findMailAddress } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Letter } from '#platform/mail/mail.ts'
import type { Secrets } from '#platform/secrets.ts'
import { letterOf, type Words } from '../notices/letter.ts'
import { hrefOfNoLetters, keyOfNoLetters, whoWantsNoLetters } from '../store/letters.ts'
import type { ProposalsTexts } from '../texts/en.ts'
import { textsFor } from '../texts/texts.ts'

export interface WriteTo {
  readonly href: string
  words(letters: ProposalsTexts['letters']): Words
}

/** One letter to each of these people who wants letters and has a proved address; never to who does it themselves. */
export async function writeTo(deed: Deed, people: readonly (PersonId | null)[], about: WriteTo): Promise<void> {
  const those = [...new Set(people)].filter((each): each is PersonId => each !== null && each !== deed.actor.person)
  const wantNone = await whoWantsNoLetters(deed.write, deed.community.id, those)
  const from = { read: deed.write, community: deed.community, secrets: deed.secrets }
  for (const person of those.filter((each) => !wantNone.has(each))) {
    const letter = await letterTo(from, person, about)
    if (letter) await deed.mail(letter)
  }
}

/** The letter in the reader's own language; null where there is no proved address to send it to. */
export async function letterTo(
  from: { readonly read: Read; readonly community: Community; readonly secrets: Secrets },
  person: PersonId,
  { href, words }: WriteTo,
): Promise<Letter | null> {
  const { community, secrets } = from
  const address = await findMailAddress(from.read, community.id, person)
  if (!address) return null
  const { letters } = textsFor(address.locale)
  const stop = hrefOfNoLetters(person, keyOfNoLetters(secrets, community.id, person))
  return letterOf(letters, { to: address.email, community, stop, words: words(letters), href })
}
