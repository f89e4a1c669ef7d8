import { readPb } from '@folkmoot/counting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { countBudgetPapers } from '../../rules/count/count-budget-papers.ts'
import { numberOfId } from '../../rules/count/gather-election.ts'
import type { FrozenBallot } from '../../rules/frozen-ballot.ts'
import { checkRecord } from '../../rules/record/check-record.ts'
import type { RecordFinding } from '../../rules/record/finding.ts'
import { unpackRecord } from '../../rules/record/unpack-record.ts'
import { winnersOf } from '../../rules/winners-of.ts'
import { buildVotedBallot, closeVotedBallot, openAndCount } from '../../testing/counted-ballot.ts'
import { seededRandom } from '../../testing/seeded-random.ts'
import type { Choices } from '../../vocabulary.ts'

let site: TestSite
let slug: string
let files: ReadonlyMap<string, string>

const votes: readonly Choices[] = Array.from({ length: 24 }, (_, k) => ({
  type: 'knapsack',
  options: [1, 2, 3, 4].filter((option) => (k >> (option - 1)) & 1),
}))

beforeAll(async () => {
  site = await testSite()
  const { house, community } = site
  const ballot = await buildVotedBallot(house, community, { votes })
  slug = ballot.slug
  await closeVotedBallot(house, community, ballot)
  await openAndCount(house, community, ballot)
  files = (await unpackRecord(await archive())) as ReadonlyMap<string, string>
}, 60_000)
afterAll(() => site.close())

const archive = async () => Uint8Array.from((await site.get(`/ballots/${slug}/recount.zip`)).rawPayload)
const findings = async (changed: Readonly<Record<string, string>>): Promise<readonly RecordFinding[]> =>
  (await checkRecord({ files: new Map([...files, ...Object.entries(changed)]) })).findings

describe('the record of a ballot', () => {
  it('is whole: every paper bears a token and a signature, and comes to the same result', async () => {
    const verdict = await checkRecord({ files })
    expect(verdict).toMatchObject({ findings: [], papers: 24, signed: 24, receipts: 24 })
  })

  it('holds the election as a Pabulib file too, which says the same when it is counted', async () => {
    const reading = readPb(new TextEncoder().encode(files.get('ballot.pb')!), 'strict')
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    const { election } = reading
    expect(election.papers.count).toBe(24)
    expect(election.about).toMatchObject({ currency: 'GBP', country: 'United Kingdom' })
    const ballot = JSON.parse(files.get('frozen.json')!) as FrozenBallot
    const rule = ballot.rule as Parameters<typeof countBudgetPapers>[2]
    const again = countBudgetPapers(ballot, election, rule)
    const won = election.projects.flatMap(({ id, wasSelected }) => (wasSelected ? [numberOfId(id)] : []))
    expect(won.length).toBeGreaterThan(0)
    expect([...winnersOf(again)].sort()).toEqual(won)
  })

  it('joins no receipt to a paper: both lists are in the order of their own bytes', () => {
    const lines = files.get('receipts.txt')!.trim().split('\n')
    expect(lines).toEqual([...lines].sort())
    expect(files.get('papers.jsonl')).not.toContain(lines[0]!)
  })

  it('names a file that is missing, and one that is damaged', async () => {
    const left = new Map([...files].filter(([name]) => name !== 'papers.txt'))
    expect((await checkRecord({ files: left })).findings).toEqual([{ kind: 'file-missing', file: 'papers.txt' }])
    expect(await findings({ 'result.json': '{' })).toEqual([{ kind: 'file-damaged', file: 'result.json' }])
  })

  it('says so where the result, the roll or what was fixed is another', async () => {
    const changed = (name: string, from: string | RegExp, to: string) => ({
      [name]: files.get(name)!.replace(from, to),
    })
    const kinds = async (change: Readonly<Record<string, string>>) => (await findings(change)).map(({ kind }) => kind)
    expect(await kinds(changed('result.json', /"spent":\d+/, '"spent":1'))).toEqual([
      'not-as-recorded',
      'another-result',
    ])
    expect(await kinds(changed('frozen.json', '"budgetPence":1000000', '"budgetPence":100000'))).toContain(
      'not-as-recorded',
    )
    expect(await kinds(changed('roll.json', '"browser":24', '"browser":23'))).toEqual(['more-papers-than-given'])
    expect(await kinds(changed('ledger.jsonl', '"papers":24', '"papers":25'))).toContain('entry-wrong')
    expect(await kinds({ 'ledger.jsonl': files.get('ledger.jsonl')!.split('\n').slice(1).join('\n') })).toContain(
      'entry-missing',
    )
  })
})

