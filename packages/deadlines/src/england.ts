import type { Holiday, WorkingCalendar } from './calendar.ts'

const named = (name: string, dates: readonly string[]): readonly Holiday[] => dates.map((date) => ({ date, name }))

/** Days that are there every year, or that stand in for one that fell on a weekend. */
const everyYear: readonly Holiday[] = [
  ...named('New Year’s Day', ['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01']),
  ...named('New Year’s Day (substitute day)', ['2022-01-03', '2023-01-02', '2028-01-03']),
  ...named('Good Friday', [
    '2022-04-15',
    '2023-04-07',
    '2024-03-29',
    '2025-04-18',
    '2026-04-03',
    '2027-03-26',
    '2028-04-14',
  ]),
  ...named('Easter Monday', [
    '2022-04-18',
    '2023-04-10',
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2028-04-17',
  ]),
  ...named('Early May bank holiday', [
    '2022-05-02',
    '2023-05-01',
    '2024-05-06',
    '2025-05-05',
    '2026-05-04',
    '2027-05-03',
    '2028-05-01',
  ]),
  ...named('Spring bank holiday', [
    '2022-06-02',
    '2023-05-29',
    '2024-05-27',
    '2025-05-26',
    '2026-05-25',
    '2027-05-31',
    '2028-05-29',
  ]),
  ...named('Summer bank holiday', [
    '2022-08-29',
    '2023-08-28',
    '2024-08-26',
    '2025-08-25',
    '2026-08-31',
    '2027-08-30',
    '2028-08-28',
  ]),
  ...named('Christmas Day', ['2023-12-25', '2024-12-25', '2025-12-25', '2026-12-25', '2028-12-25']),
  ...named('Christmas Day (substitute day)', ['2022-12-27', '2027-12-27']),
  ...named('Boxing Day', ['2022-12-26', '2023-12-26', '2024-12-26', '2025-12-26', '2028-12-26']),
  ...named('Boxing Day (substitute day)', ['2026-12-28', '2027-12-28']),
]

/** Days made for one year only, with the day on which they were announced. */
const onceOnly: readonly Holiday[] = [
  { date: '2022-06-03', name: 'Platinum Jubilee bank holiday', knownSince: '2020-11-12' },
  { date: '2022-09-19', name: 'Bank holiday for the State Funeral of Queen Elizabeth II', knownSince: '2022-09-10' },
  { date: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III', knownSince: '2022-11-06' },
]

const inOrder = (holidays: readonly Holiday[]): readonly Holiday[] =>
  holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1))

/**
 * Working days in England: not Saturdays, Sundays, Good Friday, Christmas Day or bank holidays of England and Wales
 * (Banking and Financial Dealings Act 1971, section 1 and Schedule 1, and royal proclamations).
 */
export const englandBankHolidays: WorkingCalendar = {
  id: 'banking-england',
  version: '2026-08',
  from: '2022-01-01',
  until: '2028-12-31',
  holidays: inOrder([...everyYear, ...onceOnly]),
  source: 'https://www.gov.uk/bank-holidays (England and Wales)',
}

const christmasEves = named('Christmas Eve', ['2024-12-24', '2025-12-24', '2026-12-24', '2027-12-24'])

/** As above, and without Christmas Eve: neighbourhood planning referendums count so (SI 2012/2031). */
export const englandElections: WorkingCalendar = {
  ...englandBankHolidays,
  id: 'electoral-england',
  holidays: inOrder([...englandBankHolidays.holidays, ...christmasEves]),
}
