import { type Secrets, sameBytes } from '#platform/secrets.ts'

const keyOf = (secrets: Secrets, person: string) =>
  secrets.keyedHash('replies: due dates', person).subarray(0, 16).toString('base64url')

/** Where a calendar program finds what lies with an officer: it cannot sign in, so the address itself is the key. */
export const dueCalendarPath = (secrets: Secrets, person: string): string =>
  `/replies/due/${person}/${keyOf(secrets, person)}`

export const isCalendarKey = (secrets: Secrets, person: string, key: string): boolean =>
  sameBytes(Buffer.from(keyOf(secrets, person)), Buffer.from(key))
