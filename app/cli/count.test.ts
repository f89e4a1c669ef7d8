import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { count } from './count.ts'

/** Three people, £90 in all, so £30 each: two want a bench and a tree, one wants a slide. */
const election = `META
key;value
description;A made-up budget
num_projects;3
num_votes;3
budget;90
vote_type;approval
currency;GBP
PROJECTS
project_id;cost;votes;name
b;40;2;Bench
t;30;2;Tree
s;50.50;1;Slide
VOTES
voter_id;vote
1;b,t
2;b,t
3;s
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await count(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('used wrongly, it says so first and then how it is used', () => {
  test.each([
    [[], 'Name a .pb file.'],
    [['a.pb', 'b.pb'], 'not several'],
    [['a.pb'], 'Say by which --rule'],
    [['a.pb', '--rule', 'best'], 'There is no --rule "best": it is mes, greedy, phragmen.'],
    [['a.pb', '--rule', 'mes', '--completion', 'add2'], 'There is no --completion "add2"'],
    [['a.pb', '--rule', 'mes', '--compare'], 'not both'],
    [['a.pb', '--rule'], 'The option --rule needs a value.'],
    [['a.pb', '--json=yes'], 'The option --json takes no value.'],
    [['a.pb', '--voters', '3'], 'There is no option --voters.'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')[0]).toContain(sentence)
    expect(err).toContain('Use: folkmoot count FILE.pb --rule')
  })
})

test('a file that is not there, a folder, and one that is no .pb: one plain sentence with the line', async () => {
  const wrong = written('wrong.pb', 'project,cost\n1,5\n')
  expect(await run(join(folder, 'nowhere.pb'), '--rule', 'greedy')).toMatchObject({
    code: 2,
    err: `There is no file ${join(folder, 'nowhere.pb')}.`,
  })
  expect(await run(folder, '--rule', 'greedy')).toMatchObject({
    code: 2,
    err: `${folder} is a folder: name the file in it.`,
  })
  expect(await run(wrong, '--rule', 'greedy')).toMatchObject({
    code: 2,
    err: `${wrong}, line 1: a .pb file begins with a line META; here stands "project,cost".`,
  })
})

test('what can be mended is named and counted; --strict refuses it', async () => {
  const short = written('short.pb', election.replace('3;s\n', '3;s,zz\n'))
  const sentence = `${short}, line 18: the paper "s,zz" names a project that is not there; its other choices count.`
  expect(await run(short, '--rule', 'greedy', '--json')).toMatchObject({ code: 0, err: sentence })
  expect(await run(short, '--rule', 'greedy', '--strict')).toEqual({ code: 2, out: '', err: sentence })
})

test('a rule that needs other papers is refused in a sentence; an option that says nothing is named', async () => {
  const file = written('a.pb', election)
  expect(await run(file, '--rule', 'greedy', '--score', 'points')).toMatchObject({
    code: 2,
    err: 'The papers of this file carry no points.',
  })
  expect(await run(file, '--rule', 'phragmen', '--utility', 'cost', '--json')).toMatchObject({
    code: 0,
    err: '--utility says nothing here and is left aside.',
  })
})

test('with --json it prints one object: winners, order, cost and ties, amounts with all their digits', async () => {
  const file = written('a.pb', election)
  const greedy = await run(file, '--rule', 'greedy', '--json', '--tie-break', 'cost-votes-id')
  expect(JSON.parse(greedy.out)).toMatchObject({
    selected: ['b', 't'],
    order: ['t', 'b'],
    total_cost: 70,
    tie_events: 1,
  })
  const shares = await run(
    file,
    '--rule',
    'mes',
    '--utility',
    'cardinality',
    '--completion',
    'add1',
    '--stop',
    'overspend',
    '--json',
  )
  // £30 each buys the tree; £35 also the bench; £50.50 would buy the slide too, for £120.50.
  expect(JSON.parse(shares.out)).toMatchObject({ selected: ['b', 't'], order: ['t', 'b'], total_cost: 70, runs: 22 })
  const dear = written('dear.pb', election.replace('90', '90.25').replace('50.50', '20.25'))
  expect((await run(dear, '--rule', 'greedy', '--per-cost', '--json')).out).toContain('"total_cost":90.25,')
})

test('with --explain every project has its sentence: who paid, and what a loser lacked', async () => {
  const { out } = await run(written('a.pb', election), '--rule', 'mes', '--explain')
  expect(out).toContain('Equal Shares, utility by cost: 1 project for £30.')
  expect(out).toContain(
    '2 votes. Bought in round 1 of 1: 2 paid £15 each. It was level with b; the tie rule put it here.',
  )
  expect(out).toContain('2 votes. Short by £10: its supporters had £30 left since round 1. They had paid £30 for t.')
  expect(out).toContain('1 vote. Short by £20.50: its supporters had £30 left from the start.')
})

test('--compare lays every rule that suits the papers side by side', async () => {
  const { out } = await run(written('a.pb', election), '--compare')
  expect(out).toContain('A  Equal Shares, utility by cost ')
  expect(out).toContain('K  Greedy by votes per cost')
  expect(out).toMatch(/^b {8}£40 {5}\. x x x \. x x x x x x {2}Bench$/m)
  const json = JSON.parse((await run(written('a.pb', election), '--compare', '--json')).out)
  expect(json.rules).toHaveLength(11)
})
