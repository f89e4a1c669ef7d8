import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { countGiven, countRoll } from '../reads/count-roll.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { findHelp } from '../reads/find-help.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { onPaper } from '../testing/on-paper.ts'
import type { Choices } from '../vocabulary.ts'
import { castByServer } from './cast-by-server.ts'
import { endPaper } from './end-paper.ts'
import { markPaper } from './mark-paper.ts'
import { publishPapers } from './publish-papers.ts'
import { startHelp } from './start-help.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const chosen = (...options: readonly number[]): Choices => ({ type: 'knapsack', options })

/** Three who were handed a sheet, one of whom took it home, and one who was helped. */
async function voted() {
  const ballot = await onPaper(house, community)
  const booth = await ballot.booth()
  const batch = await ballot.sheets(booth, 10)
  for (let k = 0; k < 3; k++) await ballot.hand(booth)
  const email = `${house.newId()}@example.org`
  await buildVoter(house, community, { email })
  await ballot.by(startHelp, { ballot: ballot.id, who: { email } })
  const help = (await findHelp(house.database.read, ballot.key, { helper: ballot.officer.person!, minutes: 30 }))!
  await castByServer(house, await ballot.paper(), help.voter, chosen(4))
  return { ballot, booth, batch }
}

const publish = async ({ ballot }: Awaited<ReturnType<typeof voted>>) => {
  const published = await ballot.by(publishPapers, { ballot: ballot.id }, visitor)
  return published.ok && published.value
}

it('counts whoever was handed a sheet, or helped, as having taken part', async () => {
  const { ballot } = await voted()
  expect(await countGiven(house.database.read, ballot.key)).toBe(4)
  const roll = await countRoll(house.database.read, (await findBallot(house.database.read, community.id, ballot))!)
  expect(roll.byChannel).toEqual({ browser: 0, server: 1, paper: 3 })
})

it('keeps the box shut until every sheet is in; then sheets are papers like all others, and lead to no booth', async () => {
  const built = await voted()
  const { ballot, batch } = built
  await ballot.close()
  expect(await publish(built)).toBe('waits-for-sheets')
  await ballot.counted(batch, 2)
  await ballot.typed(batch, 1, chosen(1, 2))
  await ballot.typed(batch, 2, null)
  expect(await publish(built)).toBe('waits-for-sheets')
  expect((await ballot.by(endPaper, { ballot: ballot.id })).ok).toBe(true)
  expect(await publish(built)).toBe('published')
  const { rows } = await sql<{ origin: string; choices: Choices; proof: unknown }>`
    SELECT origin, choices, proof FROM ballots.paper WHERE ballot_id = ${ballot.id} ORDER BY origin`.execute(
    house.database.kysely,
  )
  expect(rows.map(({ origin, choices }) => ({ origin, choices }))).toEqual([
    { origin: 'server', choices: chosen(4) },
    { origin: 'sheet', choices: chosen(1, 2) },
  ])
  expect(rows[1]!.proof).toBeNull()
  expect(await publish(built)).toBe('nothing-to-do')
})

it('marks nobody any more once the box was opened', async () => {
  const built = await voted()
  const { ballot, booth, batch } = built
  await ballot.close()
  await ballot.counted(batch, 0)
  await ballot.by(endPaper, { ballot: ballot.id })
  await publish(built)
  const email = `${house.newId()}@example.org`
  await buildVoter(house, community, { email })
  const late = await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email } })
  expect(late).toMatchObject({ refusal: { kind: 'paper-ended' } })
})
