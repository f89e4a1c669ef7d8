import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { done } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { sheetsOfBox, waitsForSheets } from '../store/sheets-of-box.ts'
import { newOfficer } from '../testing/build-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { onPaper } from '../testing/on-paper.ts'
import type { Choices, SheetBatchId } from '../vocabulary.ts'
import { addBooth } from './add-booth.ts'
import { countSheets } from './count-sheets.ts'
import { endPaper } from './end-paper.ts'
import { enterSheet } from './enter-sheet.ts'
import { printSheets } from './print-sheets.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

type OnPaper = Awaited<ReturnType<typeof onPaper>>
const chosen = (...options: readonly number[]): Choices => ({ type: 'knapsack', options })

const enter = (ballot: OnPaper, batch: SheetBatchId, sheet: number, choices: Choices | null, actor?: Actor) =>
  ballot.by(enterSheet, { ballot: ballot.id, batch, sheet, choices }, actor)

const kindOf = (result: Awaited<ReturnType<typeof enter>>) => (result.ok ? result.value.state : result.refusal.kind)

/** A ballot after its close, whose one booth handed out so many sheets. */
async function afterClose(handed = 3) {
  const ballot = await onPaper(house, community)
  const booth = await ballot.booth()
  const batch = await ballot.sheets(booth, 50)
  for (let k = 0; k < handed; k++) await ballot.hand(booth)
  await ballot.close()
  return { ballot, booth, batch }
}

const boxOf = async (ballot: OnPaper) => {
  const found = await ballot.by(async (deed) => done(await sheetsOfBox(deed, ballot.id)), null)
  return found.ok ? found.value : []
}

const isWaiting = async (ballot: OnPaper) => {
  const found = await ballot.by(async (deed) => done(await waitsForSheets(deed, ballot.id)), null)
  return found.ok && found.value
}

describe('printing sheets', () => {
  it('is refused to strangers and to those of another place, for a draft’s or another ballot’s booth, and for none', async () => {
    const ballot = await onPaper(house, community)
    const other = await onPaper(house, community)
    const booth = await ballot.booth()
    const input = { ballot: ballot.id, booth, sheets: 10, isDrawn: true, isLarge: false }
    const local = {
      ...ballot.officer,
      roles: new Set<never>(),
      localRoles: new Map([['officer', new Set(['E07000143'])]] as const),
    }
    for (const actor of [visitor, local])
      for (const refused of [
        await ballot.by(addBooth, { ballot: ballot.id, name: 'Hall' }, actor),
        await ballot.by(printSheets, input, actor),
      ])
        expect(refused).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await other.by(printSheets, { ...input, ballot: other.id })).toMatchObject({
      refusal: { kind: 'no-such-booth' },
    })
    for (const sheets of [0, 5_001, 1.5])
      expect(await ballot.by(printSheets, { ...input, sheets })).toMatchObject({ refusal: { kind: 'how-many' } })
    for (const name of [' ', 'x'.repeat(101)])
      expect((await ballot.by(addBooth, { ballot: ballot.id, name })).ok).toBe(false)
  })

  it('puts batch, booth, how many and the order that was drawn into the record', async () => {
    const ballot = await onPaper(house, community)
    await ballot.sheets(await ballot.booth('Holt library'), 20)
    const [booth, sheets] = (await ledgerEntries(house, community.id)).slice(-2)
    expect(booth).toMatchObject({ kind: 'ballot-booth-added', facts: { booth: 1, name: 'Holt library' } })
    expect(sheets).toMatchObject({ kind: 'ballot-sheets-printed', facts: { batch: 1, booth: 1, sheets: 20 } })
    expect([...(sheets!.facts.order as number[])].sort()).toEqual([1, 2, 3, 4])
  })
})

describe('typing in what a sheet says', () => {
  it('is refused before the close, before the sheets are counted, beyond what the box held, and to strangers', async () => {
    const open = await onPaper(house, community)
    const early = await open.sheets(await open.booth())
    expect(kindOf(await enter(open, early, 1, chosen(1)))).toBe('not-closed')
    const { ballot, batch } = await afterClose()
    expect(kindOf(await enter(ballot, batch, 1, chosen(1)))).toBe('not-counted')
    await ballot.counted(batch, 2)
    for (const sheet of [0, 3, 1.5]) expect(kindOf(await enter(ballot, batch, sheet, chosen(1)))).toBe('no-such-sheet')
    expect(kindOf(await enter(ballot, early, 1, chosen(1)))).toBe('no-such-batch')
    expect(kindOf(await enter(ballot, batch, 1, chosen(1), visitor))).toBe('not-yours-to-do')
  })

  it('refuses what no paper of this ballot may say', async () => {
    const { ballot, batch } = await afterClose()
    await ballot.counted(batch, 2)
    for (const choices of [chosen(9), chosen(1, 1), { type: 'approval' as const, options: [1] }])
      expect(kindOf(await enter(ballot, batch, 1, choices))).toBe('choices-not-allowed')
  })

  it('takes two people: nobody types a sheet twice, and nothing more is typed once two agree', async () => {
    const { ballot, batch } = await afterClose()
    await ballot.counted(batch, 2)
    const [ann, bob, cleo] = [newOfficer(house), newOfficer(house), newOfficer(house)]
    expect(kindOf(await enter(ballot, batch, 1, chosen(2, 1), ann))).toBe('once')
    expect(kindOf(await enter(ballot, batch, 1, chosen(1, 2), ann))).toBe('entered-by-you')
    expect(await boxOf(ballot)).toEqual([])
    expect(kindOf(await enter(ballot, batch, 1, chosen(1, 2), bob))).toBe('settled')
    expect(kindOf(await enter(ballot, batch, 1, chosen(3), cleo))).toBe('settled-already')
    expect((await boxOf(ballot)).map(({ choices }) => choices)).toEqual([chosen(1, 2)])
  })

  it('leaves a difference to a third person, who was neither of the two', async () => {
    const { ballot, batch } = await afterClose()
    await ballot.counted(batch, 2)
    const [ann, bob, cleo] = [newOfficer(house), newOfficer(house), newOfficer(house)]
    await enter(ballot, batch, 1, chosen(1), ann)
    expect(kindOf(await enter(ballot, batch, 1, null, bob))).toBe('differs')
    for (const actor of [ann, bob])
      expect(kindOf(await enter(ballot, batch, 1, chosen(1), actor))).toBe('entered-by-you')
    expect(await boxOf(ballot)).toEqual([])
    expect(kindOf(await enter(ballot, batch, 1, chosen(1), cleo))).toBe('settled')
    expect(await boxOf(ballot)).toHaveLength(1)
  })

  it('has a first and a second, and for a difference one third, however many type at the same moment', async () => {
    const { ballot, batch } = await afterClose()
    await ballot.counted(batch, 2)
    const people = Array.from({ length: 6 }, () => newOfficer(house))
    const kinds = await Promise.all(
      people.map(async (actor, k) => kindOf(await enter(ballot, batch, 1, chosen((k % 4) + 1), actor))),
    )
    const turns = await sql<{ turn: number }>`SELECT turn FROM ballots.sheet_entry
      WHERE batch_id = ${batch} ORDER BY turn`.execute(house.database.kysely)
    const taken = turns.rows.map(({ turn }) => turn)
    expect(kinds.filter((kind) => kind === 'once')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'settled')).toHaveLength(1)
    expect([
      [1, 2],
      [1, 2, 3],
    ]).toContainEqual(taken)
    expect(kinds.filter((kind) => kind === 'settled-already')).toHaveLength(6 - taken.length)
  })
})

