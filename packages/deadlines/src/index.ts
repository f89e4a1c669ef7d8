export {
  asKnown,
  type BeyondTheCalendar,
  type Holiday,
  isWorkingDay,
  type WorkingCalendar,
  whyClosed,
} from './calendar.ts'
export { addDays, type CivilDate, daysBetween, isCivilDate } from './civil-date.ts'
export { englandBankHolidays, englandElections } from './england.ts'
export { type LastDay, lastDay, type Period, type Rule } from './last-day.ts'
export {
  addWorkingDays,
  type CountedDay,
  type CountedDays,
  type LeftOut,
  workingDaysBetween,
} from './working-days.ts'
