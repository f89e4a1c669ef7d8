import { describe, expect, it } from 'vitest'
import { type CountForm, countForm, readRule } from './form.ts'

const money = { budgetPence: 1_000_000 }
const single = { budgetPence: null }
const form = (typed: Record<string, string>): CountForm => countForm.parse({ ties: 'votes-cost-number', ...typed })

describe('refuses', () => {
  it.each([
    ['a share that is none', { rule: 'equal-shares', minimum: '0' }, money, 'percent-wrong'],
    ['more than everybody', { rule: 'yes-no', quorum: '101' }, single, 'percent-wrong'],
    ['half a place', { rule: 'stv', seats: '2.5' }, single, 'seats-wrong'],
    ['a rule for one decision where money is spent', { rule: 'plurality' }, money, 'rule-not-for-paper'],
    ['a rule for money where there is none', { rule: 'greedy' }, single, 'rule-not-for-paper'],
  ])('%s', (_what, typed, ballot, key) => {
    expect(readRule(form(typed), ballot)).toMatchObject({ ok: false, problem: { key } })
  })

  it('an area without money or twice, and names its line', () => {
    const areas = (districts: string) => readRule(form({ rule: 'greedy', districts }), money)
    expect(areas('North; 500\nSouth')).toMatchObject({ problem: { line: 2 } })
    expect(areas('North; 500\n\nNorth; 700')).toMatchObject({ problem: { line: 3 } })
  })
})

it('reads a quorum and a majority as fractions', () => {
  const read = readRule(form({ rule: 'yes-no', quorum: '25 %', majority: 'two-thirds', ties: 'nobody' }), single)
  expect(read).toEqual({
    ok: true,
    rule: {
      rule: 'yes-no',
      quorum: { part: 25, whole: 100 },
      majority: { part: 2, whole: 3 },
      isMoreThan: false,
      ties: 'nobody',
    },
  })
})

it('reads areas with their money', () => {
  const read = readRule(form({ rule: 'equal-shares', districts: 'North; 5,000\nSouth | £2,500' }), money)
  const districts = [
    { district: 'North', pence: 500_000 },
    { district: 'South', pence: 250_000 },
  ]
  expect(read).toMatchObject({ ok: true, rule: { districts, satisfaction: 'cost', completion: 'add1+greedy' } })
})
