import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldEmail } from '#capabilities/people/index.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { onPaper } from '../testing/on-paper.ts'
import { TestVoter } from '../testing/voter.ts'
import { castByServer } from './cast-by-server.ts'
import { givePaper } from './give-paper.ts'
import { makeCodes } from './make-codes.ts'
import { markPaper } from './mark-paper.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

type OnPaper = Awaited<ReturnType<typeof onPaper>>

/** A resident with an address, as the roll knows them. */
async function aResident(ballot: OnPaper) {
  const email = `${house.newId()}@example.org`
  const { person } = await buildVoter(house, community, { email })
  const voter = voterHash(house.secrets, ballot.key, { mailbox: foldEmail(email) })
  return { email, onRoll: { voter, source: 'resident' as const, person: person as PersonId, mayBeMade: true } }
}

type Resident = Awaited<ReturnType<typeof aResident>>

async function inBrowser(ballot: OnPaper, { onRoll }: Resident): Promise<string> {
  const paper = await ballot.paper()
  const { blinded } = await TestVoter.make(paper.terms)
  return (await givePaper(house, paper, onRoll, blinded)).kind
}

const withoutScript = async (ballot: OnPaper, { onRoll }: Resident) =>
  (await castByServer(house, await ballot.paper(), onRoll, { type: 'knapsack', options: [1] })).kind

async function atBooth(ballot: OnPaper, booth: Awaited<ReturnType<OnPaper['booth']>>, who: Resident) {
  const marked = await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email: who.email } })
  return marked.ok ? 'handed' : marked.refusal.kind
}

const entries = async ({ id }: OnPaper) =>
  (
    await sql<{ state: string; channel: string | null }>`SELECT state, channel FROM ballots.roll_entry
      WHERE ballot_id = ${id} ORDER BY 1, 2`.execute(house.database.kysely)
  ).rows

const marks = async ({ id }: OnPaper) =>
  (await sql`SELECT 1 FROM ballots.paper_mark WHERE ballot_id = ${id}`.execute(house.database.kysely)).rows.length

describe('handing somebody a sheet', () => {
  it('is refused to those who run no ballots here, at booths of other ballots, and for whom nobody knows', async () => {
    const [ballot, other] = [await onPaper(house, community), await onPaper(house, community)]
    const [booth, elsewhere] = [await ballot.booth(), await other.booth()]
    const who = await aResident(ballot)
    const input = { ballot: ballot.id, booth, who: { email: who.email } }
    expect(await ballot.by(markPaper, input, visitor)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await atBooth(ballot, elsewhere, who)).toBe('no-such-booth')
    for (const named of [{ email: 'nobody@example.org' }, { email: 'no address' }, { code: 'ACDE-FGHJ-KMNP' }])
      expect(await ballot.by(markPaper, { ...input, who: named })).toMatchObject({
        refusal: { kind: 'code' in named ? 'no-such-code' : 'no-such-address' },
      })
    expect(await entries(ballot)).toEqual([])
  })

  it('says why somebody may not vote, and makes no entry for them', async () => {
    const ballot = await onPaper(house, community)
    const booth = await ballot.booth()
    const email = `${house.newId()}@example.org`
    await buildVoter(house, community, { email, isResident: false })
    const marked = await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email } })
    expect(marked).toMatchObject({ refusal: { kind: 'may-not-vote', why: 'not-resident' } })
    expect(await entries(ballot)).toEqual([])
  })

  it('is done once, at whichever booth, and keeps them from voting in a browser, with script and without', async () => {
    const ballot = await onPaper(house, community)
    const [booth, other] = [await ballot.booth(), await ballot.booth('Village hall')]
    const who = await aResident(ballot)
    expect(await atBooth(ballot, booth, who)).toBe('handed')
    expect(await atBooth(ballot, other, who)).toBe('has-a-sheet')
    expect(await inBrowser(ballot, who)).toBe('given-already')
    expect(await withoutScript(ballot, who)).toBe('given-already')
    expect(await entries(ballot)).toEqual([{ state: 'given', channel: 'paper' }])
  })

  it('is refused to whoever voted in a browser', async () => {
    const ballot = await onPaper(house, community)
    const booth = await ballot.booth()
    for (const vote of [inBrowser, withoutScript]) {
      const who = await aResident(ballot)
      await vote(ballot, who)
      expect(await atBooth(ballot, booth, who)).toBe('voted-online')
    }
    expect(await marks(ballot)).toBe(0)
  })

  it('takes a printed code in, which opens nothing after', async () => {
    const ballot = await onPaper(house, community, { rollSources: ['codes'] })
    const booth = await ballot.booth()
    const made = await ballot.by(makeCodes, { ballot: ballot.id, count: 1 })
    const code = made.ok ? made.value.codes[0]! : ''
    const typed = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`
    expect(await ballot.by(markPaper, { ballot: ballot.id, booth, who: { code: typed } })).toMatchObject({ ok: true })
    const voter = voterHash(house.secrets, ballot.key, { code })
    const { blinded } = await TestVoter.make((await ballot.paper()).terms)
    const asked = { voter, source: 'codes' as const, person: null, mayBeMade: false }
    expect((await givePaper(house, await ballot.paper(), asked, blinded)).kind).toBe('given-already')
  })

  it('leaves nothing in the record, which would say who was there when', async () => {
    const ballot = await onPaper(house, community)
    const booth = await ballot.booth()
    const before = (await ledgerEntries(house, community.id)).length
    await atBooth(ballot, booth, await aResident(ballot))
    expect((await ledgerEntries(house, community.id)).length).toBe(before)
  })
})

describe('S7 a sheet and a browser at the same moment', () => {
  it('gives each voter one of them, and each booth’s sum fits the roll', async () => {
    const ballot = await onPaper(house, community)
    const booths = [await ballot.booth(), await ballot.booth('Village hall')]
    const people = await Promise.all(Array.from({ length: 12 }, () => aResident(ballot)))
    const answers = await Promise.all(
      people.map((who, k) =>
        Promise.all([
          atBooth(ballot, booths[0]!, who),
          inBrowser(ballot, who),
          atBooth(ballot, booths[1]!, who),
          ...(k % 2 === 0 ? [withoutScript(ballot, who)] : []),
        ]),
      ),
    )
    const got = (kinds: readonly string[]) =>
      kinds.filter((kind) => ['handed', 'given', 'in-the-box'].includes(kind)).length
    expect(answers.map(got)).toEqual(people.map(() => 1))
    const found = await entries(ballot)
    expect(found).toHaveLength(12)
    expect(found.filter(({ channel }) => channel === 'paper')).toHaveLength(await marks(ballot))
  })
})

describe('S46 marks and the close', () => {
  it('brings over those of a booth’s own list after the close, never of somebody who voted in a browser', async () => {
    const ballot = await onPaper(house, community)
    const booth = await ballot.booth()
    const [online, late] = [await aResident(ballot), await aResident(ballot)]
    await inBrowser(ballot, online)
    await ballot.close()
    expect(await atBooth(ballot, booth, online)).toBe('voted-online')
    const marked = await ballot.by(markPaper, { ballot: ballot.id, booth, who: { email: late.email } })
    expect(marked).toEqual({ ok: true, value: { isLate: true } })
    expect(await inBrowser(ballot, late)).toBe('closed')
  })
})
