import type { FastifyInstance } from 'fastify'
import type { Capability } from '#platform/capability.ts'
import { type DiskWatch, unwatchedDisk } from '#platform/disk/watch-disk.ts'
import type { House } from '#platform/house.ts'
import { sendMailJob } from '#platform/mail/mail.ts'
import { newToken } from '#platform/secrets.ts'
import { readAssets } from '#ui/assets.ts'
import { capabilities, findActor } from './capabilities.ts'
import { home } from './home/home.tsx'
import { listen } from './listen.ts'
import { makeServer } from './server.ts'
import { setUp } from './set-up/set-up.tsx'
import type { Site } from './site.ts'
import { system } from './system/system.tsx'
import { makeTenancy } from './tenancy.ts'

export interface RunningSite {
  readonly server: FastifyInstance
  readonly site: Site
  stop(): Promise<void>
}

export function makeSite(house: House, assetFolder: string, disk: DiskWatch = unwatchedDisk): Site {
  const tenancy = makeTenancy(house.database.read, () => house.clock.now().getTime())
  const setUpCode = newToken(house.chance)
  const all: Capability[] = [...capabilities, home(() => all), system(() => all), setUp(setUpCode, tenancy)]
  return { house, capabilities: all, tenancy, findActor, assets: readAssets(assetFolder), setUpCode, disk }
}

/** Listens, works through queued jobs, and stops in order: no new requests, then work under way, then the rest. */
export async function runSite(
  house: House,
  assetFolder: string,
  disk: DiskWatch = unwatchedDisk,
): Promise<RunningSite> {
  const site = makeSite(house, assetFolder, disk)
  const server = await makeServer(site)
  const kinds = [
    sendMailJob(house.settings, house.database),
    ...site.capabilities.flatMap((each) => each.jobs?.(house) ?? []),
  ]
  await listen(server, house.settings)
  await house.jobs.start(kinds)
  const started = await Promise.all(site.capabilities.flatMap((each) => (each.start ? [each.start(house)] : [])))
  return {
    server,
    site,
    async stop() {
      await server.close()
      await Promise.all(started.map((each) => each.stop()))
      await house.jobs.stop()
    },
  }
}
