import { type Decimal, decimalOf, scaled } from '../amount.ts'
import type { Project } from '../election.ts'
import { type Columns, columnsOf } from './pb-columns.ts'
import { PbStop, type Troubles } from './pb-trouble.ts'
import { amountOf } from './read-meta.ts'

interface ReadProject extends Omit<Project, 'cost' | 'leastPart'> {
  readonly cost: Decimal
  readonly leastPart: Decimal | null
  readonly line: number
  /** What the file itself says of votes and score. */
  readonly votes: string
  readonly score: string
}

/** The PROJECTS section. */
export class PbProjects {
  readonly read: ReadProject[] = []
  readonly #lines = new Map<string, number>()
  readonly #troubles: Troubles
  #columns: Columns = new Map()
  #width = 0

  constructor(troubles: Troubles) {
    this.#troubles = troubles
  }

  header(names: readonly string[], line: number): void {
    this.#columns = columnsOf(names, ['project_id', 'cost'], line)
    this.#width = names.length
  }

  add(fields: readonly string[], line: number): void {
    if (fields.length !== this.#width)
      this.#troubles.add({ kind: 'wrong-number-of-fields', line, found: fields.join(';'), other: String(this.#width) })
    const field = (name: string) => fields[this.#columns.get(name) ?? -1] ?? ''
    const id = field('project_id')
    if (id === '') throw new PbStop({ kind: 'no-project-id', line, found: fields.join(';') })
    const before = this.#lines.get(id)
    if (before !== undefined) throw new PbStop({ kind: 'project-twice', line, found: id, other: String(before) })
    this.#lines.set(id, line)
    this.read.push({ ...projectOf(field, line), id, line, votes: field('votes'), score: field('score') })
  }

  /** The decimal places that all costs need. */
  get places(): number {
    return this.read.reduce((most, { cost, leastPart }) => Math.max(most, cost.places, leastPart?.places ?? 0), 0)
  }

  projects(places: number): Project[] {
    return this.read.map(({ line: _line, votes: _votes, score: _score, cost, leastPart, ...project }) => ({
      ...project,
      cost: scaled(cost, places),
      leastPart: leastPart && scaled(leastPart, places),
    }))
  }
}

function projectOf(field: (name: string) => string, line: number) {
  const selected = field('selected')
  const leastPart = field('least_part')
  return {
    cost: amountOf(field('cost'), line),
    name: field('name'),
    categories: listOf(field('category')),
    targets: listOf(field('target') || field('beneficiaries')),
    district: field('district') || field('neighborhood') || null,
    latitude: degreesOf(field('latitude')),
    longitude: degreesOf(field('longitude')),
    leastPart: leastPart === '' ? null : amountOf(leastPart, line),
    wasSelected: selected === '' ? null : decimalOf(selected)?.digits === 1n,
  }
}

function listOf(text: string): string[] {
  return text.split(',').flatMap((each) => each.trim() || [])
}

function degreesOf(text: string): number | null {
  const value = Number(text.replace(',', '.'))
  return text !== '' && Number.isFinite(value) ? value : null
}
