import { normaliseEmail } from './email-address.ts'

/** What a council says of somebody, after its signature was checked. */
export interface CouncilClaims {
  readonly sub?: unknown
  readonly email?: unknown
  readonly email_verified?: unknown
}

export type CouncilIdentity =
  | { readonly ok: true; readonly subject: string; readonly email: string }
  | { readonly ok: false; readonly why: 'unverified' | 'other-domain' }

/**
 * Who somebody is by a council's word: only with a mail address that it has checked itself (`email_verified` is exactly
 * true, not the text "true"), and only for the domains that an administrator named. A provider that anyone can sign up
 * at could otherwise claim anybody's address.
 */
export function readCouncilIdentity(claims: CouncilClaims, domains: readonly string[]): CouncilIdentity {
  const { sub, email: told, email_verified: isVerified } = claims
  const email = typeof told === 'string' ? normaliseEmail(told) : null
  if (typeof sub !== 'string' || sub === '' || sub.length > 255 || email === null || isVerified !== true)
    return { ok: false, why: 'unverified' }
  return domains.includes(email.split('@')[1] ?? '')
    ? { ok: true, subject: sub, email }
    : { ok: false, why: 'other-domain' }
}

/** A list of mail domains as typed, `holt.gov.uk, norfolk.gov.uk`; null where one has not the form of a domain. */
export function readDomains(text: string): readonly string[] | null {
  const domains = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((domain) => domain !== '')
    .map((domain) => domain.replace(/^@/, ''))
  const isDomain = (domain: string) => normaliseEmail(`x@${domain}`) !== null
  return domains.length > 0 && domains.length <= 20 && domains.every(isDomain) ? [...new Set(domains)] : null
}
