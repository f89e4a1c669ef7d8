import type { Cell } from '#platform/files/csv-text.ts'

/**
 * The files of a Polis export (compdemocracy/openData, 2024) as rows: votes.csv with agree as 1, comments.csv,
 * participants.csv (the first columns of Polis' participants-votes.csv) and summary.csv. Statements keep our numbers.
 */
export interface PolisStatement {
  readonly number: number
  readonly author: number
  /** Empty where it is not published. */
  readonly text: string
  readonly madeAt: Date
  readonly agree: number
  readonly disagree: number
  readonly moderated: -1 | 0 | 1
}

export interface PolisVoter {
  readonly voter: number
  readonly group: number | null
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

export interface PolisSummary {
  readonly topic: string
  readonly address: string
  readonly question: string
  readonly voters: number
  readonly authors: number
  readonly statements: number
  readonly groups: number
}

export const polisVotesHead: readonly Cell[] = ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']

/** Without its time, which would help to find out whose it is. */
export const polisVote = (voter: number, statement: number, value: number): readonly (number | null)[] => [
  null,
  null,
  statement,
  voter,
  value,
]

export function polisComments(statements: readonly PolisStatement[]): readonly (readonly Cell[])[] {
  return [
    ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
    ...statements.map((each): readonly Cell[] => {
      const day = startOfDay(each.madeAt)
      const counts = [each.agree, each.disagree, each.moderated]
      return [day.getTime(), written(day), each.number, each.author, ...counts, each.text]
    }),
  ]
}

export const polisParticipants = (voters: readonly PolisVoter[]): readonly (readonly Cell[])[] => [
  ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'],
  ...voters.map(({ voter, group, agree, disagree, pass }): readonly Cell[] => {
    // How many statements somebody wrote would lead from the statement to the votes.
    return [voter, group, null, agree + disagree + pass, agree, disagree]
  }),
]

export const polisSummary = (of: PolisSummary): readonly (readonly Cell[])[] => [
  ['topic', of.topic],
  ['url', of.address],
  ['views', null],
  ['voters', of.voters],
  ['voters-in-conv', of.voters],
  ['commenters', of.authors],
  ['comments', of.statements],
  ['groups', of.groups],
  ['conversation-description', of.question],
]

const startOfDay = (at: Date) => new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000)

/** `Tue Nov 24 00:00:00 UTC 2026` */
function written(at: Date): string {
  const [day, date, month, year, time] = at.toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${time} UTC ${year}`
}