describe('the end of the sheets', () => {
  it('waits for every count and every sheet, and says what is missing', async () => {
    const { ballot, batch } = await afterClose(2)
    const end = () => ballot.by(endPaper, { ballot: ballot.id })
    expect(await end()).toMatchObject({
      refusal: { kind: 'not-in-order', problems: [{ kind: 'not-counted', booth: 'Holt library' }] },
    })
    await ballot.counted(batch, 2)
    await ballot.typed(batch, 1, chosen(1))
    expect(await end()).toMatchObject({ refusal: { problems: [{ kind: 'not-typed-in', left: 1 }] } })
    expect(await isWaiting(ballot)).toBe(true)
    await ballot.typed(batch, 2, null)
    expect(await end()).toEqual({ ok: true, value: null })
    expect(await isWaiting(ballot)).toBe(false)
    expect(await end()).toMatchObject({ refusal: { kind: 'ended-already' } })
  })

  it('takes no more sheets than people were handed one: marks come over, or sheets are set aside unseen', async () => {
    const { ballot, booth, batch } = await afterClose(1)
    const count = (inBox: number, setAside = 0) =>
      ballot.by(countSheets, { ballot: ballot.id, batch, count: { inBox, setAside, spoilt: 0, unused: 0 } })
    expect(await count(3)).toMatchObject({ refusal: { kind: 'more-sheets-than-people', over: 2 } })
    await ballot.hand(booth)
    expect(await count(3)).toMatchObject({ refusal: { kind: 'more-sheets-than-people', over: 1 } })
    expect(await count(2, 1)).toMatchObject({ ok: true })
    for (const sheet of [1, 2]) await ballot.typed(batch, sheet, chosen(sheet))
    expect(await count(1, 2)).toMatchObject({ refusal: { kind: 'fewer-than-typed' } })
    expect(await count(2, 49)).toMatchObject({ refusal: { kind: 'more-than-printed' } })
    expect(await ballot.by(endPaper, { ballot: ballot.id })).toEqual({ ok: true, value: null })
  })

  it('writes the sums into the record, and nothing can be typed, counted or marked after', async () => {
    const { ballot, booth, batch } = await afterClose(3)
    await ballot.by(countSheets, {
      ballot: ballot.id,
      batch,
      count: { inBox: 2, setAside: 1, spoilt: 1, unused: 45 },
    })
    await ballot.typed(batch, 1, chosen(1))
    await ballot.typed(batch, 2, null)
    expect((await ballot.by(endPaper, { ballot: ballot.id })).ok).toBe(true)
    const entry = (await ledgerEntries(house, community.id)).at(-1)!
    expect(entry).toMatchObject({ kind: 'ballot-paper-ended', subject: ballot.id })
    expect(entry.facts).toMatchObject({
      booths: 1,
      people: 3,
      counted: 1,
      rejected: 1,
      decidedByThird: 0,
      setAside: 1,
      spoilt: 1,
      missing: 1,
      late: 0,
    })
    expect(kindOf(await enter(ballot, batch, 2, chosen(1), newOfficer(house)))).toBe('paper-ended')
    await expect(ballot.hand(booth)).rejects.toThrow('paper-ended')
    await expect(ballot.counted(batch, 2)).rejects.toThrow('paper-ended')
  })

  it('is not needed where nobody voted on paper', async () => {
    const ballot = await onPaper(house, community)
    expect(await isWaiting(ballot)).toBe(false)
    await ballot.close()
    expect(await ballot.by(endPaper, { ballot: ballot.id })).toMatchObject({ refusal: { kind: 'no-booths' } })
  })

  it('happens once when three say it at the same moment', async () => {
    const { ballot, batch } = await afterClose(0)
    await ballot.counted(batch, 0)
    const ends = await Promise.all([1, 2, 3].map(() => ballot.by(endPaper, { ballot: ballot.id })))
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
