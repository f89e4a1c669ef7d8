import type { Share } from '@folkmoot/opinion-map'
import type { PublishedStatement } from '../../reads/list-published-statements.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import type { StoredMap } from '../../rules/stored-map.ts'
import type { GatheredResult } from './gather.ts'
import type {
  CommonStatement,
  DividingStatement,
  Finding,
  GroupModel,
  GroupVotes,
  ResultModel,
  ResultStatement,
  Side,
} from './model.ts'

export type { ResultModel } from './model.ts'

/** What the votes say, as plain data: the page puts it into words, and whoever asks for JSON gets it as it is. */
export function presentResult(gathered: GatheredResult, now: Date): ResultModel {
  const { conversation, map } = gathered
  const shown = map && new ShownMap(map.result, gathered.statements)
  return {
    question: conversation.question,
    slug: conversation.slug,
    askedBy: conversation.askedBy,
    state: decideDoor(conversation, now).kind as ResultModel['state'],
    opensAt: conversation.opensAt,
    openedAt: conversation.openedAt,
    closesAt: conversation.closesAt,
    closedAt: conversation.closedAt ?? (isOver(conversation.closesAt, now) ? conversation.closesAt : null),
    imported: conversation.importSource
      ? { source: conversation.importSource, licence: conversation.importLicence ?? '' }
      : null,
    counts: { people: gathered.people, votes: gathered.votes, ...gathered.counts },
    finding: findingOf(gathered),
    groups: shown?.groups() ?? [],
    inNoGroup: map && shown ? Math.max(0, map.points.length / 3 - shown.inGroups) : 0,
    commonGround: shown?.commonGround() ?? [],
    divides: shown?.divides() ?? [],
    contested: map?.result.verdict.kind === 'one-group' ? contestedOf(gathered.statements) : [],
    unusual: map?.result.flags ?? {},
    map: map && {
      drawnAt: map.computedAt,
      votes: map.votes,
      people: map.points.length / 3,
      explains: map.result.axisShares.slice(0, 2),
      input: map.hash,
    },
  }
}

const isOver = (closesAt: Date | null, now: Date) => closesAt !== null && closesAt <= now

function findingOf({ votes, map }: GatheredResult): Finding {
  if (votes === 0) return { kind: 'nothing-yet' }
  if (!map) return { kind: 'gathering' }
  const { verdict } = map.result
  return verdict.kind === 'not-enough-votes'
    ? { ...verdict, missing: Math.max(1, verdict.need - verdict.have) }
    : verdict
}

/** A stored map together with what its statements say; statements that are no longer published are left out. */
class ShownMap {
  readonly #map: StoredMap
  readonly #published: ReadonlyMap<string, PublishedStatement>

  constructor(map: StoredMap, statements: readonly PublishedStatement[]) {
    this.#map = map
    this.#published = new Map(statements.map((each) => [each.id, each]))
  }

  get inGroups(): number {
    return this.#map.groups.reduce((sum, { size }) => sum + size, 0)
  }

  groups(): readonly GroupModel[] {
    return this.#map.groups.map((group) => ({
      name: group.name,
      people: group.size,
      staysTogether: group.stability,
      centre: group.centre,
      statements: group.representative.flatMap(({ statement, side, here, elsewhere }) =>
        this.#statement(statement).map((found) => ({
          ...found,
          side,
          here: shareOfAll(here, side),
          elsewhere: shareOfAll(elsewhere, side),
        })),
      ),
    }))
  }

  commonGround(): readonly CommonStatement[] {
    return this.#map.commonGround.flatMap(({ statement, side, floor }) =>
      this.#statement(statement).map((found) => ({ ...found, side, floor: round(floor) })),
    )
  }

  divides(): readonly DividingStatement[] {
    return this.#map.divides.flatMap(({ statement, score, inGroups }) =>
      this.#statement(statement).map((found) => ({
        ...found,
        score: round(score),
        sides: inGroups.map((share, k) => ({ group: this.#map.groups[k]?.name ?? '', side: sideOf(share) })),
      })),
    )
  }

  #statement(at: number): readonly ResultStatement[] {
    const found = this.#published.get(this.#map.statements[at] ?? '')
    return found
      ? [{ ...plainStatement(found), groups: votesInGroups(this.#map, at), pull: pullOf(this.#map, at) }]
      : []
  }
}

/** Where a share lies clear of the middle, even at the bound of what the votes allow. */
function sideOf({ low, high }: Share): 'agree' | 'disagree' | 'split' {
  if (low > 0.5) return 'agree'
  return high < 0.5 ? 'disagree' : 'split'
}

/** Of everybody who voted on it, as bars show it, passes included. */
function shareOfAll({ counts }: Share, side: Side): number {
  const all = counts.agree + counts.disagree + counts.pass
  return all === 0 ? 0 : round(counts[side] / all)
}

export const plainStatement = ({ number, id, text, agree, disagree, pass }: PublishedStatement) => ({
  number,
  id,
  text,
  agree,
  disagree,
  pass,
})

export function votesInGroups(map: StoredMap, at: number): readonly GroupVotes[] {
  const groups = map.groups.length
  return map.groups.map(({ name }, k) => ({
    group: name,
    agree: map.groupAgree[at * groups + k] ?? 0,
    disagree: map.groupDisagree[at * groups + k] ?? 0,
    pass: map.groupPass[at * groups + k] ?? 0,
  }))
}

function pullOf({ model }: StoredMap, at: number) {
  const { rank, pull } = model
  return { x: pull[at * rank] ?? 0, y: rank > 1 ? (pull[at * rank + 1] ?? 0) : 0 }
}

const leastSides = 10

/** Where everybody is one group: what about as many agree as disagree with. */
function contestedOf(statements: readonly PublishedStatement[]): readonly ResultStatement[] {
  const evenness = ({ agree, disagree }: PublishedStatement) => Math.min(agree, disagree) / (agree + disagree)
  return statements
    .filter((each) => each.agree + each.disagree >= leastSides && evenness(each) >= 0.3)
    .sort((a, b) => evenness(b) - evenness(a) || a.number - b.number)
    .slice(0, 10)
    .map((each) => ({ ...plainStatement(each), groups: [], pull: { x: 0, y: 0 } }))
}

const round = (value: number) => Math.round(value * 1000) / 1000
