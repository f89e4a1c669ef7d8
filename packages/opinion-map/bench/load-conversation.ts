import { readdirSync, readFileSync } from 'node:fs'
import { tableOfVotes, type VoteTable } from '../src/votes.ts'

export interface Conversation {
  readonly name: string
  readonly votes: VoteTable
  readonly moderation: Int8Array
  /** Ids of persons and statements by position, ascending. */
  readonly persons: Float64Array
  readonly statements: Float64Array
  /** The group Polis showed, -1 none. */
  readonly published: Int32Array
  /** The group red-dwarf found, -1 none, and its first two coordinates of each person. */
  readonly golden: Int32Array
  readonly goldenPlace: readonly (readonly number[])[]
}

/** The real conversations of a folder, by name. */
export function loadConversations(folder: string): Conversation[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => loadConversation(`${folder}/${entry.name}`, entry.name))
}

function loadConversation(folder: string, name: string): Conversation {
  const rows = readFileSync(`${folder}/votes.csv`, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.length > 0)
  const cells = rows.map((line) => line.split(','))
  const at = Float64Array.from(cells, (row) => Number(row[0]))
  const [value, voter, comment] = [1, 2, 3].map((back) =>
    Float64Array.from(cells, (row) => Number(row[row.length - back])),
  )
  const golden = JSON.parse(readFileSync(`${folder}/golden.json`, 'utf8'))
  const persons = unique(voter!)
  const moderated = moderationOf(`${folder}/comments.csv`)
  const statements = unique(Float64Array.from([...comment!, ...moderated.keys()]))
  const personAt = positions(persons)
  const statementAt = positions(statements)
  const votes = tableOfVotes(
    {
      person: Uint32Array.from(voter!, (id) => personAt.get(id)!),
      statement: Uint32Array.from(comment!, (id) => statementAt.get(id)!),
      value: Int8Array.from(value!),
      at,
    },
    { persons: persons.length, statements: statements.length },
  )
  return {
    name,
    votes,
    persons,
    statements,
    moderation: Int8Array.from(statements, (id) => moderated.get(id) ?? 0),
    published: publishedGroups(`${folder}/participants.csv`, persons),
    ...goldenOf(golden, persons),
  }
}

function goldenOf(
  golden: { participants: number[]; groups: (number | null)[]; projection: { x: number[]; y: number[] } },
  persons: Float64Array,
) {
  const row = positions(Float64Array.from(golden.participants))
  return {
    golden: Int32Array.from(persons, (id) => golden.groups[row.get(id) ?? -1] ?? -1),
    goldenPlace: Array.from(persons, (id) => [
      golden.projection.x[row.get(id) ?? -1] ?? 0,
      golden.projection.y[row.get(id) ?? -1] ?? 0,
    ]),
  }
}

const unique = (ids: Float64Array) => Float64Array.from(new Set(ids)).sort()
const positions = (ids: Float64Array) => new Map(Array.from(ids, (id, at) => [id, at]))

function publishedGroups(file: string, persons: Float64Array): Int32Array {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  const [id, group] = ['participant', 'group-id'].map((column) => header!.indexOf(column))
  const shown = new Map(rows.map((row) => [Number(row[id!]), row[group!] === '' ? -1 : Number(row[group!])]))
  return Int32Array.from(persons, (person) => shown.get(person) ?? -1)
}

/** Statement id to its moderation, from a CSV with quoted bodies. */
function moderationOf(file: string): Map<number, number> {
  const [header, ...rows] = parseCsv(readFileSync(file, 'utf8'))
  const [id, moderated] = ['comment-id', 'moderated'].map((column) => header!.indexOf(column))
  return new Map(rows.filter((row) => row.length > 3).map((row) => [Number(row[id!]), Number(row[moderated!])]))
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(match[1]!)
    if (match[2] !== ',') rows.push([])
  }
  return rows
}
