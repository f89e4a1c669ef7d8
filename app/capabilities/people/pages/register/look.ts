import { z } from 'zod'
import type { Ask } from '#platform/web/ask.ts'
import { findList } from '../../reads/find-list.ts'
import {
  canTellPeople,
  guessFields,
  type ListFields,
  listFields,
  type ReadResidents,
  readResidents,
} from '../../rules/read-residents.ts'
import { readTable, type TableLine } from '../../rules/read-table.ts'

export const mostBytes = 5_000_000
export const mostLines = 50_001

const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .optional()

/** Which column is what, in the address of the page that looks at a list: numbers of columns, nothing personal. */
export const columns = { name: column, first: column, last: column, postcode: column, email: column }

export type ChosenColumns = Readonly<Partial<Record<keyof typeof columns, string | undefined>>>

export interface Looked {
  readonly uploadId: string
  readonly fileName: string
  readonly headings: readonly string[]
  readonly lines: readonly TableLine[]
  readonly fields: ListFields
  readonly problem: 'fields-missing' | 'fields-same' | 'no-people' | null
  readonly read: ReadResidents
}

/** Opens a list that is being looked at and reads it by the columns chosen, or those its headings seem to name. */
export async function lookAt(ask: Ask<unknown>, uploadId: string, chosen: ChosenColumns): Promise<Looked | null> {
  const by = { read: ask.read, secrets: ask.house.secrets }
  const list = await findList(by, ask.community.id, { uploadId, officer: ask.actor.person })
  const table = list && readTable(list.bytes, mostLines)
  if (!list || !table?.ok) return null
  const [head, ...lines] = table.lines
  const headings = head?.cells ?? []
  const isChosen = listFields.some((field) => chosen[field] !== undefined)
  const fields = isChosen ? fieldsOf(chosen, headings.length) : guessFields(headings)
  const read = canTellPeople(fields) ? readResidents(lines, fields) : { residents: [], doubles: [], unusable: [] }
  return { uploadId, fileName: list.fileName, headings, lines, fields, problem: problemOf(fields, read), read }
}

function fieldsOf(chosen: ChosenColumns, width: number): ListFields {
  const at = (text: string | undefined) => (text && Number(text) < width ? Number(text) : null)
  const { name, first, last, postcode, email } = chosen
  return { name: at(name), first: at(first), last: at(last), postcode: at(postcode), email: at(email) }
}

function problemOf(fields: ListFields, read: ReadResidents): Looked['problem'] {
  const used = Object.values(fields).filter((column) => column !== null)
  if (!canTellPeople(fields)) return 'fields-missing'
  if (new Set(used).size < used.length) return 'fields-same'
  return read.residents.length === 0 ? 'no-people' : null
}
