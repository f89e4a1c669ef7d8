import { csvNumbers, csvText } from '#platform/files/csv-text.ts'
import type { ZipFile } from '#platform/files/zip.ts'
import { type ExportedStatement, listEveryStatement } from '../../reads/export/list-every-statement.ts'
import { votesByLot } from '../../reads/export/votes-by-lot.ts'
import { grouperOf } from '../../rules/group-of-votes.ts'
import {
  type PolisVoter,
  polisComments,
  polisParticipants,
  polisSummary,
  polisVote,
  polisVotesHead,
} from '../../rules/polis-files.ts'
import type { ExportOf } from './open-files.ts'

export interface PolisExportOf extends ExportOf {
  readonly topic: string
  readonly question: string
  readonly address: string
}

/** The files of a Polis export, made one after another while they are sent. Voters are numbered from 0, as there. */
export async function* polisFiles(of: PolisExportOf): AsyncGenerator<ZipFile> {
  const statements = (await listEveryStatement(of.house.database.read, of.key)).filter(
    ({ state }) => state !== 'waiting',
  )
  const voters: PolisVoter[] = []
  yield { name: 'votes.csv', content: votesFile(of, statements, voters) }
  yield { name: 'participants.csv', content: [csvText(polisParticipants(voters))] }
  const authors = authorsInOrder(statements, voters.length)
  const comments = [...statements]
    .sort((a, b) => a.number - b.number)
    .map((each) => ({
      ...each,
      author: authors.get(authorKey(each))!,
      moderated: ({ published: 1, waiting: 0, rejected: -1 } as const)[each.state],
    }))
  yield { name: 'comments.csv', content: [csvText(polisComments(comments))] }
  const counts = { voters: voters.length, authors: authors.size, statements: statements.length }
  const groups = of.map?.result.groups.length ?? 0
  yield { name: 'summary.csv', content: [csvText(polisSummary({ ...of, ...counts, groups }))] }
}

async function* votesFile(
  { house, key, map }: PolisExportOf,
  statements: readonly ExportedStatement[],
  voters: PolisVoter[],
) {
  const numbers = new Map<string, number>(statements.map(({ id, number }) => [id, number]))
  const groupOf = map ? grouperOf(map.result) : () => null
  const names = map?.result.groups.map(({ name }) => name) ?? []
  yield csvText([polisVotesHead])
  for await (const some of votesByLot(house, key, 0)) {
    for (const { number, votes } of some) {
      const group = names.indexOf(groupOf(votes) ?? '')
      const count = (value: number) => votes.filter((vote) => vote.value === value).length
      voters.push({
        voter: number,
        group: group < 0 ? null : group,
        agree: count(1),
        disagree: count(-1),
        pass: count(0),
      })
    }
    const rows = some.flatMap(({ number, votes }) =>
      votes.flatMap(({ statement, value }) => {
        const known = numbers.get(statement)
        return known === undefined ? [] : [polisVote(number, known, value)]
      }),
    )
    yield csvNumbers(rows)
  }
}

const authorKey = ({ author, isSeed, id }: ExportedStatement) => (isSeed ? 'the makers' : (author ?? id))

/** Authors have numbers after those of the voters, in the order of their first statement: none leads to anybody's votes. */
function authorsInOrder(statements: readonly ExportedStatement[], first: number): ReadonlyMap<string, number> {
  const authors = new Map<string, number>()
  for (const each of statements) {
    const key = authorKey(each)
    if (!authors.has(key)) authors.set(key, first + authors.size)
  }
  return authors
}
