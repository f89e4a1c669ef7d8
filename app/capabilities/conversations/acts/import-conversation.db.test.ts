import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMatter } from '#capabilities/matters/index.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { projectRoot } from '#platform/root.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { recount } from '../testing/recount.ts'
import { type ImportConversation, importConversation } from './import-conversation.ts'
import { readImport } from './read-import.ts'

let house: TestHouse
let community: Community
let facilitator: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  const { person } = await signedIn({ house, community }, { roles: ['facilitator'] })
  facilitator = { ...visitor, person, roles: new Set(['facilitator']) }
})
afterAll(() => house.close())

const votes = ['timestamp,datetime,comment-id,voter-id,vote']
const comments = ['timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body']

async function wanted(voteRows: string[], commentRows: string[], more: Partial<ImportConversation> = {}) {
  const read = await readImport({
    votes: Buffer.from([...votes, ...voteRows].join('\n')),
    comments: Buffer.from([...comments, ...commentRows].join('\n')),
  })
  if (read.kind !== 'read') throw new Error(read.reason)
  const { kind: _, ...files } = read
  const words = { title: 'Buses in Testham', question: 'How should our buses run?', background: '', sources: [] }
  return { ...words, askedBy: 'Testham', source: 'pol.is/x', licence: 'CC BY 4.0', ...files, ...more }
}

const some = () =>
  wanted(
    ['1600000000000,,0,3,1', '1600000100000,,1,3,-1', '1600000200000,,1,9,0'],
    ['1599990000000,,0,9,1,0,1,Buses should run on Sundays.', ',,1,3,0,1,-1,Rejected by its moderators.'],
  )

const rowsOf = async (table: string) =>
  Number((await house.database.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n)

describe('bringing in a conversation is refused', () => {
  it('to a resident, a councillor, and an officer without a second factor', async () => {
    for (const roles of [[], ['councillor'], ['officer']] as const) {
      const actor = { ...facilitator, roles: new Set(roles) }
      const result = await perform(house, { community, actor }, importConversation, await some())
      expect(result).toEqual({ ok: false, refusal: { kind: 'not-yours-to-do' } })
    }
  })

  it('when the files hold no vote, and leaves no matter behind', async () => {
    const before = await rowsOf('matters.matter')
    const empty = await wanted([], [',,0,3,0,0,1,Nobody voted on this.'])
    const result = await perform(house, { community, actor: facilitator }, importConversation, empty)
    expect(result).toEqual({ ok: false, refusal: { kind: 'empty' } })
    expect(await rowsOf('matters.matter')).toBe(before)
  })
})

describe('a conversation that was brought in', () => {
  it('is closed, with its dates, its licence, its statements and its votes', async () => {
    const result = await perform(house, { community, actor: facilitator }, importConversation, await some())
    if (!result.ok) throw new Error(result.refusal.kind)
    const { id, matter } = result.value
    const row = await house.database.kysely
      .selectFrom('conversations.conversation')
      .selectAll()
      .where('conversation_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'closed', slug: 'buses-run', import_licence: 'CC BY 4.0' })
    expect([row.opened_at, row.closed_at]).toEqual([new Date(1599990000000), new Date(1600000200000)])
    expect(await recount(house, { community: community.id, conversation: id })).toEqual({
      votes: 3,
      participants: 2,
      countersOff: 0,
    })
    const statements = await house.database.kysely
      .selectFrom('conversations.statement')
      .select(['text', 'state', 'participant_id'])
      .where('conversation_id', '=', id)
      .orderBy('position')
      .execute()
    expect(statements.map(({ state }) => state)).toEqual(['published', 'rejected'])
    expect(statements.every(({ participant_id }) => participant_id !== null)).toBe(true)
    const found = await findMatter(house.database.read, community.id, { matterId: matter }, 'published')
    expect(found).toMatchObject({ title: 'Buses in Testham', state: 'open' })
  })

  it('is on the record with the hashes of its files, and without a word of its people', async () => {
    const { rows } = await house.database.pool.query(
      "SELECT body::text FROM ledger.entry WHERE kind = 'conversation-imported'",
    )
    expect(rows[0].body).toMatch(/"votesFile":\s*"[0-9a-f]{64}"/)
    expect(rows[0].body).not.toContain('Sundays')
  })

  it('gets another address when its own is taken', async () => {
    const result = await perform(house, { community, actor: facilitator }, importConversation, await some())
    expect(result).toMatchObject({ ok: true, value: { slug: 'buses-run-2' } })
  })

  it('leaves nothing behind when the database refuses half-way', async () => {
    const before = await rowsOf('conversations.participant')
    const broken = await some()
    const votesOfNobody = { ...broken.ready.votes, value: Int8Array.of(1, 5, 0) }
    const input = { ...broken, ready: { ...broken.ready, votes: votesOfNobody } }
    await expect(perform(house, { community, actor: facilitator }, importConversation, input)).rejects.toThrow()
    expect(await rowsOf('conversations.participant')).toBe(before)
  })

  it('may be as large as Bowling Green’s, and every counter is right', async () => {
    const read = (name: string) => gunzipSync(readFileSync(join(projectRoot, 'seeds/bowling-green', name)))
    const files = await readImport({ votes: read('votes.csv.gz'), comments: read('comments.csv.gz') })
    if (files.kind !== 'read') throw new Error(files.reason)
    expect(files.ready.troubles.total).toBe(0)
    const told: number[] = []
    const { kind: _, ...rest } = files
    const input = { ...(await some()), ...rest, progress: (done: number) => void told.push(done) }
    const result = await perform(house, { community, actor: facilitator }, importConversation, input)
    if (!result.ok) throw new Error(result.refusal.kind)
    expect(await recount(house, { community: community.id, conversation: result.value.id })).toEqual({
      votes: 225_524,
      participants: 2_031,
      countersOff: 0,
    })
    expect(told.at(-1)).toBe(225_524)
  })
})
