import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { forgetOldRolls } from '../store/forget-old-rolls.ts'
import { sheetsOfBox } from '../store/sheets-of-box.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { onPaper } from '../testing/on-paper.ts'
import { endPaper } from './end-paper.ts'
import { forgetPaperWork } from './forget-paper-work.ts'
import { startHelp } from './start-help.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

/** A ballot whose one sheet was typed in, and its box waits to be opened. */
async function typedIn() {
  const ballot = await onPaper(house, community)
  const booth = await ballot.booth()
  const batch = await ballot.sheets(booth, 10)
  await ballot.hand(booth)
  await ballot.close()
  await ballot.counted(batch, 1)
  await ballot.typed(batch, 1, { type: 'knapsack', options: [1] })
  await ballot.by(endPaper, { ballot: ballot.id })
  return ballot
}

it('leaves no trace of somebody who was erased, and every sheet as it was', async () => {
  const ballot = await typedIn()
  const open = await onPaper(house, community)
  const email = `${house.newId()}@example.org`
  await buildVoter(house, community, { email })
  const person = ballot.officer.person as PersonId
  expect((await open.by(startHelp, { ballot: open.id, who: { email } }, ballot.officer)).ok).toBe(true)
  await ballot.by(async (deed) => done(await forgetPaperWork(deed, person)), null)
  const tables = ['help_session', 'code_batch', 'sheet_batch', 'sheet_entry', 'paper_end']
  for (const table of tables) {
    const { rows } = await sql<{
      row: string
    }>`SELECT t::text AS row FROM ${sql.table(`ballots.${table}`)} AS t`.execute(house.database.kysely)
    expect(rows.map(({ row }) => row).join('\n'), table).not.toContain(person)
  }
  const sheets = await ballot.by(async (deed) => done(await sheetsOfBox(deed, ballot.id)), null)
  expect(sheets.ok && sheets.value.length).toBe(1)
})

it('keeps what was typed for a year after the count, and no longer', async () => {
  const ballot = await typedIn()
  const left = async () =>
    (await sql`SELECT 1 FROM ballots.sheet_entry WHERE ballot_id = ${ballot.id}`.execute(house.database.kysely)).rows
      .length
  const countedAgo = (age: string) =>
    sql`UPDATE ballots.ballot SET counted_at = now() - ${age}::interval WHERE ballot_id = ${ballot.id}`.execute(
      house.database.kysely,
    )
  await sql`ALTER TABLE ballots.ballot DISABLE TRIGGER ballot_stays`.execute(house.database.kysely)
  await countedAgo('364 days')
  await forgetOldRolls(house)
  expect(await left()).toBe(2)
  await countedAgo('367 days')
  await forgetOldRolls(house)
  expect(await left()).toBe(0)
})
