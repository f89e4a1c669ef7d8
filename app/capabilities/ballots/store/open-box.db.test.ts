import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Deed } from '#platform/acts/act.ts'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { done } from '#platform/result.ts'
import { makeSecrets } from '#platform/secrets.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { blindSign } from '../rules/blind-sign.ts'
import { toHex } from '../rules/bytes.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import { sealPaper, slotOf } from '../rules/sealed-paper.ts'
import { buildTerms } from '../testing/build-terms.ts'
import { TestVoter } from '../testing/voter.ts'
import type { BallotId } from '../vocabulary.ts'
import { ballotKeys, makeBallotKeys, readBallotKeys } from './ballot-keys.ts'
import { openBox } from './open-box.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

/** Does something in one transaction of an act. */
async function inDeed<Value>(work: (deed: Deed) => Promise<Value>): Promise<Value> {
  const result = await perform(house, { community, actor: visitor }, async (deed) => done(await work(deed)), {})
  if (!result.ok) throw new Error('refused')
  return result.value
}

async function buildBallot(): Promise<{ readonly ballot: BallotId; readonly terms: PaperTerms }> {
  const ballot = house.newId<'ballot'>()
  await sql`INSERT INTO ballots.ballot (community_id, ballot_id, slug, matter_id, question, asked_by, paper_type, rule, roll_sources, made_at)
    VALUES (${community.id}, ${ballot}, ${`b-${ballot}`}, ${ballot}, 'What first?', 'A council', 'approval', '{}', '{confirmed}', now())`.execute(
    house.database.kysely,
  )
  const { token } = await inDeed((deed) => makeBallotKeys(deed, ballot))
  return { ballot, terms: buildTerms('approval', { ballot, tokenKey: token }) }
}

const from = () => ({ read: house.database.read, secrets: house.secrets })

async function handIn({ ballot, terms }: { ballot: BallotId; terms: PaperTerms }, options: readonly number[]) {
  const keys = (await ballotKeys(from(), { community: community.id, ballot }))!
  const voter = await TestVoter.make(terms)
  await voter.take(blindSign(keys, voter.blinded)!)
  const bytes = await voter.bytes({ type: 'approval', options })
  const slot = slotOf(keys, voter.number)
  const sealed = sealPaper(keys, slot, { bytes, origin: 'browser' }, house.chance.bytes(12))
  await sql`INSERT INTO ballots.sealed_paper VALUES (${community.id}, ${ballot}, ${slot}, ${sealed})`.execute(
    house.database.kysely,
  )
  return voter
}

it('gives back every paper and every receipt, each in the order of its own list, and leaves nothing behind', async () => {
  const built = await buildBallot()
  const voters = await Promise.all([[1], [1, 2], []].map((options) => handIn(built, options)))
  const opened = await inDeed((deed) => openBox(deed, built.ballot, built.terms))
  expect(opened.papers.map(({ number }) => number)).toEqual(voters.map(({ number }) => toHex(number)).sort())
  expect(opened.receipts.map(toHex)).toEqual(voters.map(({ receipt }) => toHex(receipt)).sort())
  expect(opened.spoiled).toBe(0)
  expect(opened.papers.find(({ number }) => number === toHex(voters[1]!.number))?.choices).toEqual({
    type: 'approval',
    options: [1, 2],
  })
  const left = await sql<{
    n: number
  }>`SELECT (SELECT count(*) FROM ballots.sealed_paper WHERE ballot_id = ${built.ballot})
    + (SELECT count(*) FROM ballots.ballot_key WHERE ballot_id = ${built.ballot}) AS n`.execute(house.database.kysely)
  expect(left.rows[0]!.n).toBe(0)
  expect(await ballotKeys(from(), { community: community.id, ballot: built.ballot })).toBeNull()
})

it('S43, says how many papers somebody changed or swapped in the database, and gives none of them', async () => {
  const built = await buildBallot()
  for (const options of [[1], [2], [3], [4]]) await handIn(built, options)
  await sql`WITH two AS (SELECT slot, sealed, row_number() OVER (ORDER BY slot) AS n FROM ballots.sealed_paper WHERE ballot_id = ${built.ballot})
    UPDATE ballots.sealed_paper p SET sealed = other.sealed FROM two AS own, two AS other
    WHERE p.ballot_id = ${built.ballot} AND p.slot = own.slot AND own.n <= 2 AND other.n = 3 - own.n`.execute(
    house.database.kysely,
  )
  await sql`INSERT INTO ballots.sealed_paper VALUES (${community.id}, ${built.ballot}, ${Buffer.alloc(32)}, ${Buffer.alloc(480)})`.execute(
    house.database.kysely,
  )
  const opened = await inDeed((deed) => openBox(deed, built.ballot, built.terms))
  expect(opened.papers.length).toBe(2)
  expect(opened.spoiled).toBe(3)
})

it('S47, keys cannot be unwrapped with another installation’s secret', async () => {
  const { ballot } = await buildBallot()
  const key = { community: community.id, ballot }
  expect(await readBallotKeys(from(), key)).not.toBeNull()
  await expect(readBallotKeys({ read: house.database.read, secrets: makeSecrets('another') }, key)).rejects.toThrow()
})
