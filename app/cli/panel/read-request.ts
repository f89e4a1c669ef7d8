import type { PanelRequest, Quota, Volunteer } from '@folkmoot/counting'
import { PlainError } from '#platform/plain-error.ts'
import type { PanelArguments } from './read-arguments.ts'
import { readTable, type Table } from './read-table.ts'
import { shown } from './shown.ts'

/** What the files ask for, and the line of each volunteer and quota, so that trouble can be named by line. */
export interface AskedPanel {
  readonly request: PanelRequest
  readonly volunteerLines: readonly number[]
  readonly quotaLines: readonly number[]
  /** Columns of the volunteers that no quota is about. */
  readonly unused: readonly string[]
}

export async function readRequest(asked: PanelArguments): Promise<AskedPanel> {
  const quotas = quotasOf(await readTable(asked.quotasFile))
  const people = await readTable(asked.volunteersFile)
  const features = [...new Set(quotas.map(({ quota }) => quota.feature))]
  const volunteers = volunteersOf(people, features)
  return {
    request: {
      volunteers,
      quotas: quotas.map(({ quota }) => quota),
      seats: asked.seats,
      panels: asked.panels,
    },
    volunteerLines: people.rows.map(({ line }) => line),
    quotaLines: quotas.map(({ line }) => line),
    unused: people.header.filter((name) => !['id', 'household', ''].includes(name) && !features.includes(name)),
  }
}

/** The other names are those of widely used selection programs. */
const QUOTA_COLUMNS = { feature: 'category', value: 'name', least: 'min', most: 'max' } as const

function quotasOf(table: Table): { readonly quota: Quota; readonly line: number }[] {
  const at = Object.fromEntries(
    Object.entries(QUOTA_COLUMNS).map(([name, other]) => {
      const found = [name, other].map((one) => columnOf(table, one)).find((column) => column >= 0)
      if (found === undefined) throw new PlainError(`${table.path}, line 1: the column “${name}” is missing.`)
      return [name, found]
    }),
  ) as Record<keyof typeof QUOTA_COLUMNS, number>
  return table.rows.map(({ line, cells }) => {
    const bound = (name: 'least' | 'most') => {
      const text = cells[at[name]] ?? ''
      if (!/^[0-9]{1,9}$/.test(text))
        throw new PlainError(
          `${table.path}, line ${line}: “${shown(text)}” in the column ${name} is not a whole number.`,
        )
      return Number(text)
    }
    const [feature, value] = [cells[at.feature] ?? '', cells[at.value] ?? '']
    if (feature === '' || value === '')
      throw new PlainError(`${table.path}, line ${line}: a feature and a value are needed.`)
    return { line, quota: { feature, value, least: bound('least'), most: bound('most') } }
  })
}

function volunteersOf(table: Table, features: readonly string[]): Volunteer[] {
  const column = (name: string) => {
    const at = columnOf(table, name)
    if (at < 0) throw new PlainError(`${table.path}, line 1: the column “${shown(name)}” is missing.`)
    return at
  }
  const id = column('id')
  const places = features.map((feature) => [feature, column(feature)] as const)
  const home = columnOf(table, 'household')
  return table.rows.map(({ cells }) => ({
    id: cells[id] ?? '',
    features: Object.fromEntries(places.map(([feature, at]) => [feature, cells[at] ?? ''])),
    ...(cells[home] ? { household: cells[home] } : {}),
  }))
}

function columnOf({ path, header }: Table, name: string): number {
  const at = header.indexOf(name)
  if (header.indexOf(name, at + 1) >= 0 && at >= 0)
    throw new PlainError(`${path}, line 1: the column “${shown(name)}” is there twice.`)
  return at
}
