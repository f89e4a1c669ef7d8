import { normalisePostcode } from '#capabilities/places/index.ts'
import { normaliseEmail } from './email-address.ts'
import { foldEmail, foldName } from './list-keys.ts'
import type { TableLine } from './read-table.ts'

export const listFields = ['name', 'first', 'last', 'postcode', 'email'] as const
export type ListField = (typeof listFields)[number]

/** Which column holds what; null: not in this file. */
export type ListFields = Readonly<Record<ListField, number | null>>

const likely: Record<ListField, RegExp> = {
  first: /^(first|given|fore) ?names?$|^initials$/,
  last: /^(last|family|sur) ?name$/,
  name: /^(full ?|elector ?|resident ?|member ?)?name$/,
  postcode: /post ?code|^pcode$/,
  email: /e ?mail/,
}

/** What the headings of a file seem to say. */
export function guessFields(headings: readonly string[]): ListFields {
  const plain = headings.map((heading) => heading.toLowerCase().replaceAll(/[_-]+/g, ' ').trim())
  const find = (field: ListField) => {
    const at = plain.findIndex((heading) => likely[field].test(heading))
    return at < 0 ? null : at
  }
  return {
    name: find('name'),
    first: find('first'),
    last: find('last'),
    postcode: find('postcode'),
    email: find('email'),
  }
}

/** Whether the fields chosen can tell one person from another: a name with a postcode, or an email address. */
export const canTellPeople = (fields: ListFields): boolean =>
  fields.email !== null || (fields.postcode !== null && (fields.name !== null || fields.last !== null))

export interface Resident {
  readonly line: number
  /** Folded name and postcode; null where the line has no such. */
  readonly nameText: string | null
  /** Folded mail address; null where the line has none that can be one. */
  readonly emailText: string | null
}

export interface ReadResidents {
  readonly residents: readonly Resident[]
  /** Lines that say again what another line said. */
  readonly doubles: readonly number[]
  /** Lines without a name and postcode, and without an email address. */
  readonly unusable: readonly number[]
}

export function readResidents(lines: readonly TableLine[], fields: ListFields): ReadResidents {
  const seen = new Set<string>()
  const residents: Resident[] = []
  const doubles: number[] = []
  const unusable: number[] = []
  for (const { line, cells } of lines) {
    const { nameText, emailText } = residentOf(cells, fields)
    const keys = [nameText, emailText].filter((key) => key !== null)
    if (keys.length === 0) unusable.push(line)
    else if (keys.some((key) => seen.has(key))) doubles.push(line)
    else residents.push({ line, nameText, emailText })
    for (const key of keys) seen.add(key)
  }
  return { residents, doubles, unusable }
}

/** What one line says, as text to compare. */
function residentOf(cells: readonly string[], fields: ListFields): Omit<Resident, 'line'> {
  const cell = (field: ListField) => (fields[field] === null ? '' : (cells[fields[field]] ?? ''))
  const name = fields.name === null ? `${cell('first')} ${cell('last')}` : cell('name')
  const email = normaliseEmail(cell('email'))
  return { nameText: nameTextOf(name, cell('postcode')), emailText: email && foldEmail(email) }
}

/** Name and postcode as one text to compare; null where either says nothing. */
export function nameTextOf(name: string, postcode: string): string | null {
  const folded = foldName(name)
  const place = normalisePostcode(postcode)
  return folded === '' || place === null ? null : `${folded} ${place}`
}
