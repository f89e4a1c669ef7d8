import {
  type CommentsFile,
  tableOfVotes,
  type VotesFile,
  type VoteTable,
  type WrittenComment,
} from '@folkmoot/opinion-map'

/** A conversation as its export has it; arrays run along the statements of the table. */
export interface Conversation {
  readonly table: VoteTable
  readonly personIds: Uint32Array
  readonly statementIds: Uint32Array
  /** 1 accepted, 0 not looked at or unknown, -1 rejected. */
  readonly moderation: Int8Array
  /** 1 for a statement about the conversation itself. */
  readonly isMeta: Uint8Array
  /** null where comments.csv was not given or lacks the statement. */
  readonly texts: readonly (string | null)[]
  readonly hasComments: boolean
  /** Statements that are rejected or about the conversation itself, those without a vote too; ids, ascending. */
  readonly outIds: readonly number[]
  readonly rowsRead: number
  readonly rowsLeftOut: number
}

export function conversationOf(votes: VotesFile, comments: CommentsFile | null): Conversation {
  const byId = new Map<number, WrittenComment>(comments?.comments.map((comment) => [comment.id, comment]))
  const { personIds, statementIds, cast } = votes
  return {
    table: tableOfVotes(cast, { persons: personIds.length, statements: statementIds.length }),
    personIds,
    statementIds,
    moderation: Int8Array.from(statementIds, (id) => byId.get(id)?.moderated ?? 0),
    isMeta: Uint8Array.from(statementIds, (id) => Number(byId.get(id)?.isMeta ?? false)),
    texts: Array.from(statementIds, (id) => byId.get(id)?.text ?? null),
    hasComments: comments !== null,
    outIds: comments?.comments.filter(isOut).map((comment) => comment.id) ?? [],
    rowsRead: cast.value.length,
    rowsLeftOut: votes.bad.total,
  }
}

function isOut({ moderated, isMeta }: WrittenComment): boolean {
  return moderated === -1 || isMeta
}
