import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, lastEntry, runIn } from '#capabilities/people/testing/acting.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonDate } from '#platform/london.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { replyOf } from '../reads/find-reply.ts'
import { firstTeam } from '../rules/charter.ts'
import { dueOn } from '../rules/due-on.ts'
import { currentCharter, findCharter } from '../store/load-charter.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { changePromises, removeTeam, saveTeam } from './change-charter.ts'

let house: TestHouse
let community: Community
let officer: Actor
let person: PersonId

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  person = (await anAccount({ house, community }, { roles: ['officer'] })).id
  officer = acting(person, ['officer'])
})
afterAll(() => house.close())

const now = () => currentCharter(house.database.read, community)
const run: ReturnType<typeof runIn> = (act, input, actor) => runIn(house, community)(act, input, actor)
const kindOf = (result: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }) =>
  result.ok ? 'done' : result.refusal!.kind
const aTeam = (name: string, change = {}) => ({
  teamId: null,
  name,
  post: 'Manager',
  superiorPost: 'Head',
  accountable: null,
  superior: null,
  ...change,
})

describe('the charter refuses', () => {
  it('to be changed by whoever is no officer with a second factor', async () => {
    const { promises, conduct } = await now()
    for (const who of [visitor, acting(person), acting(person, ['facilitator']), acting(person, ['officer'], false)]) {
      expect(kindOf(await run(changePromises, { version: 0, promises, conduct }, who))).toBe('not-yours-to-do')
      expect(kindOf(await run(saveTeam, { version: 0, ...aTeam('X') }, who))).toBe('not-yours-to-do')
      expect(kindOf(await run(removeTeam, { version: 0, teamId: firstTeam }, who))).toBe('not-yours-to-do')
    }
  })

  it('a second change of the same version, also at the same moment', async () => {
    const { version } = await now()
    const save = (name: string) => run(saveTeam, { version, ...aTeam(name) }, officer)
    const results = await Promise.all([save('Roads'), save('Bins')])
    expect(results.map(kindOf).toSorted()).toEqual(['changed-meanwhile', 'done'])
    expect(await now()).toMatchObject({ version: version + 1 })
  })

  it('a name twice, a person who is no officer, a team that is not there', async () => {
    const { version, promises, conduct } = await now()
    const resident = await anAccount({ house, community })
    const save = (team: ReturnType<typeof aTeam>) => run(saveTeam, { version, ...team }, officer)
    expect(kindOf(await save(aTeam('THE TEAM that runs this site')))).toBe('name-taken')
    expect(kindOf(await save(aTeam('Pools', { accountable: resident.id })))).toBe('no-such-officer')
    expect(kindOf(await save(aTeam('Pools', { teamId: house.newId<'team'>() })))).toBe('no-such-team')
    const wrong = { ...promises, question: { teamId: house.newId<'team'>(), workingDays: 5 } }
    expect(kindOf(await run(changePromises, { version, promises: wrong, conduct }, officer))).toBe('no-such-team')
  })

  it('to lose a team that has something promised or waiting', async () => {
    const { version } = await doneBy(run(saveTeam, { version: (await now()).version, ...aTeam('Allotments') }, officer))
    const teamId = (await now()).teams.at(-1)!.id
    expect(kindOf(await run(removeTeam, { version, teamId: firstTeam }, officer))).toBe('still-promised')
    const { promises, conduct } = await now()
    const theirs = { ...promises, proposal: { teamId, workingDays: 3 } }
    const after = await doneBy(run(changePromises, { version, promises: theirs, conduct }, officer))
    const { matterId } = await aMatter({ house, community })
    const itemId = await aContribution({ house, community }, matterId)
    expect(await replyOf(house.database.read, community.id, itemId)).toMatchObject({
      team: 'Allotments',
      due_on: dueOn(londonDate(new Date()), 3).on,
      charter_version: after.version,
    })
    const back = await doneBy(run(changePromises, { version: after.version, promises, conduct }, officer))
    expect(kindOf(await run(removeTeam, { version: back.version, teamId }, officer))).toBe('still-waiting')
  })
})

describe('a new charter', () => {
  it('is a version beside the old ones, in the record whole but for people, and its words as a hash', async () => {
    const before = await now()
    const promises = { ...before.promises, question: { teamId: firstTeam, workingDays: 5 } }
    const change = { version: before.version, promises, conduct: 'Be kind.' }
    const { version } = await doneBy(run(changePromises, change, officer))
    expect(await findCharter(house.database.read, community, before.version)).toMatchObject({
      promises: before.promises,
      conduct: before.conduct,
    })
    expect(await findCharter(house.database.read, community, version + 1)).toBeNull()
    const entry = JSON.parse(await lastEntry(house, community))
    expect(entry).toMatchObject({ kind: 'charter-changed', facts: { version } })
    expect(entry.facts.promises[0]).toEqual({
      contribution: 'question',
      team: 'The team that runs this site',
      workingDays: 5,
    })
    expect(JSON.stringify(entry)).not.toContain('Be kind.')
    expect(JSON.stringify(entry)).not.toContain(person)
  })

  it('leaves what waits already with the day it was promised', async () => {
    const { matterId } = await aMatter({ house, community })
    const itemId = await aContribution({ house, community }, matterId, { kind: 'question' })
    const before = await replyOf(house.database.read, community.id, itemId)
    const { version, promises, conduct } = await now()
    const slower = { ...promises, question: { teamId: firstTeam, workingDays: 60 } }
    await doneBy(run(changePromises, { version, promises: slower, conduct }, officer))
    expect((await replyOf(house.database.read, community.id, itemId))?.due_on).toBe(before?.due_on)
  })
})