describe('S40, a thousand random changes', () => {
  const random = seededRandom(20261126)
  const pick = <Each>(all: readonly Each[]) => all[random(all.length)]!
  const numberOf = (line: string) => (JSON.parse(line) as { number: string }).number
  const lines = (name: string) => files.get(name)!.trimEnd().split('\n')
  const text = (all: readonly string[]) => `${all.join('\n')}\n`

  /** One change, and the papers that must be named. */
  const changes = {
    alter(all: readonly string[]) {
      const at = random(all.length)
      const line = all[at]!
      const where = random(line.length)
      const other = String.fromCharCode(33 + random(90))
      if (line[where] === other) return this.drop(all)
      const altered = line.slice(0, where) + other + line.slice(where + 1)
      return { papers: all.with(at, altered), named: [numberOf(line)] }
    },
    choose(all: readonly string[]) {
      const at = random(all.length)
      const options = `"options":[${[1, 2, 3, 4].filter(() => random(2) === 1).join(',')}]`
      const altered = all[at]!.replace(/"options":\[[\d,]*\]/, options)
      return altered === all[at] ? this.drop(all) : { papers: all.with(at, altered), named: [numberOf(all[at]!)] }
    },
    drop(all: readonly string[]) {
      const at = random(all.length)
      return { papers: all.filter((_, k) => k !== at), named: [numberOf(all[at]!)] }
    },
    swap(all: readonly string[]) {
      const [a, b] = [random(all.length), random(all.length)]
      const [first, second] = [all[a]!, all[b]!]
      const choicesOf = (line: string) => /"options":\[[\d,]*\]/.exec(line)![0]
      if (choicesOf(first) === choicesOf(second)) return this.drop(all)
      const swapped = all
        .with(a, first.replace(choicesOf(first), choicesOf(second)))
        .with(b, second.replace(choicesOf(second), choicesOf(first)))
      return { papers: swapped, named: [numberOf(first), numberOf(second)] }
    },
    twice(all: readonly string[]) {
      const line = pick(all)
      return { papers: [...all, line], named: [numberOf(line)] }
    },
  }
  const ways = ['alter', 'choose', 'drop', 'swap', 'twice'] as const

  it('are all found, and the damaged papers are named', async () => {
    const all = lines('papers.jsonl')
    for (let k = 0; k < 1_000; k++) {
      const { papers, named } = changes[pick(ways)](all)
      const found = await findings({ 'papers.jsonl': text(papers) })
      const told = new Set(found.flatMap((finding) => ('paper' in finding ? [finding.paper] : [])))
      for (const paper of named) expect(told.has(paper), `${k}: ${paper}`).toBe(true)
    }
  }, 240_000)

  it('are found also where the list of papers was made to fit them', async () => {
    const all = lines('papers.jsonl')
    const list = lines('papers.txt')
    for (let k = 0; k < 30; k++) {
      const at = random(all.length)
      const found = await findings({
        'papers.jsonl': text(all.filter((_, i) => i !== at)),
        'papers.txt': text(list.filter((_, i) => i !== at)),
      })
      expect(found.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['not-as-recorded', 'wrong-number-of-lines']),
      )
    }
  }, 60_000)
})
