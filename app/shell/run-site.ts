import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Capability } from '#platform/capability.ts'
import { isAway } from '#platform/database/is-away.ts'
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
  await patiently(house, () => house.jobs.start(kinds))
  const starts = site.capabilities.flatMap(({ start }) => (start ? [() => start(house)] : []))
  const started = await Promise.all(starts.map((start) => patiently(house, start)))
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

/** A database that goes away while the site starts is waited for, as it would be later. */
async function patiently<Value>({ log }: House, start: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await start()
    } catch (error) {
      if (!isAway(error) || tries >= 60) throw error
      log.warn({ reason: String(error) }, 'the database went away while the site starts; trying again')
      await wait(500)
    }
  }
}
