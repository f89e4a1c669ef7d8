import { day } from '#ui/texts/english.ts'
import type { RoleTable } from '../../store/tables.ts'
import type { PeopleTexts } from '../../texts/en.ts'

/** “Councillor for E05… from 1 May 2026 until 1 May 2030”. */
export function roleInWords(
  texts: PeopleTexts['roles'],
  role: Pick<RoleTable, 'role' | 'place_code' | 'from_on' | 'until_on'>,
): string {
  const until = role.until_on ? ` ${texts.until(day(role.until_on))}` : ''
  return `${texts.names[role.role]}, ${role.place_code ?? texts.whole}, ${texts.from(day(role.from_on))}${until}`
}
