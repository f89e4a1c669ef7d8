import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PanelReport } from './panel/panel-report.ts'
import { panel } from './panel.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await panel(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err }
}

const ages = ['young', 'old', 'old', 'old', 'young', 'old', 'old', 'old']
const volunteers = () =>
  written('volunteers.csv', ['id,age,shoes', ...ages.map((age, at) => `V${at + 1},${age},${at}`)].join('\r\n'))
const quotas = (young = '1,1') => written('quotas.csv', `feature,value,least,most\nage,young,${young}\nage,old,0,2\n`)
const seed = ['--seed', 'Panel on the library', '--seed', "the chair's lottery 07 11 19"]

describe('used wrongly, it says what is missing', () => {
  test.each([
    [[], 'Name the file of volunteers.'],
    [['a.csv', 'b.csv', '--quotas', 'q.csv'], 'not several'],
    [['a.csv'], '--quotas'],
    [['a.csv', '--quotas', 'q.csv'], '--seats'],
    [['a.csv', '--quotas', 'q.csv', '--seats', '-3'], '--seats'],
    [['a.csv', '--quotas', 'q.csv', '--seats', '2.5'], '--seats'],
    [['a.csv', '--quotas', 'q.csv', '--seats', '3', '--panels', '0'], '--panels'],
    [['a.csv', '--names'], 'There is no option --names.'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.join('\n')).toContain(sentence)
    expect(err.join('\n')).toContain('Use: folkmoot panel')
  })
})

describe('a file that cannot be used is named, with its line', () => {
  const list = (text: string) => written('list.csv', text)
  test.each([
    ['id,age\nV1,young\n', 'age,young,1', 'line 2: “” in the column most is not a whole number.'],
    ['id,age\nV1,young\n', 'age,young,one,1', 'line 2: “one” in the column least is not a whole number.'],
    ['id,age\nV1,young\n', 'age,young,2,1', 'line 2: the least is more than the most.'],
    ['name,age\nV1,young\n', 'age,young,0,1', 'line 1: the column “id” is missing.'],
    ['id\nV1\n', 'age,young,0,1', 'line 1: the column “age” is missing.'],
    ['id,age,age\nV1,young,old\n', 'age,young,0,1', 'line 1: the column “age” is there twice.'],
    ['id,age\nV1,young\n\nV1,young\n', 'age,young,0,1', 'line 4: the id V1 is there already.'],
    ['id,age\nV1\n', 'age,young,0,1', 'line 2: V1 has nothing under age.'],
    ['id,age\nV1,ol\u001b[31md\n', 'age,young,0,1', 'line 2: there is no quota for age “ol [31md”.'],
    ['id,age\n=1+1,young\n', 'age,young,0,1', 'line 2: the id “=1+1” cannot be used'],
    ['id,age\n"V1,young\n', 'age,young,0,1', 'a quotation mark is missing or out of place.'],
    ['', 'age,young,0,1', 'The file is empty.'],
  ])('%j with %j', async (people, quota, sentence) => {
    const file = written('rules.csv', `feature,value,least,most\n${quota}\n`)
    const { code, out, err } = await run(list(people), '--quotas', file, '--seats', '1')
    expect([code, out]).toEqual([2, ''])
    expect(err.join('\n')).toContain(sentence)
  })
})

test('a file that is not there, and one that is not UTF-8', async () => {
  const missing = join(folder, 'nowhere.csv')
  expect((await run(missing, '--quotas', quotas(), '--seats', '2')).err).toEqual([`There is no file ${missing}.`])
  writeFileSync(join(folder, 'latin.csv'), Buffer.from('id,age\nV1,é\n', 'latin1'))
  const { err } = await run(join(folder, 'latin.csv'), '--quotas', quotas(), '--seats', '2')
  expect(err[0]).toContain('is not text in UTF-8')
})

test('quotas that cannot be met: the least that would help, and exit code 1', async () => {
  const { code, out } = await run(volunteers(), '--quotas', quotas('3,3'), '--seats', '4')
  expect(code).toBe(1)
  expect(out).toContain('age, young: at least 2 instead of 3')
})

test('with a column of households no two of one sit together, and too few are named', async () => {
  const couples = written('couples.csv', 'id,age,household\nV1,old,Mill House\nV2,old,Mill House\nV3,old,\nV4,old,\n')
  const file = written('any.csv', 'feature,value,least,most\nage,old,0,9\n')
  const report: PanelReport = JSON.parse((await run(couples, '--quotas', file, '--seats', '3', '--json')).out)
  expect(report.chances.map(({ panels }) => panels)).toEqual([500, 500, 1000, 1000])
  expect((await run(couples, '--quotas', file, '--seats', '4')).err[0]).toContain(
    '3 households are too few for 4 seats',
  )
})

test('without a seed nothing is drawn, and the lottery’s file has the fingerprint that was published', async () => {
  const file = join(folder, 'lottery.csv')
  const { code, out, err } = await run(volunteers(), '--quotas', quotas(), '--seats', '3', '--lottery', file)
  expect(code).toBe(0)
  expect(err).toEqual(['Not used, as no quota is about it: shoes.'])
  expect(out).toContain('Nothing is drawn yet')
  const lottery = readFileSync(file)
  expect(out).toContain(`Fingerprint: ${createHash('sha256').update(lottery).digest('hex')}`)
  expect(lottery.toString().trim().split('\n')).toHaveLength(1000)
})

test('the drawn panel is the line of the lottery that its number says, within the quotas; chances add up', async () => {
  const file = join(folder, 'lottery.csv')
  const asked = [volunteers(), '--quotas', quotas(), '--seats', '3', '--lottery', file, ...seed]
  const report: PanelReport = JSON.parse((await run(...asked, '--json')).out)
  const line = readFileSync(file, 'utf8').split('\n')[report.drawn!.number - 1]
  expect(line).toBe([report.drawn!.number, ...report.drawn!.members].join(','))
  expect(report.drawn!.quotas.map(({ members }) => members)).toEqual([1, 2])
  expect(report.chances.reduce((sum, { panels }) => sum + panels, 0)).toBe(3000)
  for (const { id, panels } of report.chances)
    expect(Math.abs(panels - (['V1', 'V5'].includes(id) ? 500 : 333.3))).toBeLessThan(1.5)
})

test('whoever pastes the printed commands gets the printed hashes', async () => {
  const { out } = await run(volunteers(), '--quotas', quotas(), '--seats', '3', ...seed)
  const lines = out.split('\n').map((line) => line.trim())
  const commands = lines.flatMap((line, at) => (line.startsWith('printf') ? [[line, lines[at + 1]!] as const] : []))
  expect(commands.length).toBeGreaterThanOrEqual(2)
  for (const [command, hash] of commands)
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toContain(hash)
})
