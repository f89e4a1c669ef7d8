import type { Capability } from '#platform/capability.ts'
import type { DiskWatch } from '#platform/disk/watch-disk.ts'
import type { House } from '#platform/house.ts'
import type { AssetManifest } from '#ui/assets.ts'
import type { Tenancy } from './tenancy.ts'
import type { FindActor } from './who-asks.ts'

/** Everything that answering a request needs. */
export interface Site {
  readonly house: House
  readonly capabilities: readonly Capability[]
  readonly tenancy: Tenancy
  readonly findActor: FindActor
  readonly assets: AssetManifest
  /** The one-time code printed on the console while no community exists. */
  readonly setUpCode: string
  /** The disk that the database is on, where it is ours to see. */
  readonly disk: DiskWatch
}
