import type { ComponentChildren } from 'preact'
import type { House } from './house.ts'
import type { JobKind } from './jobs/jobs.ts'
import type { Route } from './web/route.ts'

/** What the shell needs of one capability. */
export interface Capability {
  readonly name: string
  readonly routes: readonly Route[]
  /** Work that this capability queues. */
  readonly jobs?: (house: House) => readonly JobKind<never>[]
  /** Something that runs beside the server (map worker); gives back how to stop it. */
  readonly start?: (house: House) => Promise<{ stop(): Promise<void> }>
  /** Places in the site's navigation, in order of `rank`. */
  readonly navigation?: (
    locale: string,
  ) => readonly { readonly label: string; readonly href: string; readonly rank: number }[]
  /** States of pages for /preview. */
  readonly preview?: readonly { readonly name: string; readonly render: () => ComponentChildren }[]
}
