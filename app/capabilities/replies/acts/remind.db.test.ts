import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, runIn } from '#capabilities/people/testing/acting.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { londonDate } from '#platform/london.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { sendRemindersKind } from '../jobs/send-reminders.ts'
import { findOwnerId } from '../reads/find-owner-id.ts'
import { replyOf } from '../reads/find-reply.ts'
import { firstTeam } from '../rules/charter.ts'
import { dueOn } from '../rules/due-on.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { saveTeam } from './change-charter.ts'
import { planReminders } from './plan-reminders.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

interface Scene {
  readonly community: Community
  readonly matterId: MatterId
}

let made = 0
async function aScene(): Promise<Scene> {
  const community = await testCommunity(house, `remindham-${++made}`)
  return { community, matterId: (await aMatter({ house, community })).matterId }
}
const today = () => londonDate(new Date())
const daysAgo = (days: number) => londonDate(new Date(Date.now() - days * 86_400_000))

async function aContributionDue({ community, matterId }: Scene, on: string): Promise<string> {
  const itemId = await aContribution({ house, community }, matterId, { title: `Due ${on}` })
  await house.database.pool.query('UPDATE replies.clock SET due_on = $1 WHERE item_id = $2', [on, itemId])
  return itemId
}
const work = ({ community }: Scene) =>
  sendRemindersKind(house).run({ communityId: community.id, jobId: house.newId<'job'>() })
const kindsOf = async ({ community }: Scene, itemId: string) =>
  (await replyOf(house.database.read, community.id, itemId))!.events.map(({ kind }) => kind)

describe('reminders', () => {
  it('are planned once a day, whoever asks how often', async () => {
    const { community } = await aScene()
    const plan = () => doneBy(runIn(house, community)(planReminders, null, visitor))
    const planned = await Promise.all([plan(), plan(), plan()])
    expect(planned.filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(await plan()).toBe(false)
  })

  it('go to the owner two working days before and on the day, and are steps on the page', async () => {
    const scene = await aScene()
    const officer = await anAccount({ house, community: scene.community }, { roles: ['officer'] })
    const far = await aContributionDue(scene, dueOn(today(), 9).on)
    const soon = await aContributionDue(scene, dueOn(today(), 2).on)
    const now = await aContributionDue(scene, today())
    await work(scene)
    expect(await kindsOf(scene, far)).toEqual(['started'])
    expect(await kindsOf(scene, soon)).toEqual(['started', 'reminded'])
    expect(await kindsOf(scene, now)).toEqual(['started', 'due'])
    const subjects = (await lettersTo(house, officer.email)).map(({ subject }) => subject)
    expect(subjects).toEqual(['1 answer is due in the next days', '1 answer is due today'])
  })

  it('of what is late go to the post above once, by two servers at the same moment too', async () => {
    const scene = await aScene()
    const ground = { house, community: scene.community }
    const officer = await anAccount(ground, { roles: ['officer'] })
    const head = await anAccount(ground, { roles: ['officer'] })
    const team = { name: 'Parks', post: 'Park keeper', superiorPost: 'Head of parks' }
    const posts = { accountable: officer.id, superior: head.id }
    const by = acting(officer.id, ['officer'])
    await doneBy(runIn(house, scene.community)(saveTeam, { version: 0, teamId: firstTeam, ...team, ...posts }, by))
    const late = [await aContributionDue(scene, daysAgo(9)), await aContributionDue(scene, daysAgo(5))]
    await Promise.all([work(scene), work(scene)])
    await work(scene)
    for (const itemId of late) expect(await kindsOf(scene, itemId)).toEqual(['started', 'escalated'])
    const [letter, ...more] = await lettersTo(house, head.email)
    expect(letter!.subject).toBe('2 answers are late')
    expect(letter!.text.indexOf(`Due ${daysAgo(9)}`)).toBeLessThan(letter!.text.indexOf(`Due ${daysAgo(5)}`))
    expect(more).toEqual([])
    expect((await lettersTo(house, officer.email)).filter(({ subject }) => subject.includes('late'))).toEqual([])
  })

  it('tell the administrators where nobody holds the post above', async () => {
    const scene = await aScene()
    const administrator = await anAccount({ house, community: scene.community }, { roles: ['administrator'] })
    await aContributionDue(scene, daysAgo(3))
    await work(scene)
    expect((await lettersTo(house, administrator.email)).map(({ subject }) => subject)).toEqual(['1 answer is late'])
  })
})

describe('nothing stays without an owner', () => {
  it('gives what lies with nobody, or with a former officer, to an officer', async () => {
    const scene = await aScene()
    const { community } = scene
    const lost = await aContributionDue(scene, dueOn(today(), 9).on)
    expect(await findOwnerId(house.database.read, community.id, lost)).toBeNull()
    const first = await anAccount({ house, community }, { roles: ['officer'] })
    await work(scene)
    expect(await findOwnerId(house.database.read, community.id, lost)).toBe(first.id)
    await house.database.pool.query('UPDATE people.role SET ended_at = now() WHERE person_id = $1', [first.id])
    const second = await anAccount({ house, community }, { roles: ['officer'] })
    await work(scene)
    expect(await findOwnerId(house.database.read, community.id, lost)).toBe(second.id)
    expect(await kindsOf(scene, lost)).toEqual(['started', 'assigned', 'assigned'])
  })
})
