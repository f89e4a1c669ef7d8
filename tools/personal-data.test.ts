import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/test-database.ts'
import { beginsTable, personalColumns, personalTable } from './personal-data.ts'
import { root } from './run.ts'
import { describeTables } from './tables.ts'

it('docs/personal-data.md lists every personal column as the migrations mark it (npm run describe makes it so)', () => {
  const columns = personalColumns(root)
  expect(columns.length).toBeGreaterThan(15)
  expect(columns.filter(({ table, words }) => table === '' || words.length < 10)).toEqual([])
  const [, listed] = readFileSync(join(root, 'docs/personal-data.md'), 'utf8').split(beginsTable)
  expect(listed?.trim()).toBe(personalTable(columns).trim())
})

it('finds a mark on a table, on a column and on a column of another capability', () => {
  const named = (table: string, column: string | null) =>
    personalColumns(root).some((each) => each.table === table && each.column === column)
  expect(named('matters.follow', null)).toBe(true)
  expect(named('people.person', 'email')).toBe(true)
  expect(named('conversations.participant', 'who')).toBe(true)
})

it('docs/tables.md says what tables the database has (npm run describe makes it so)', async () => {
  const { url, close } = await testDatabase()
  const described = await describeTables(url, root)
  await close()
  expect(described).toContain('## ledger.entry')
  expect(readFileSync(join(root, 'docs/tables.md'), 'utf8')).toBe(described)
})
