import type { ComponentChildren } from 'preact'
import type { Community } from './community.ts'
import type { Read } from './database/handles.ts'
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
  /** What it shows on the home page: the same for everyone, because it is kept for some seconds. */
  readonly home?: (about: HomeAbout) => Promise<readonly HomePart[]>
  /** States of pages for /preview. */
  readonly preview?: readonly { readonly name: string; readonly render: () => ComponentChildren }[]
}

export interface HomeAbout {
  readonly read: Read
  readonly community: Community
  readonly locale: string
  readonly now: Date
}

/** One part of the home page, in order of `rank`; a part that has nothing to show is left out by who would give it. */
export interface HomePart {
  readonly id: string
  readonly rank: number
  readonly title: string
  /** Something that people here are doing or did: without any such part the community is still empty. */
  readonly isActivity: boolean
  /** What it shows, for those who ask for data. */
  readonly model: unknown
  readonly render: () => ComponentChildren
}
