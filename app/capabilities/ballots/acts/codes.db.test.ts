import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupedCode } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { countRoll } from '../reads/count-roll.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { onPaper } from '../testing/on-paper.ts'
import { TestVoter } from '../testing/voter.ts'
import { cancelCodes } from './cancel-codes.ts'
import { givePaper } from './give-paper.ts'
import { makeCodes } from './make-codes.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const withCodes = () => onPaper(house, community, { rollSources: ['codes'] })
type OnPaper = Awaited<ReturnType<typeof withCodes>>

async function codesOf(ballot: OnPaper, count = 3) {
  const made = await ballot.by(makeCodes, { ballot: ballot.id, count })
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

/** Gives a paper to whoever holds a code, as the page does. */
async function use(ballot: OnPaper, code: string): Promise<string> {
  const paper = await ballot.paper()
  const { blinded } = await TestVoter.make(paper.terms)
  const voter = voterHash(house.secrets, ballot.key, { code })
  return (await givePaper(house, paper, { voter, source: 'codes', person: null, mayBeMade: false }, blinded)).kind
}

const states = async (ballot: OnPaper) =>
  (
    await sql<{ state: string; count: number }>`SELECT state, count(*)::int AS count FROM ballots.roll_entry
      WHERE ballot_id = ${ballot.id} AND source = 'codes' GROUP BY state ORDER BY state`.execute(house.database.kysely)
  ).rows

describe('making codes', () => {
  it('is refused to all but officers of the place with their second factor', async () => {
    const ballot = await withCodes()
    const no: readonly Actor[] = [
      visitor,
      { ...ballot.officer, roles: new Set() },
      { ...ballot.officer, roles: new Set(['facilitator']) },
      { ...ballot.officer, hasSecondFactor: false },
      { ...ballot.officer, roles: new Set(), localRoles: new Map([['officer', new Set(['E07000143'])]]) },
    ]
    for (const actor of no)
      expect(await ballot.by(makeCodes, { ballot: ballot.id, count: 3 }, actor)).toEqual({
        ok: false,
        refusal: { kind: 'not-yours-to-do' },
      })
    expect(await states(ballot)).toEqual([])
  })

  it('is refused where the roll has no codes, after the close, and for no or too many', async () => {
    const standing = await onPaper(house, community)
    expect(await standing.by(makeCodes, { ballot: standing.id, count: 3 })).toMatchObject({
      refusal: { kind: 'no-codes-here' },
    })
    const ballot = await withCodes()
    for (const count of [0, -1, 1.5, 501])
      expect(await ballot.by(makeCodes, { ballot: ballot.id, count })).toMatchObject({ refusal: { kind: 'how-many' } })
    await ballot.close()
    expect(await ballot.by(makeCodes, { ballot: ballot.id, count: 3 })).toMatchObject({ refusal: { kind: 'not-open' } })
  })

  it('keeps no code, only its keyed hash; the record has the batch and how many', async () => {
    const ballot = await withCodes()
    const { batch, codes } = await codesOf(ballot)
    expect(batch).toBe(1)
    expect(new Set(codes).size).toBe(3)
    for (const code of codes)
      expect(groupedCode(code)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{4}(-[34679ACDEFGHJKMNPQRTWXY]{4}){2}$/)
    const tables = ['roll_entry', 'code_slip', 'code_batch'].map((table) => `SELECT t::text FROM ballots.${table} t`)
    const { rows } = await house.database.pool.query<{ t: string }>(tables.join(' UNION ALL '))
    const kept = rows.map(({ t }) => t).join('\n')
    for (const code of codes) expect(kept).not.toContain(code)
    const entry = (await ledgerEntries(house, community.id)).at(-1)!
    expect(entry).toMatchObject({ kind: 'ballot-codes-made', subject: ballot.id, facts: { batch: 1, codes: 3 } })
    for (const code of codes) expect(JSON.stringify(entry)).not.toContain(code)
  })

  it('numbers batches one after another, also those made at the same moment', async () => {
    const ballot = await withCodes()
    const made = await Promise.all(Array.from({ length: 6 }, () => codesOf(ballot, 2)))
    expect(made.map(({ batch }) => batch).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(made.flatMap(({ codes }) => codes)).size).toBe(12)
  })
})

describe('a code', () => {
  it('opens one paper, once, without an account; nothing else opens one', async () => {
    const ballot = await withCodes()
    const { codes } = await codesOf(ballot)
    expect(await use(ballot, 'ACDEFGHJKMNP')).toBe('not-on-roll')
    expect(await use(ballot, codes[0]!)).toBe('given')
    expect(await use(ballot, codes[0]!)).toBe('given-already')
    const other = await withCodes()
    expect(await use(other, codes[1]!)).toBe('not-on-roll')
  })

  it('opens nothing once it is cancelled, alone or with its batch', async () => {
    const ballot = await withCodes()
    const { codes } = await codesOf(ballot)
    const cancel = (slip: number | null, batch = 1) =>
      ballot.by(cancelCodes, { ballot: ballot.id, batch, slip, reason: 'lost' })
    expect(await cancel(2)).toEqual({ ok: true, value: { cancelled: 1 } })
    expect(await use(ballot, codes[1]!)).toBe('not-on-roll')
    expect(await use(ballot, codes[0]!)).toBe('given')
    expect(await cancel(1)).toMatchObject({ refusal: { kind: 'used-or-cancelled' } })
    expect(await cancel(4)).toMatchObject({ refusal: { kind: 'no-such-batch' } })
    expect(await cancel(null, 2)).toMatchObject({ refusal: { kind: 'no-such-batch' } })
    expect(await cancel(null)).toEqual({ ok: true, value: { cancelled: 1 } })
    expect(await use(ballot, codes[2]!)).toBe('not-on-roll')
    expect(await states(ballot)).toEqual([
      { state: 'cancelled', count: 2 },
      { state: 'given', count: 1 },
    ])
    const roll = await countRoll(house.database.read, (await findBallot(house.database.read, community.id, ballot))!)
    expect(roll.bySource).toEqual([{ source: 'codes', entitled: 1, given: 1 }])
    const facts = (await ledgerEntries(house, community.id)).at(-1)!.facts
    expect(facts).toMatchObject({ batch: 1, codes: 1, reason: 'lost' })
  })

  it('is used or cancelled, never both, when both happen at the same moment', async () => {
    const ballot = await withCodes()
    const { codes } = await codesOf(ballot, 12)
    const [cancelled, ...used] = await Promise.all([
      ballot.by(cancelCodes, { ballot: ballot.id, batch: 1, slip: null, reason: 'not-needed' }),
      ...codes.map((code) => use(ballot, code)),
    ])
    const given = used.filter((kind) => kind === 'given').length
    const gone = cancelled.ok ? cancelled.value.cancelled : 0
    expect(given + gone).toBe(12)
    expect((await states(ballot)).reduce((sum, { count }) => sum + count, 0)).toBe(12)
  })

  it('can be cancelled by no facilitator', async () => {
    const ballot = await withCodes()
    await codesOf(ballot)
    const facilitator: Actor = { ...ballot.officer, roles: new Set(['facilitator']) }
    const input = { ballot: ballot.id, batch: 1, slip: null, reason: 'lost' } as const
    expect(await perform(house, { community, actor: facilitator }, cancelCodes, input)).toMatchObject({
      refusal: { kind: 'not-yours-to-do' },
    })
  })
})
