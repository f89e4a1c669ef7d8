import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { librariesConversation } from '../norfolk-libraries.ts'

type Row = Readonly<Record<string, string>>

const table = (name: string): Row[] => parse(readFileSync(join(import.meta.dirname, name)), { columns: true })
const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
const branches = table('libraries.csv').filter((row) => row.kind === 'branch' && row.open_2023 === 'yes')
const said = librariesConversation.background.join(' ')

describe('what the open conversation says of Norfolk’s libraries', () => {
  it('names the number of branches, of open library ones and of shared buildings', () => {
    const counts = [
      branches.length,
      branches.filter((row) => row.open_library_technology === 'yes').length,
      branches.filter((row) => row.co_located === 'yes').length,
    ]
    expect(counts).toEqual([47, 43, 12])
    for (const words of ['47 library branches', 'In 43 of the 47 branches', '12 branches share'])
      expect(said).toContain(words)
  })

  it('names the visits and members of 2023-24', () => {
    const activity = table('library-activity-2023-24.csv')
    expect(
      sum(
        activity.filter((row) => row.measure === 'visits'),
        'count',
      ),
    ).toBe(2_278_553)
    expect(
      sum(
        activity.filter((row) => row.measure === 'active members'),
        'count',
      ),
    ).toBe(144_487)
    expect(said).toContain('2,278,553 visits')
    expect(said).toContain('144,487 active members')
  })

  it('names the budget of libraries and of all services, in 2023-24', () => {
    const budgets = table('library-budgets.csv').filter((row) => row.year === '2023-24')
    expect(budgets.map((row) => row.thousand_gbp)).toEqual(['9046', '1333271'])
    expect(said).toContain('£9.046 million for libraries that year, of £1,333.3 million')
  })

  it('names the hours a week, with staff and without', () => {
    expect(Math.round(sum(branches, 'hours_open_per_week_2023') / 10)).toBe(306)
    expect(Math.round(sum(branches, 'staffed_hours_per_week_2023') / 100)).toBe(16)
    expect(said).toContain('about 3,060 hours a week')
    expect(said).toContain('about 1,600 of them')
  })

  it('can be checked against the walking reach: the Heritage Centre stands in the Millennium Library and would count twice', () => {
    const near = table('library-walking-reach.csv').filter((row) => row.minutes === '15')
    const open = new Set(branches.map((row) => row.id))
    expect(sum(near, 'population')).toBe(359_033)
    expect(
      sum(
        near.filter((row) => open.has(row.library!)),
        'population',
      ),
    ).toBe(341_017)
  })
})
