import { describe, expect, test } from 'vitest'
import type { PbTrouble } from './pb-trouble.ts'
import { type PbMode, PbReader, type PbReading, readPb } from './read-pb.ts'
import { sentenceForPb } from './sentence-for-pb.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, mode: PbMode) => readPb(bytesOf(text), mode)

const good = `META
key;value
num_projects;2
num_votes;3
budget;1000.50
vote_type;approval
PROJECTS
project_id;cost;votes;name
7;600;2;Bench
8/a;400,25;1;"Tree; ""old"""
VOTES
voter_id;vote
1;7,8/a
2;7
3;
`

function electionOf(reading: PbReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.election
}

/** Kind and line of each trouble, and that each has a sentence. */
function troublesOf(reading: PbReading): string[] {
  const list: readonly PbTrouble[] = reading.ok ? reading.repairs : reading.errors
  for (const trouble of list) expect(sentenceForPb(trouble)).toMatch(/^[^\n]{10,300}$/)
  return list.map(({ kind, line }) => `${line}: ${kind}`)
}

describe('a file that cannot be counted is refused with the line, strict or not', () => {
  const points = good.replace('approval', 'cumulative').replace('voter_id;vote', 'voter_id;vote;points')
  test.each<[string, string, string]>([
    ['an empty file', '', '1: no-meta'],
    ['another kind of file', 'id,cost\n1,2\n', '1: no-meta'],
    ['cut short in META', good.slice(0, good.indexOf('PROJECTS')), '7: section-missing'],
    ['cut short in PROJECTS', good.slice(0, good.indexOf('VOTES')), '11: section-missing'],
    ['cut short before the columns of VOTES', good.slice(0, good.indexOf('voter_id')), '12: column-missing'],
    ['cut short inside a quotation', good.slice(0, good.indexOf('old') + 2), '10: quote-never-closed'],
    ['a section twice', good.replace('VOTES', 'PROJECTS'), '11: section-twice'],
    ['no PROJECTS', good.replace(/PROJECTS[\s\S]*VOTES/, 'VOTES'), '7: section-missing'],
    ['no budget', good.replace('budget', 'buget'), '1: key-missing'],
    ['a vote type that does not exist', good.replace('approval', 'aproval'), '6: bad-vote-type'],
    ['no column cost', good.replace('cost', 'price'), '8: column-missing'],
    ['no column vote', good.replace('voter_id;vote', 'voter_id;votes'), '12: column-missing'],
    ['a cost in words', good.replace('600', 'six hundred'), '9: bad-amount'],
    ['a cost in powers', good.replace('600', '6e2'), '9: bad-amount'],
    ['no cost', good.replace('600', ''), '9: bad-amount'],
    ['a cost with more digits than any money', good.replace('600', '9'.repeat(31)), '9: bad-amount'],
    ['a cost below nothing', good.replace('600', '-600'), '9: negative-amount'],
    ['a budget below nothing', good.replace('1000.50', '-1'), '5: negative-amount'],
    ['a project without id', good.replace('7;600', ';600'), '9: no-project-id'],
    ['a project twice', good.replace('8/a;400,25;1', '7;400,25;1'), '10: project-twice'],
    ['points in words', points.replace('2;7', '2;7;many'), '14: bad-points'],
    ['points of twenty digits', points.replace('2;7', `2;7;${'9'.repeat(20)}`), '14: bad-points'],
    [
      'points whose sum is not exact',
      points.replace('2;7', Array(10).fill('2;7;999999999999999').join('\n')),
      '23: points-too-large',
    ],
    ['no column for points', good.replace('approval', 'scoring'), '12: no-points-column'],
    ['UTF-16', '\u{FEFF}', 'x'],
  ])('%s', (name, text, wanted) => {
    const reading = (mode: PbMode) =>
      name === 'UTF-16' ? readPb(Uint8Array.of(0xff, 0xfe, 65, 0), mode) : read(text, mode)
    for (const mode of ['strict', 'tolerant'] as const) {
      const result = reading(mode)
      expect(result.ok).toBe(false)
      expect(troublesOf(result)[0]).toBe(name === 'UTF-16' ? '1: utf-16' : wanted)
    }
  })
})

