import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const example = join(import.meta.dirname, '../../packages/opinion-map/examples/15-per-hour-seattle')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-commands-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The command as an operator runs it: a process of its own, from the sources. */
function folkmoot(...args: string[]) {
  const main = join(import.meta.dirname, 'main.ts')
  const run = spawnSync(process.execPath, ['--conditions=folkmoot-source', main, ...args], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

test('a command that does not exist is refused with the list of those that do', () => {
  const { code, out, err } = folkmoot('map-opinion')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^There is no command "map-opinion"\. Commands: help, start, .*map-opinions.*\.\n$/)
})

describe('a hostile votes.csv gets one plain sentence and exit code 2, never a stack trace', () => {
  const header = 'timestamp,datetime,comment-id,voter-id,vote\n'
  const utf16 = Buffer.from(`\uFEFF${header}1,,1,1,1\n`, 'utf16le')
  test.each<[string, string | Buffer, RegExp]>([
    ['UTF-16', utf16, /written in UTF-16/],
    ['zeros', Buffer.concat([Buffer.from(header.slice(0, 9)), Buffer.alloc(64)]), /not a text file/],
    ['a first line without end', 'a'.repeat(200_000), /does not name the column/],
    ['semicolons', 'comment-id;voter-id;vote\n1;1;1\n', /not separated by commas/],
    ['a column missing', 'comment-id,vote\n1,1\n', /does not name the column "voter-id"/],
    ['a quotation mark left open', `${header}1,"2,3,4,1\n1,,3,4,1\n`, /line 2: .*never closed/],
    ['a field of a megabyte', `${header}1,,1,${'9'.repeat(1_000_000)},1\n`, /the voter-id is too large/],
    ['only a header', header, /holds no vote that can be read/],
  ])('%s', (name, content, sentence) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.csv`)
    writeFileSync(file, content)
    const { code, out, err } = folkmoot('map-opinions', file)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n {4}at /)
  })
})

test('help lists every command, the map of opinions among them', () => {
  const { code, out } = folkmoot('help')
  expect(code).toBe(0)
  expect(out).toContain('  map-opinions ')
})

test('map-opinions maps an export, and with --json prints one object and nothing else', () => {
  const files = [join(example, 'votes.csv'), '--comments', join(example, 'comments.csv')]
  const report = folkmoot('map-opinions', ...files)
  expect([report.code, report.err]).toEqual([0, ''])
  expect(report.out).toContain('339 people cast 2,872 votes on 54 statements.')
  const json = folkmoot('map-opinions', ...files, '--json')
  expect(JSON.parse(json.out)).toMatchObject({ format: 'folkmoot-opinion-map', version: 1, counts: { people: 339 } })
  expect(folkmoot('map-opinions', ...files, '--json').out).toBe(json.out)
})
