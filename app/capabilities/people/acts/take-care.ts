import type { Deed } from '#platform/acts/act.ts'
import { findSecurity, type Security } from '../reads/find-security.ts'
import { type Care, decideCare } from '../rules/decide-care.ts'

export type CareRefusal = { readonly kind: Exclude<Care, 'enough'> }

export type Careful = { readonly kind: 'enough'; readonly security: Security } | CareRefusal

/** The first line of acts on what is kept extra safe. The session is looked up again here, inside the transaction. */
export async function takeCare(deed: Deed, sessionToken: string | null): Promise<Careful> {
  const security = await findSecurity(deed.write, deed.community.id, sessionToken)
  if (!security || security.person !== deed.actor.person) return { kind: 'sign-in-again' }
  const care = decideCare(security)
  return care === 'enough' ? { kind: care, security } : { kind: care }
}
