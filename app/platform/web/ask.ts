import type { Actor } from '../acts/actor.ts'
import type { Community } from '../community.ts'
import type { Read } from '../database/handles.ts'
import type { House } from '../house.ts'

/** One request, parsed. */
export interface Ask<Address = Record<string, never>> {
  readonly house: House
  readonly read: Read
  readonly community: Community
  readonly actor: Actor
  /** Path parameters and query together, parsed by the route's `address` schema. */
  readonly address: Address
  readonly locale: string
  /** The client's network address; for rate limits only, never stored. */
  readonly ip: string
  /** Path and query as asked, for coming back after signing in. */
  readonly here: string
  /** The session's token as the cookie had it; only for acts on the session itself. */
  readonly sessionToken: string | null
  /** The value of the short-lived cookie of a sign-in ceremony (passkey, OpenID). */
  readonly ceremony: string | null
  /** A printed voting code that was typed in this browser a short while ago; it stands for a voter without an account. */
  readonly votingCode: string | null
  readonly wantsJson: boolean
  header(name: string): string | undefined
}

/** One uploaded file, already limited in size. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}
