import { describe, expect, test } from 'vitest'
import type { Election } from '../election.ts'
import { electionOf, madeElection } from '../testing/made-election.ts'
import { goldenRecords, referenceElection } from '../testing/reference-data.ts'
import { readPb } from './read-pb.ts'
import { writePb } from './write-pb.ts'

function reread(election: Election): Election {
  const bytes = new TextEncoder().encode([...writePb(election)].join(''))
  const reading = readPb(bytes, 'strict')
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.election
}

test('what is written is read again as the same election, of every kind of paper', () => {
  for (let seed = 1; seed < 300; seed++) {
    const election = electionOf(madeElection(seed))
    expect([seed, reread(election)]).toEqual([seed, election])
  }
})

const files = [...new Set(goldenRecords().map(({ file }) => file))]
describe.skipIf(files.length === 0)('published elections are written so that they come back as they were', () => {
  test.each(files)('%s', (file) => {
    const election = referenceElection(file)
    expect(reread(election)).toEqual(election)
  })
})

test('names keep separators and quotation marks, and never begin a formula in a spreadsheet', () => {
  const election = electionOf(madeElection(3))
  const names = ['A; "B" and C', '=HYPERLINK("x")', '@x', 'two\nlines']
  const projects = names.map((name, p) => ({ ...election.projects[p]!, name }))
  const rest = election.projects.slice(names.length)
  const back = reread({ ...election, projects: [...projects, ...rest] })
  expect(back.projects.slice(0, 4).map(({ name }) => name)).toEqual([
    'A; "B" and C',
    '\'=HYPERLINK("x")',
    "'@x",
    'two lines',
  ])
})
