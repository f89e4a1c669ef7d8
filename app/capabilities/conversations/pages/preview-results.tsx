import { mapOpinions } from '@folkmoot/opinion-map'
import type { Capability } from '#platform/capability.ts'
import { type DrawInput, VoteCopy } from '../live/vote-copy.ts'
import type { PublicDecision } from '../reads/list-decisions.ts'
import type { PublishedStatement } from '../reads/list-published-statements.ts'
import type { ListedConversation } from '../reads/list-shown-conversations.ts'
import { packPoints, storedMapOf } from '../rules/stored-map.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'
import { resultsTextsFor } from '../texts/results/texts.ts'
import type { ConversationId, StatementId } from '../vocabulary.ts'
import { presentList } from './list/present.ts'
import { ListView } from './list/view.tsx'
import { presentModerationLog } from './moderation-log/present.ts'
import { ModerationLogView } from './moderation-log/view.tsx'
import { OpenDataView } from './open-data/view.tsx'
import { ReportView } from './report/view.tsx'
import type { GatheredResult } from './results/gather.ts'
import { mapOf } from './results/opinion-map-part.tsx'
import { presentResult } from './results/present.ts'
import { ResultView } from './results/view.tsx'
import { OneStatementView } from './statements/one-view.tsx'
import { presentStatement, presentStatements } from './statements/present.ts'
import { StatementsView } from './statements/view.tsx'

const texts = resultsTextsFor('en')
const now = new Date('2026-11-24T10:00:00Z')
const question = 'What should our library be like?'
const some = [
  'Libraries should open on Saturday afternoons.',
  'Parish councils should pay towards the library in their village.',
  'Mobile libraries matter more to villages than longer hours in towns.',
  'A library should be a warm place to sit without having to buy anything.',
  'The council should keep every library building, even if hours are cut.',
  'Self-service with a card works well enough without staff in the evening.',
  'Computers and printing should stay free for everybody.',
  'E-books should get a larger share of the budget.',
  'I would rather pay a little more council tax than see my library close.',
  'Study rooms should be bookable in the evening.',
]
/** Twice as many, as in a conversation where people repeat one another. */
const wishes = [...some, ...some.map((text) => `${text.slice(0, -1)}, I think.`)]
const idOf = (k: number) => `0192f0c1-1111-7000-8000-${String(k).padStart(12, '0')}`

/** What people in some camps say: two camps differ on one question, four on two; on every fifth statement all agree. */
function* votesOf(people: number, camps: number) {
  for (let i = 0; i < people; i++) {
    const camp = i % camps
    const sides = [camp % 2, camp >> 1, (camp % 2) ^ (camp >> 1)]
    for (let j = 0; j < wishes.length; j++) {
      const dice = (i * 7919 + j * 104_729 + i * j * 31) % 100
      const isFor = j % 5 === 0 || sides[camps > 2 ? j % 3 : 0] === j % 2
      const value = dice < 5 ? 0 : isFor === dice < 93 ? 1 : -1
      yield { participant: idOf(1000 + i), statement: idOf(j), value }
    }
  }
}

function gathered(people: number, camps: number, change: Partial<GatheredResult['conversation']> = {}): GatheredResult {
  const copy = new VoteCopy()
  const counts = wishes.map(() => ({ agree: 0, disagree: 0, pass: 0 }))
  for (const vote of votesOf(people, camps)) {
    copy.add(vote)
    counts[Number(vote.statement.slice(-3))]![({ 1: 'agree', 0: 'pass', [-1]: 'disagree' } as const)[vote.value]!]++
  }
  const counted = counts.map((each, k) => ({ statement: idOf(k), state: 'published' as const, ...each }))
  const input = copy.drawInput(counted)
  return {
    conversation: { ...conversation, ...change },
    statements: wishes.map((text, k): PublishedStatement => {
      return { id: idOf(k) as StatementId, number: k + 1, text, isSeed: k < 5, madeAt: now, ...counts[k]! }
    }),
    counts: { published: wishes.length, rejected: 2, waiting: 1 },
    votes: people * wishes.length,
    people,
    map: people > 0 && input ? drawn(input, camps) : null,
  }
}

