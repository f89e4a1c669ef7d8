import { findMailAddress } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { lastDayBefore } from '#platform/london.ts'
import { hrefOfCheck } from '../store/addresses.ts'
import type { CommitmentTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'

interface Asking {
  readonly commitment: CommitmentTable
  readonly person: PersonId
  readonly closesAt: Date
}

/** The letter with the one question; who has no proved address finds it on their own page. */
export async function askOne(deed: Deed, { commitment, person, closesAt }: Asking): Promise<void> {
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return
  const about = {
    what: commitment.what,
    accountable: commitment.accountable,
    until: lastDayBefore(closesAt),
    link: `${deed.community.origin}${hrefOfCheck(commitment.commitment_id)}`,
  }
  await deed.mail({ to: address.email, ...textsFor(address.locale).letters.ask(about) })
}
