import { findMailAddress } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { letterOf, type Words } from '../notices/letter.ts'
import { noLettersPath, whoWantsNoLetters } from '../store/no-letters.ts'
import { textsFor } from '../texts/texts.ts'

type Texts = ReturnType<typeof textsFor>['letters']

export interface WriteTo {
  readonly person: string
  /** The path of the page that says more. */
  readonly href: string
  words(letters: Texts): Words
}

/** Writes to whoever brought something in, in their own language; not to somebody who wants no letters. */
export async function writeToAuthor(deed: Deed, { person, href, words }: WriteTo): Promise<void> {
  const { write, community, secrets } = deed
  if ((await whoWantsNoLetters(write, community.id, [person])).size > 0) return
  await send(deed, { person, href, words, stop: noLettersPath(secrets, person) })
}

/** Writes to somebody who must answer: a duty, so it cannot be stopped. */
export const writeToOwner = (deed: Deed, letter: WriteTo): Promise<void> => send(deed, { ...letter, stop: null })

async function send(deed: Deed, letter: WriteTo & { readonly stop: string | null }): Promise<void> {
  const { write, community } = deed
  const to = await findMailAddress(write, community.id, letter.person as PersonId)
  if (!to) return
  const words = letter.words(textsFor(to.locale).letters)
  await deed.mail(letterOf(to, words, { community, href: letter.href, stop: letter.stop }))
}
