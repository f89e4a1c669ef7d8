import { systemChance } from '../chance.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { Community } from '../community.ts'
import { openDatabase } from '../database/database.ts'
import type { House } from '../house.ts'
import { makeNewId } from '../ids.ts'
import { makeJobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import { makeSecrets } from '../secrets.ts'
import { readSettings, type Settings } from '../settings.ts'
import { testDatabase } from './test-database.ts'

export interface TestHouse extends House {
  /** Ends connections and drops the database. */
  close(): Promise<void>
}

/** A house on a fresh, migrated database of a real PostgreSQL. Jobs are queued but run only if the test starts them. */
export async function testHouse(options: { clock?: Clock; settings?: Partial<Settings> } = {}): Promise<TestHouse> {
  const { url, close } = await testDatabase()
  const database = openDatabase({ url, connections: 10, log: silentLog })
  const clock = options.clock ?? systemClock
  return {
    settings: { ...readSettings({ FOLKMOOT_LOG: 'silent' }), databaseUrl: url, ...options.settings },
    database,
    clock,
    chance: systemChance,
    newId: makeNewId(clock, systemChance),
    jobs: makeJobs(database, silentLog),
    log: silentLog,
    secrets: makeSecrets('a secret for tests only, of no use elsewhere'),
    async close() {
      await database.close()
      await close()
    },
  }
}

/** Adds a community to a test house; give a second one another name to test that tenants stay apart. */
export async function testCommunity(house: House, name = 'testham'): Promise<Community> {
  const community: Community = {
    id: house.newId<'community'>(),
    slug: name,
    name: `Test community ${name}`,
    strapline: '',
    origin: `http://${name}.localhost:3000`,
    placeCode: null,
    locale: 'en',
    isDemonstration: false,
  }
  await house.database.kysely
    .insertInto('platform.community')
    .values({
      community_id: community.id,
      slug: community.slug,
      name: community.name,
      strapline: community.strapline,
      origin: community.origin,
      place_code: null,
      locale: 'en',
      is_demonstration: false,
      created_at: new Date(),
    })
    .execute()
  return community
}
