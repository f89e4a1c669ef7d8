import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { findMailAddress } from '../reads/find-mail-address.ts'
import type { PeopleTexts } from '../texts/en.ts'
import { textsFor } from '../texts/texts.ts'

/** Writes to somebody that how they sign in was changed, so that a stranger's change does not go unseen. */
export async function tellOfChange(
  deed: Deed,
  person: PersonId,
  what: (texts: PeopleTexts['letters']) => string,
): Promise<void> {
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return
  const letters = textsFor(address.locale).letters
  const { name, origin } = deed.community
  await deed.mail({ to: address.email, ...letters.credentialChanged({ community: name, origin, what: what(letters) }) })
}
