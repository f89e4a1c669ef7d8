import { type Secrets, sameBytes } from '#platform/secrets.ts'

const purpose = 'stop letters about matters'
const keyOf = (secrets: Secrets, person: string) => secrets.keyedHash(purpose, person).subarray(0, 16)

/** Where letters about one matter are stopped without signing in. Only the letter names this address. */
export const stopOnePath = (followId: string): string => `/unfollow/${followId}`

/** Where all letters about matters are stopped. Nobody can make the address who does not hold the installation's secret. */
export const stopAllPath = (secrets: Secrets, person: string): string =>
  `/unfollow/all/${person}/${keyOf(secrets, person).toString('base64url')}`

export const isStopKey = (secrets: Secrets, person: string, key: string): boolean =>
  sameBytes(keyOf(secrets, person), Buffer.from(key, 'base64url'))

const ownPurpose = 'stop letters about what somebody said'
const ownKeyOf = (secrets: Secrets, person: string) => secrets.keyedHash(ownPurpose, person).subarray(0, 16)

/** Where letters about what became of one's own are stopped. */
export const stopOwnPath = (secrets: Secrets, person: string): string =>
  `/unfollow/mine/${person}/${ownKeyOf(secrets, person).toString('base64url')}`

export const isStopOwnKey = (secrets: Secrets, person: string, key: string): boolean =>
  sameBytes(ownKeyOf(secrets, person), Buffer.from(key, 'base64url'))
