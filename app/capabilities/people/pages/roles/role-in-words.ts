import { day } from '#ui/texts/english.ts'
import type { RoleTable } from '../../store/tables.ts'
import type { PeopleTexts } from '../../texts/en.ts'

type Names = ReadonlyMap<string, string>

/** “Councillor for Holt from 1 May 2026 until 1 May 2030”. */
export function roleInWords(
  texts: PeopleTexts['roles'],
  role: Pick<RoleTable, 'role' | 'place_code' | 'from_on' | 'until_on'>,
  names: Names,
): string {
  const until = role.until_on ? ` ${texts.until(day(role.until_on))}` : ''
  const where = role.place_code === null ? texts.whole : (names.get(role.place_code) ?? role.place_code)
  return `${texts.roleFor(role.role, where)}, ${texts.from(day(role.from_on))}${until}`
}
