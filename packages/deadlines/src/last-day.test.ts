import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { englandBankHolidays } from './england.ts'
import { lastDay } from './last-day.ts'
import { readRule } from './testing/read-rule.ts'

interface Case {
  readonly start_date: string
  readonly rule: string
  readonly expected_deadline: string
  readonly note: string
}

const cases = JSON.parse(
  readFileSync(new URL('../examples/date-vectors.json', import.meta.url), 'utf8'),
) as readonly Case[]

describe('lastDay', () => {
  it('refuses to roll to a working day that the calendar does not know', () => {
    const rule = { kind: 'within', period: { count: 1, unit: 'days' }, rollsTo: englandBankHolidays } as const
    expect(lastDay('2028-12-31', rule)).toMatchObject({ kind: 'beyond-the-calendar', knownUntil: '2028-12-31' })
  })

  it('has all thirty worked cases', () => expect(cases).toHaveLength(30))

  it.each(cases)('$start_date $rule ends on $expected_deadline', ({ start_date, rule, expected_deadline }) => {
    expect(lastDay(start_date, readRule(rule))).toMatchObject({ kind: 'day', date: expected_deadline })
  })

  it('counts the day itself only where the law says “beginning with”', () => {
    const period = { count: 1, unit: 'weeks' } as const
    expect(lastDay('2026-11-02', { kind: 'within', period })).toMatchObject({ date: '2026-11-09' })
    expect(lastDay('2026-11-02', { kind: 'beginning-with', period })).toMatchObject({ date: '2026-11-08' })
    expect(lastDay('2026-11-02', { kind: 'beginning-day-after', period })).toMatchObject({ date: '2026-11-09' })
  })
})
