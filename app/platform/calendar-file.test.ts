import { expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const about = { name: 'Due, soon; here', host: 'testham.example', at: new Date('2027-03-01T09:00:00Z') }
const day = { id: 'a', on: '2027-03-11', title: 'Benches', words: 'Two', href: 'https://testham.example/replies/a' }

it('lets no text end its line or begin another', () => {
  const file = calendarFile([{ ...day, title: 'A\r\nEND:VCALENDAR, b; c\\d\u0000' }], about)
  expect(file).toContain('SUMMARY:A\\nEND:VCALENDAR\\, b\\; c\\\\d\r\n')
  expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1)
})

it('gives whole days, with lines of 75 octets at most that cut no character in two', () => {
  const title = 'ö'.repeat(120)
  const lines = calendarFile([{ ...day, title }], about).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20270311')
  expect(lines).toContain('DTSTAMP:20270301T090000Z')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(`SUMMARY:${title}`)
})
