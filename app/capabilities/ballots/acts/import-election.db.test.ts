import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { countBudget } from '@folkmoot/counting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { projectRoot } from '#platform/root.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import '../store/result-tables.ts'
import { countBallotKind } from '../jobs/count-ballot.ts'
import { findResult } from '../reads/find-result.ts'
import type { BudgetResult } from '../rules/ballot-result.ts'
import { ruleToCount } from '../rules/count/budget-rule.ts'
import { gatherElection, numberOfId } from '../rules/count/gather-election.ts'
import type { CountRule } from '../rules/count-rule.ts'
import { newOfficer } from '../testing/build-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { bytesOf, smallElection } from '../testing/small-election.ts'
import { importElection } from './import-election.ts'
import { readElection } from './read-election.ts'

let house: TestHouse
let community: Community
let officer: Actor
beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  officer = newOfficer(house)
})
afterAll(() => house.close())

const words = { question: 'What should be built here?', askedBy: 'Testham', background: '', source: 'pabulib.org' }

/** Brings a file in and has it counted, as the jobs do. */
async function bringIn(bytes: Uint8Array, actor = officer) {
  const read = await readElection([bytes])
  if (read.kind !== 'read') throw new Error(JSON.stringify(read))
  const { ready, papers, hash } = read
  const input = { ...words, isMadeUp: false, ready, papers, hash }
  const made = await perform(house, { community, actor }, importElection, input)
  if (!made.ok) return made
  const payload = { communityId: community.id, jobId: house.newId<'job'>(), ballot: made.value.id }
  await countBallotKind(house).run(payload)
  return { ok: true, found: (await findResult(house.database.read, community.id, made.value.slug))! } as const
}

async function found(bytes: Uint8Array) {
  const made = await bringIn(bytes)
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.found
}

describe('an election is brought in', () => {
  it('by those who run ballots alone', async () => {
    const nobody = { ...officer, roles: new Set([]) as Actor['roles'] }
    expect(await bringIn(bytesOf(smallElection), nobody)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  })

  it('not where a line cannot be read: it is named', async () => {
    const broken = smallElection.replace('9;500;', '9;-500;')
    expect(await readElection([bytesOf(broken)])).toMatchObject({
      kind: 'unreadable',
      errors: [{ kind: 'negative-amount', line: 19 }],
    })
  })

  it('as a finished ballot with its source, its citation and its own count', async () => {
    const { ballot, count, box, groups } = await found(bytesOf(smallElection))
    expect(ballot).toMatchObject({
      state: 'counted',
      currency: 'EUR',
      budgetPence: 100_000,
      importSource: 'pabulib.org',
      importCitation: expect.stringMatching(/IJCAI 2023\. File assembled for tests$/),
      opensAt: new Date('2025-03-01T00:00:00Z'),
      closesAt: new Date('2025-03-15T00:00:00Z'),
    })
    expect(ballot.options.map(({ number, title, costPence }) => [number, title, costPence])).toEqual([
      [1, 'A bench', 60_000],
      [2, 'A tree', 50_000],
      [3, 'Lamps; many', 30_050],
    ])
    expect(count?.result).toMatchObject({ papers: 6, blank: 1, winners: [2, 3], spent: 80_050, represented: 4 })
    expect(box).toMatchObject({ papers: 6, channels: { internet: 4, paper: 2 } })
    // Of six voters no group is large enough to be shown.
    expect(groups.every(({ people }) => people === null)).toBe(true)
  })

  it('keeps nothing of what voters said of themselves', async () => {
    const { rows } = await house.database.pool.query('SELECT count(*) AS n FROM ballots.declared_group')
    expect(Number(rows[0].n)).toBe(0)
  })

  it('and the record says so, with the hash of the file', async () => {
    const kinds = await ledgerEntries(house, community.id)
    expect(kinds.find(({ kind }) => kind === 'ballot-imported')?.facts).toMatchObject({
      file: createHash('sha256').update(smallElection).digest('hex'),
      papers: 6,
      options: 3,
    })
    expect(kinds.find(({ kind }) => kind === 'ballot-counted')?.facts).toMatchObject({ winners: [2, 3] })
  })
})

const folder = join(projectRoot, '../shared/data/pb')
const isThere = existsSync(folder)
const golden: readonly Golden[] = isThere ? JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) : []
const real = isThere ? readdirSync(folder).filter((name) => name.endsWith('.pb') && !name.startsWith('synthetic_')) : []
/** Larger ones are brought in too in the nightly run, which sets this; otherwise they are read and counted, and not written. */
const writesAll = process.env.FOLKMOOT_TEST_NIGHTLY === '1'
const small = 120_000
const isWritten = (name: string) => writesAll || statSync(join(folder, name)).size < small

interface Golden {
  readonly file: string
  readonly rule: string
  readonly params: Readonly<Record<string, unknown>>
  readonly tie_break: string
  readonly selected: readonly string[] | null
}

/** What the reference says that most votes choose; by number, as the importer numbers projects. */
function referenceOf(name: string, score: string): readonly string[] | null {
  const found = golden.find(
    ({ file, rule, params, tie_break }) =>
      file === name &&
      rule === 'greedy' &&
      params.score === score &&
      params.divide_by_cost === false &&
      tie_break === 'votes-cost-id',
  )
  return found?.selected ?? null
}

describe.skipIf(!isThere)(
  'every real election of the data folder, which states no licence and so is not shipped',
  () => {
    it.each(real.filter((name) => isWritten(name)))(
      '%s is brought in and counted',
      async (name) => {
        const { count, box } = await found(readFileSync(join(folder, name)))
        const result = count!.result as BudgetResult
        expect(result.papers).toBe(box!.papers)
        expect(result.represented).toBeLessThanOrEqual(result.papers)
        expect(result.spent).toBeLessThanOrEqual(result.budget)
        expect(result.projects.every(({ won, lost }) => (won === null) !== (lost === null))).toBe(true)
      },
      120_000,
    )

    it.each(real)('%s: most votes choose what the reference says', async (name) => {
      const read = await readElection([readFileSync(join(folder, name))])
      if (read.kind !== 'read') throw new Error(JSON.stringify(read))
      const { ready, papers } = read
      const { ties, minimumSupport, districts } = ready.rule
      const rule: CountRule = { rule: 'greedy', isPerCost: false, ties, minimumSupport, districts }
      const options = ready.options.map((option) => ({ ...option, bestOf: null, needs: [] }))
      const election = gatherElection({
        paper: { type: ready.paper, bounds: {} },
        budgetPence: ready.budgetPence,
        rule,
        options,
      })
      const scale = { numbers: ready.numbers, places: papers.places }
      for (let at = 0; at < papers.count; at++) election.add(papers.choices(at, ready.paper, scale))
      const counted = countBudget(election.finish(), ruleToCount(rule, ready.paper))
      if (!counted.ok) throw new Error(counted.refusal.kind)
      const ids = new Map(ready.options.map(({ number, externalId }) => [number, externalId]))
      const chosen = counted.outcome.selected.map((id) => ids.get(numberOfId(id))!).sort()
      const score = { approval: 'votes', points: 'points', score: 'points', ranking: 'rank' }[ready.paper as 'approval']
      expect(chosen).toEqual(referenceOf(name, score))
    })
  },
)
