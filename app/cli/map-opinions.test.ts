import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MapReport } from './map-opinions/map-report.ts'
import { mapOpinions } from './map-opinions.ts'

const example = join(import.meta.dirname, '../../packages/opinion-map/examples/15-per-hour-seattle')
const votesFile = join(example, 'votes.csv')
const commentsFile = join(example, 'comments.csv')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'map-opinions-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await mapOpinions(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err }
}

describe('used wrongly, it says so in one line', () => {
  test.each([
    [[], 'Name the votes.csv'],
    [['a.csv', 'b.csv'], 'not several files'],
    [['a.csv', '--setting', 'polis'], 'There is no setting "polis".'],
    [['a.csv', '--groups', '3'], 'There is no option --groups.'],
    [['a.csv', '--comments'], 'The option --comments needs a value.'],
    [['a.csv', '--json=yes'], 'The option --json takes no value.'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await run(...args)
    expect([code, out, err.length]).toEqual([2, '', 1])
    expect(err[0]).toContain(sentence)
    expect(err[0]).toContain('Use: folkmoot map-opinions votes.csv')
    expect(err[0]).not.toContain('\n')
  })
})

test('a file that is not there, a folder, an empty and a wrong file: one plain sentence each', async () => {
  const notThere = join(folder, 'nowhere.csv')
  const empty = written('empty.csv', '')
  const table = [
    [[notThere], `There is no file ${notThere}.`],
    [[folder], `${folder} is a folder: name the file in it.`],
    [[empty], `${empty}: The file is empty. Export it again.`],
    [[commentsFile], `${commentsFile}: This looks like comments.csv; give the file votes.csv of the same export here.`],
    [
      [votesFile, '--comments', votesFile],
      `${votesFile}: This looks like votes.csv; give the file comments.csv of the same export here.`,
    ],
    [[votesFile, '--comments', notThere], `There is no file ${notThere}.`],
  ] as const
  for (const [args, sentence] of table) expect(await run(...args)).toEqual({ code: 2, out: '', err: [sentence] })
})

test('bad rows are named by their line, and the rest is mapped', async () => {
  const bad = written('bad.csv', 'comment-id,voter-id,vote\n1,1,1\n1,2,9\n\n1,3,1\n')
  const { code, err, out } = await run(bad, '--setting', 'compatible')
  expect(code).toBe(0)
  expect(err).toEqual([
    `${bad}, line 3: the vote is not -1, 0 or 1.`,
    `${bad}, line 4: the line is empty.`,
    `${bad}: 2 rows were left out.`,
  ])
  expect(out).toContain('2 people cast 2 votes on 1 statement.')
})

test('a file without one good row cannot be mapped', async () => {
  const bad = written('none.csv', 'comment-id,voter-id,vote\n1,1,one\n')
  expect(await run(bad)).toMatchObject({
    code: 2,
    err: [`${bad} holds no vote that can be read: line 2: the vote is not a whole number.`],
  })
})

describe.each(['default', 'compatible'])('the %s setting', (setting) => {
  test('reads well', async () => {
    const { code, out, err } = await run(votesFile, '--comments', commentsFile, '--setting', setting)
    expect([code, err]).toEqual([0, []])
    expect(out).toContain('339 people cast 2,872 votes on 54 statements.')
    for (const part of ['Group A', 'Common ground', 'People in group A', 'Positions', 'Stability'])
      expect(out).toContain(part)
  })

  test('gives one JSON object about everybody', async () => {
    const { out } = await run(votesFile, '--json', `--setting=${setting}`)
    const report = JSON.parse(out) as MapReport
    expect(report).toMatchObject({
      format: 'folkmoot-opinion-map',
      version: 1,
      setting,
      counts: { people: 339, rowsRead: 2995 },
    })
    expect(report.positions).toHaveLength(339)
    const grouped = report.groups.flatMap((group) => group.people.map((person) => person.id))
    expect(grouped.length).toBe(report.counts.peopleInGroups)
    expect(report.positions.filter((each) => each.group !== null)).toHaveLength(grouped.length)
  })
})

test('the compatible setting gives the lists of the reference', async () => {
  const { out } = await run(votesFile, '--comments', commentsFile, '--setting', 'compatible', '--json')
  const report = JSON.parse(out) as MapReport
  expect(report.groups.map((group) => group.representative.map((each) => each.statement))).toEqual([
    [12, 9, 8, 28, 20],
    [28, 20, 25, 24, 8],
  ])
  expect(report.polis?.consensus.agree).toEqual([45, 12, 11, 48, 2])
})

test('texts from strangers cannot steer the terminal', async () => {
  const votes = written('v.csv', `comment-id,voter-id,vote\n${[1, 2, 3, 4, 5, 6].map((id) => `1,${id},1\n`).join('')}`)
  const comments = written('c.csv', 'comment-id,comment-body\n1,"Red \u001b[31malert\nnow"\n')
  const { out } = await run(votes, '--comments', comments, '--setting', 'compatible')
  expect(out).toContain('1: Red [31malert now')
})

test('--help tells its use', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Use: folkmoot map-opinions') })
})
