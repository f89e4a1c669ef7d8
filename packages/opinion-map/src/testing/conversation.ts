import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type CommentsFile, readComments } from '../read-comments.ts'
import { type VotesFile, votesReader } from '../read-votes.ts'
import { tableOfVotes, type VoteTable } from '../votes.ts'

/** A conversation of the reference set: votes, moderation and published groups along the table, and its golden.json. */
export interface Conversation {
  readonly votes: VotesFile
  readonly table: VoteTable
  readonly moderation: Int8Array
  /** Position of each person's published group in `golden.givenPublishedGroups.groupIds`, -1 for none. */
  readonly publishedGroup: Int8Array
  readonly golden: Golden
}

type Lists = Record<'agree' | 'disagree', number[]>
export type GoldenStatistics = Record<
  'na' | 'nd' | 'ns' | 'pa' | 'pd' | 'pat' | 'pdt' | 'ra' | 'rd' | 'rat' | 'rdt',
  number[]
>

/** Every group's statistics and lists, by group number. */
export interface GoldenGroups {
  readonly groupStats: Record<string, GoldenStatistics>
  readonly repness: Record<string, { tid: number; 'repful-for': string; 'n-success': number; repness: number }[]>
  readonly groupAwareConsensus: Lists
}

export interface Golden extends GoldenGroups {
  readonly counts: { participants: number; statements: number; kept: number; groups: number }
  readonly statements: number[]
  readonly participants: number[]
  readonly pca: { center: number[]; components: [number[], number[]]; explainedVarianceRatio: number[] }
  readonly projection: { x: number[]; y: number[] }
  readonly groups: (number | null)[]
  readonly byK: Record<string, { silhouette: number; sizes: number[] }>
  readonly statementProjection: { x: number[]; y: number[] }
  readonly extremity: number[]
  readonly priority: number[]
  readonly consensus: Record<'agree' | 'disagree', { tid: number; 'n-success': number; 'p-test': number }[]>
  readonly givenPublishedGroups?: GoldenGroups & { groupIds: number[] }
}

const examples = new URL('../../examples/', import.meta.url)
const shared = new URL('../../../../../shared/data/opinions/', import.meta.url)

export interface ConversationFolder {
  readonly name: string
  readonly folder: URL
}

/** The conversations in examples, and all others of the reference set if it lies beside the repository. */
export function referenceConversations(): ConversationFolder[] {
  const kept = conversationsIn(examples)
  const others = existsSync(shared) ? conversationsIn(shared) : []
  return [...kept, ...others.filter(({ name }) => !kept.some((each) => each.name === name))]
}

function conversationsIn(root: URL): ConversationFolder[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => ({ name, folder: new URL(`${name}/`, root) }))
}

export function readConversation({ folder }: ConversationFolder): Conversation {
  const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const reader = votesReader()
  reader.push(readFileSync(new URL('votes.csv', folder)))
  const votes = reader.finish() as VotesFile
  const golden = JSON.parse(text('golden.json')) as Golden
  const { comments } = readComments(text('comments.csv')) as CommentsFile
  const moderated = new Map(comments.map((comment) => [comment.id, comment.moderated]))
  return {
    votes,
    table: tableOfVotes(votes.cast, { persons: votes.personIds.length, statements: votes.statementIds.length }),
    moderation: Int8Array.from(votes.statementIds, (id) => moderated.get(id) ?? 0),
    publishedGroup: publishedGroups(text('participants.csv'), votes.personIds, golden),
    golden,
  }
}

function publishedGroups(text: string, personIds: Uint32Array, golden: Golden): Int8Array {
  const ids = golden.givenPublishedGroups?.groupIds ?? []
  const rows = text.split('\n').map((row) => row.split(','))
  const groupOf = new Map(rows.filter((row) => row[1]).map((row) => [Number(row[0]), ids.indexOf(Number(row[1]))]))
  return Int8Array.from(personIds, (id) => groupOf.get(id) ?? -1)
}
