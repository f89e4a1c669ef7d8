import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity, listCommunities } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { findLostOwners } from '../acts/find-lost-owners.ts'
import { planReminders, sendRemindersJob } from '../acts/plan-reminders.ts'
import { remind, reminders } from '../acts/remind.ts'

/** What lies with nobody gets an owner; then everyone is reminded of what is due, and told of what is late. */
export const sendRemindersKind = (house: House): JobKind => ({
  name: sendRemindersJob,
  retries: 12,
  secondsToFinish: 900,
  async run({ communityId }) {
    const community = await findCommunity(house.database.read, communityId)
    if (!community) throw new Error('The community of this job is not there.')
    const by = { community, actor: visitor }
    for (let found = 1; found > 0; ) {
      const result = await perform(house, by, findLostOwners, null)
      found = result.ok ? result.value : 0
    }
    for (const reminder of reminders)
      for (let told = 1; told > 0; ) {
        const result = await perform(house, by, remind, { reminder })
        told = result.ok ? result.value : 0
      }
  },
})

const everyMinutes = 15

/** Looks now and every quarter of an hour whether a working day has begun whose reminders are not queued yet. */
export function keepReminding(house: House): { stop(): Promise<void> } {
  const turn = async () => {
    try {
      for (const community of await listCommunities(house.database.read))
        await perform(house, { community, actor: visitor }, planReminders, null)
    } catch (error) {
      house.log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'no reminders were queued')
    }
  }
  let last = turn()
  const timer = setInterval(() => {
    last = turn()
  }, everyMinutes * 60_000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