/** As the worker draws it, but with as many groups as the state is about. */
function drawn({ votes, moderation, statements, hash, participants }: DrawInput, wantedGroups: number) {
  const map = mapOpinions({ votes, moderation, seed: 1, options: { wantedGroups } })
  return {
    hash,
    computedAt: now,
    votes: votes.byPerson.other.length,
    people: participants.length,
    result: storedMapOf(map, statements as readonly StatementId[]),
    points: packPoints(map.people),
  }
}

const conversation: GatheredResult['conversation'] = {
  id: idOf(1) as ConversationId,
  slug: 'example',
  matter: idOf(2) as never,
  question,
  background: 'The library costs more each year.\n\nThe council decides in spring.',
  askedBy: 'Exampleham Parish Council',
  promise: 'We answer every statement that all groups share.',
  admits: 'link',
  moderation: 'before',
  state: 'open',
  opensAt: null,
  closesAt: new Date('2026-12-04T00:00:00Z'),
  openedAt: new Date('2026-11-01T10:00:00Z'),
  closedAt: null,
  importSource: null,
  importLicence: null,
}

const result = (of: () => GatheredResult) => () => {
  const made = of()
  const model = presentResult(made, now)
  return <ResultView model={model} map={mapOf(made)} version="1" now={now} texts={texts.result} />
}

const listed = (change: Partial<ListedConversation>): ListedConversation => ({
  ...conversation,
  people: 120,
  votes: 1_400,
  statements: 24,
  ...change,
})

const list = (all: readonly ListedConversation[]) => () => (
  <ListView
    model={presentList(all, now)}
    community="Exampleham"
    placesHref="/places"
    mayStart={all.length === 0}
    texts={texts.list}
  />
)

const decision = (change: Partial<PublicDecision>): PublicDecision => ({
  number: 7,
  decided: 'rejected',
  reason: 'says-two-things',
  text: 'Longer hours and free coffee.',
  isSeed: false,
  madeAt: now,
  decidedAt: now,
  isPublishedNow: false,
  ...change,
})

const decisions = [
  decision({}),
  decision({ number: 9, reason: 'names-a-person', text: null }),
  decision({ number: 3, reason: null, text: null, decidedAt: null }),
]

const log = (all: readonly PublicDecision[]) => () => (
  <ModerationLogView
    model={presentModerationLog(gathered(0, 1), all, 1)}
    reasons={facilitateTextsFor('en').reasons}
    texts={texts}
  />
)

function statement() {
  const made = gathered(120, 2)
  const model = presentStatement(made.statements[1]!, made.map?.result ?? null)
  const around = { question, slug: 'example', isOpen: true, drawnAt: now, before: 1, after: 3 }
  return <OneStatementView model={{ ...model, ...around }} texts={texts} />
}

function report() {
  const made = gathered(120, 2)
  const about = { community: 'Exampleham', origin: 'https://example.org', conversation }
  return <ReportView model={presentResult(made, now)} map={mapOf(made)} {...about} now={now} texts={texts} />
}

const imported = { importSource: 'https://example.org/open-data', importLicence: 'CC BY 4.0, Example Archive' }
const over = { state: 'closed', closedAt: new Date('2026-11-20T10:00:00Z'), closesAt: null } as const

/** Every state of what everyone sees of conversations. */
export const previewResults: NonNullable<Capability['preview']> = [
  { name: 'list, empty', render: list([]) },
  { name: 'list', render: list([listed({}), listed({ ...over, closedAt: over.closedAt, votes: 0 })]) },
  { name: 'result, nobody yet', render: result(() => gathered(0, 1)) },
  { name: 'result, too few', render: result(() => gathered(4, 2)) },
  { name: 'result, one group', render: result(() => gathered(60, 1)) },
  { name: 'result, two groups', render: result(() => gathered(160, 2)) },
  { name: 'result, four groups', render: result(() => gathered(400, 4)) },
  { name: 'result, finished import', render: result(() => gathered(800, 2, { ...over, ...imported })) },
  {
    name: 'statements',
    render: () => (
      <StatementsView
        model={presentStatements(gathered(120, 2), { sort: 'divides', find: '', page: 1 })}
        texts={texts}
      />
    ),
  },
  { name: 'one statement', render: statement },
  { name: 'report', render: report },
  { name: 'moderation log, empty', render: log([]) },
  { name: 'moderation log', render: log(decisions) },
  {
    name: 'open data',
    render: () => <OpenDataView model={presentResult(gathered(120, 2), now)} community="Exampleham" texts={texts} />,
  },
]
