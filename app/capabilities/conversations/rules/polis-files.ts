/** What the export needs of a conversation, its people numbered from 0 in the order of their first vote. */
export interface PolisExport {
  readonly topic: string
  readonly address: string
  readonly question: string
  readonly views: number
  readonly groups: number
  readonly statements: readonly PolisStatement[]
  readonly votes: Iterable<PolisVote>
  readonly voters: number
}

export interface PolisStatement {
  readonly number: number
  readonly author: number
  readonly text: string
  readonly at: Date
  readonly agrees: number
  readonly disagrees: number
  readonly moderated: -1 | 0 | 1
}

export interface PolisVote {
  readonly voter: number
  readonly statement: number
  readonly value: -1 | 0 | 1
  readonly at: Date | null
}

/**
 * The three files of a Polis export (compdemocracy/openData, 2024): votes.csv with agree as 1, comments.csv, summary.csv.
 * Times are milliseconds since 1970 and UTC dates.
 */
export function* votesFile(votes: Iterable<PolisVote>): Generator<readonly string[]> {
  yield ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']
  for (const { at, statement, voter, value } of votes) {
    yield [at ? String(at.getTime()) : '', at ? dateOf(at) : '', String(statement), String(voter), String(value)]
  }
}

export function* commentsFile(statements: readonly PolisStatement[]): Generator<readonly string[]> {
  yield ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body']
  for (const each of statements) {
    const counts = [each.agrees, each.disagrees, each.moderated].map(String)
    yield [String(each.at.getTime()), dateOf(each.at), String(each.number), String(each.author), ...counts, each.text]
  }
}

export function summaryFile(of: PolisExport): readonly (readonly string[])[] {
  const authors = new Set(of.statements.map((statement) => statement.author)).size
  return [
    ['topic', of.topic],
    ['url', of.address],
    ['views', String(of.views)],
    ['voters', String(of.voters)],
    ['voters-in-conv', String(of.voters)],
    ['commenters', String(authors)],
    ['comments', String(of.statements.length)],
    ['groups', String(of.groups)],
    ['conversation-description', of.question],
  ]
}

/** `Tue Nov 24 09:05:00 UTC 2026` */
function dateOf(at: Date): string {
  const [day, date, month, year, time] = at.toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${time} UTC ${year}`
}