describe('what can be mended is mended and named; strict reading refuses it', () => {
  test.each<[string, string, string[]]>([
    ['fewer papers than META says', good.replace('2;7\n', ''), ['4: count-of-papers', '9: count-of-votes']],
    ['more projects than META says', good.replace('num_projects;2', 'num_projects;1'), ['3: count-of-projects']],
    ['a key twice', good.replace('budget', 'num_votes;3\nbudget'), ['5: key-twice']],
    ['a project that is not there', good.replace('2;7', '2;7,9'), ['14: unknown-project']],
    ['a project named twice', good.replace('2;7', '2;7,7'), ['14: named-twice']],
    ['a voter twice', good.replace('3;\n', '2;\n'), ['15: voter-twice']],
    ['a field too many', good.replace('2;7', '2;7;x'), ['14: wrong-number-of-fields']],
    ['a field too few', good.replace('3;\n', '3\n'), ['15: wrong-number-of-fields']],
    ['votes that are not those on the papers', good.replace('600;2', '600;5'), ['9: count-of-votes']],
    ['two choices where one was allowed', good.replace('approval', 'choose-1'), ['13: more-than-one']],
  ])('%s', (_, text, wanted) => {
    const mended = read(text, 'tolerant')
    expect(mended.ok).toBe(true)
    expect(troublesOf(mended)).toEqual(wanted)
    expect(troublesOf(read(text, 'strict'))).toEqual(wanted)
  })

  test('letters that are not UTF-8', () => {
    const bytes = bytesOf(good)
    bytes[good.indexOf('Bench')] = 0xe9
    expect(troublesOf(readPb(bytes, 'tolerant'))).toEqual(['9: not-utf-8'])
  })

  test('points for fewer projects than are named, and for more', () => {
    const text = good
      .replace('approval', 'cumulative')
      .replace('voter_id;vote', 'voter_id;vote;points')
      .replace('1;7,8/a', '1;7,8/a;3')
      .replace('2;7', '2;7;1.5,2')
      .replace('3;\n', '3;;\n')
    const reading = read(text, 'tolerant')
    expect(troublesOf(reading)).toEqual(['13: fewer-points', '14: more-points'])
    const { points, pointPlaces } = electionOf(reading).papers
    expect([[...points!], pointPlaces]).toEqual([[30, 0, 15], 1])
  })
})

test('amounts are exact, a decimal comma is a point, quotation marks and separators in names stay', () => {
  const { budget, places, projects, papers } = electionOf(read(good, 'strict'))
  expect([budget, places]).toEqual([100050n, 2])
  expect(projects.map(({ id, cost, name }) => [id, cost, name])).toEqual([
    ['7', 60000n, 'Bench'],
    ['8/a', 40025n, 'Tree; "old"'],
  ])
  expect([papers.count, papers.rows]).toEqual([3, 3])
})

test('a mark before the text, Windows line ends, blank lines and pieces of any size make no difference', () => {
  const plain = electionOf(read(good, 'strict'))
  const other = bytesOf(`\u{FEFF}${good.replaceAll('\n', '\r\n').replace('PROJECTS', '\r\nPROJECTS')}\r\n\r\n`)
  for (const size of [1, 2, 3, 7, 64]) {
    const reader = new PbReader('strict')
    for (let at = 0; at < other.length; at += size) reader.push(other.subarray(at, at + size))
    expect(electionOf(reader.finish())).toEqual(plain)
  }
})

test('a paper with half a million choices, and a line that never ends, are dealt with at once', () => {
  const many = read(good.replace('2;7', `2;${'7,8/a,'.repeat(250_000)}`), 'tolerant')
  expect(troublesOf(many)).toContain('14: named-twice')
  const reader = new PbReader('tolerant')
  reader.push(bytesOf(good))
  const piece = new Uint8Array(1 << 20).fill(0x37)
  for (let k = 0; k < 100; k++) reader.push(piece)
  expect(troublesOf(reader.finish())).toEqual(['16: record-too-long'])
})
