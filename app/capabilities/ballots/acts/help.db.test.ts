import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findHelp } from '../reads/find-help.ts'
import { newOfficer } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { onPaper } from '../testing/on-paper.ts'
import { castByServer } from './cast-by-server.ts'
import { endHelp } from './end-help.ts'
import { markPaper } from './mark-paper.ts'
import { helpMinutes, startHelp } from './start-help.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

type OnPaper = Awaited<ReturnType<typeof onPaper>>

const anEmail = async () => {
  const email = `${house.newId()}@example.org`
  await buildVoter(house, community, { email })
  return email
}

const start = async (ballot: OnPaper, email: string, actor: Actor) => {
  const begun = await ballot.by(startHelp, { ballot: ballot.id, who: { email } }, actor)
  return begun.ok ? 'begun' : begun.refusal.kind
}

const helpOf = (ballot: OnPaper, { person }: Actor) =>
  findHelp(house.database.read, ballot.key, { helper: person!, minutes: helpMinutes })

describe('helping somebody to vote', () => {
  it('is refused to strangers, for oneself, before the opening and after the close, and for whoever has voted', async () => {
    const ballot = await onPaper(house, community)
    const email = await anEmail()
    expect(await start(ballot, email, visitor)).toBe('not-yours-to-do')
    const own = `${house.newId()}@example.org`
    const self = await buildVoter(house, community, { email: own })
    expect(await start(ballot, own, { ...self, roles: new Set(['facilitator']) })).toBe('not-for-yourself')
    const booth = await ballot.booth()
    await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email } })
    expect(await start(ballot, email, ballot.officer)).toBe('has-a-sheet')
    await ballot.close()
    expect(await start(ballot, await anEmail(), ballot.officer)).toBe('not-open')
  })

  it('is for one person at a time, and nobody is helped by two', async () => {
    const ballot = await onPaper(house, community)
    const [one, two] = [await anEmail(), await anEmail()]
    expect(await start(ballot, one, ballot.officer)).toBe('begun')
    expect(await start(ballot, one, newOfficer(house))).toBe('is-being-helped')
    const booth = await ballot.booth()
    const marked = await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email: one } })
    expect(marked).toMatchObject({ refusal: { kind: 'is-being-helped' } })
    expect(await start(ballot, two, ballot.officer)).toBe('begun')
    expect(await start(ballot, one, newOfficer(house))).toBe('begun')
    const open = await sql`SELECT 1 FROM ballots.help_session WHERE ballot_id = ${ballot.id}`.execute(
      house.database.kysely,
    )
    expect(open.rows).toHaveLength(2)
  })

  it('votes for them as their own browser would, and leaves only how many minutes it took', async () => {
    const ballot = await onPaper(house, community)
    await start(ballot, await anEmail(), ballot.officer)
    const help = (await helpOf(ballot, ballot.officer))!
    expect(help).toMatchObject({ isChange: false, minutesLeft: helpMinutes })
    const cast = await castByServer(house, await ballot.paper(), help.voter, { type: 'knapsack', options: [1, 2] })
    expect(cast.kind).toBe('in-the-box')
    const ended = await ballot.by(endHelp, { ballot: ballot.id, of: { helper: ballot.officer.person! } }, visitor)
    expect(ended).toEqual({ ok: true, value: { ended: true } })
    expect(await helpOf(ballot, ballot.officer)).toBeNull()
    const entry = (await ledgerEntries(house, community.id)).at(-1)!
    expect(entry).toMatchObject({ kind: 'ballot-help-given', subject: ballot.id })
    expect(Object.keys(entry.facts).sort()).toEqual(['minutes', 'question'])
    expect(entry.facts.minutes).toBe(1)
    expect(JSON.stringify(entry)).not.toContain(ballot.officer.person!)
  })

  it('lets them change their vote with help again', async () => {
    const ballot = await onPaper(house, community)
    const email = await anEmail()
    for (const options of [[1], [2]]) {
      expect(await start(ballot, email, ballot.officer)).toBe('begun')
      const help = (await helpOf(ballot, ballot.officer))!
      const cast = await castByServer(house, await ballot.paper(), help.voter, { type: 'knapsack', options })
      expect(cast.kind).toBe('in-the-box')
    }
    const papers = await sql`SELECT 1 FROM ballots.sealed_paper WHERE ballot_id = ${ballot.id}`.execute(
      house.database.kysely,
    )
    expect(papers.rows).toHaveLength(1)
  })

  it('is over after half an hour, and the job that ends it records the time', async () => {
    const ballot = await onPaper(house, community)
    await start(ballot, await anEmail(), ballot.officer)
    await sql`UPDATE ballots.help_session SET started_at = started_at - interval '31 minutes'
      WHERE ballot_id = ${ballot.id}`.execute(house.database.kysely)
    expect(await helpOf(ballot, ballot.officer)).toBeNull()
    const [{ session }] = (
      await sql<{ session: string }>`SELECT session_id AS session FROM ballots.help_session
      WHERE ballot_id = ${ballot.id}`.execute(house.database.kysely)
    ).rows as [{ session: string }]
    const of = { session: session as never }
    expect(await ballot.by(endHelp, { ballot: ballot.id, of }, visitor)).toMatchObject({ value: { ended: true } })
    expect((await ledgerEntries(house, community.id)).at(-1)!.facts.minutes).toBe(32)
    expect(await ballot.by(endHelp, { ballot: ballot.id, of }, visitor)).toMatchObject({ value: { ended: false } })
  })
})
