import { type Cell, csvNumbers, csvText } from '#platform/files/csv-text.ts'
import type { ZipFile } from '#platform/files/zip.ts'
import type { House } from '#platform/house.ts'
import { type ExportedStatement, listEveryStatement } from '../../reads/export/list-every-statement.ts'
import { votesByLot } from '../../reads/export/votes-by-lot.ts'
import { listDecisions } from '../../reads/list-decisions.ts'
import type { FoundMap } from '../../reads/stored-map.ts'
import { grouperOf } from '../../rules/group-of-votes.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { ConversationKey } from '../../vocabulary.ts'
import { civilDay, logRows } from '../moderation-log/log-rows.ts'
import { votesInGroups } from '../results/present.ts'

export interface ExportOf {
  readonly house: House
  readonly key: ConversationKey
  readonly map: FoundMap | null
  readonly reasons: FacilitateTexts['reasons']
  /** What it is, whose, on what terms: goes in as about.json. */
  readonly about: object
}

/** The files of the open data, made one after another while they are sent. docs/open-data.md says what is in them. */
export async function* openFiles(of: ExportOf): AsyncGenerator<ZipFile> {
  const { house, key, map } = of
  const statements = await listEveryStatement(house.database.read, key)
  const people: Cell[][] = []
  yield file('about.json', [`${JSON.stringify(of.about, null, 2)}\n`])
  yield file('statements.csv', [csvText(statementRows(statements, map))])
  yield file('votes.csv', votesFile(of, statements, people))
  yield file('participants.csv', [csvText([['participant', 'group', 'votes'], ...people])])
  yield file('groups.csv', [csvText(groupRows(map))])
  yield file('moderation-log.csv', [csvText(logRows(await listDecisions(house.database.read, key), of.reasons))])
}

const file = (name: string, content: ZipFile['content']): ZipFile => ({ name, content })

async function* votesFile({ house, key, map }: ExportOf, statements: readonly ExportedStatement[], people: Cell[][]) {
  const numbers = new Map<string, number>(statements.map(({ id, number }) => [id, number]))
  const groupOf = map ? grouperOf(map.result) : () => null
  yield csvText([['participant', 'number', 'vote']])
  for await (const some of votesByLot(house, key, 1)) {
    for (const { number, votes } of some) people.push([number, groupOf(votes), votes.length])
    yield csvNumbers(
      some.flatMap(({ number, votes }) =>
        votes.map(({ statement, value }) => [number, numbers.get(statement) ?? null, value]),
      ),
    )
  }
}

/** Statements with everybody's votes, and those within each group as the map was last drawn. */
export function statementRows(
  statements: readonly ExportedStatement[],
  map: FoundMap | null,
): readonly (readonly Cell[])[] {
  const at = new Map<string, number>(map?.result.statements.map((id, k) => [id, k]))
  const common = new Map(map?.result.commonGround.map(({ statement, side }) => [statement, side]))
  const names = map?.result.groups.map(({ name }) => name) ?? []
  const plain = 'number,statement_id,state,text,is_seed,made_on,agree,pass,disagree,common_ground,divide'.split(',')
  const perGroup = names.flatMap((name) => [`${name}_agree`, `${name}_pass`, `${name}_disagree`])
  const rows = [...statements]
    .sort((a, b) => a.number - b.number)
    .map((each): readonly Cell[] => {
      const place = at.get(each.id)
      const votes = map && place !== undefined ? votesInGroups(map.result, place) : []
      return [
        ...[each.number, each.id, each.state, each.text, each.isSeed ? 'yes' : 'no', civilDay(each.madeAt)],
        ...[each.agree, each.pass, each.disagree],
        place === undefined ? null : (common.get(place) ?? null),
        place === undefined || names.length < 2 ? null : (map?.result.divide[place] ?? null),
        ...names.flatMap((_, k) => [votes[k]?.agree ?? null, votes[k]?.pass ?? null, votes[k]?.disagree ?? null]),
      ]
    })
  return [[...plain, ...perGroup], ...rows]
}

const groupRows = (map: FoundMap | null): readonly (readonly Cell[])[] => [
  ['group', 'people', 'stays_together'],
  ...(map?.result.groups ?? []).map(({ name, size, stability }): readonly Cell[] => [name, size, stability]),
]
