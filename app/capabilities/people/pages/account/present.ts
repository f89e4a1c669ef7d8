import type { Account } from '../../reads/find-account.ts'
import type { Security } from '../../reads/find-security.ts'
import type { ResidenceProof } from '../../vocabulary.ts'

export interface AccountModel {
  readonly name: string | null
  readonly email: string | null
  readonly postcode: string | null
  readonly locale: string
  readonly residentSince: string | null
  readonly residentBy: ResidenceProof | null
  readonly roles: readonly string[]
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
  readonly passkeys: number
  readonly sessions: number
  readonly interests: number
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

export function presentAccount(
  account: Account,
  security: Security,
  about: { readonly sessions: number; readonly roles: readonly string[] },
): AccountModel {
  const { person } = account
  return {
    name: person.display_name,
    email: person.email,
    postcode: person.postcode,
    locale: person.locale,
    residentSince: person.resident_since?.toISOString() ?? null,
    residentBy: person.resident_by,
    roles: about.roles,
    hasPassword: security.hasPassword,
    hasAuthenticator: security.hasAuthenticator,
    passkeys: security.passkeys,
    sessions: about.sessions,
    interests: account.interests.length,
    organisations: account.organisations.map(({ id, name }) => ({ id, name })),
  }
}
