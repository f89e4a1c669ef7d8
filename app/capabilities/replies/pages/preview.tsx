import type { MatterId } from '#capabilities/matters/index.ts'
import type { Capability } from '#platform/capability.ts'
import type { Reply, Step } from '../reads/find-reply.ts'
import type { Listed } from '../reads/list-board.ts'
import type { Queued } from '../reads/list-queue.ts'
import { firstTeam } from '../rules/charter.ts'
import { makeBoard } from '../rules/make-board.ts'
import { textsFor } from '../texts/texts.ts'
import type { TeamId } from '../vocabulary.ts'
import { AnswerView } from './answer/view.tsx'
import { AskView } from './ask/view.tsx'
import { AssignView } from './assign/view.tsx'
import { BoardListView } from './board/list-view.tsx'
import { lineOf, presentBoard } from './board/present.ts'
import { BoardView } from './board/view.tsx'
import { presentItem } from './item/present.ts'
import { ItemView } from './item/view.tsx'
import { previewCharter } from './preview-charter.tsx'
import { previewRounds } from './preview-rounds.tsx'
import { type GatheredQueue, presentQueue } from './queue/present.ts'
import { QueueView } from './queue/view.tsx'

const texts = textsFor('en')
const now = new Date('2027-03-02T10:00:00Z')
const at = (date: string) => new Date(`2027-${date}T12:00:00Z`)
const parks = '0192f0c1-0000-7000-8000-0000000000aa' as TeamId
const lies = { team: 'Parks', post: 'Park keeper', due_on: '2027-03-11' }

const step = (kind: Step['kind'], change: Partial<Step> = {}): Step => ({
  ...lies,
  event_id: kind,
  kind,
  at: at('02-25'),
  by_role: null,
  words: '',
  reason: '',
  answer: null,
  ...change,
})

const reply: Reply = {
  ...lies,
  item_id: 'q',
  matter_id: 'm',
  kind: 'question',
  title: 'Why are the benches by the pond gone?',
  words: 'They were there until the autumn. My mother used to sit on them.',
  href: '/replies/q',
  place_code: null,
  team_id: parks,
  charter_version: 1,
  started_on: '2027-02-25',
  first_due_on: '2027-03-11',
  calendar: 'banking-england 2026-08',
  state: 'waiting',
  asked_on: null,
  ended_on: null,
  days_taken: null,
  answer: null,
  is_hidden: false,
  events: [step('started')],
}

const item = (change: Partial<Reply>, view: { readonly isAuthor?: boolean; readonly mayAnswer?: boolean } = {}) => {
  const gathered = {
    reply: { ...reply, ...change },
    item: {
      id: 'q',
      kind: 'question',
      title: 'Why is the gate shut?',
      state: 'open',
      matterId: 'm' as MatterId,
      matterSlug: 'park',
      matterTitle: 'The park',
    } as const,
    superiorPost: 'Head of parks',
    promises: [],
    takenDown: null,
    mayModerate: false,
    isAuthor: false,
    mayAnswer: false,
    now,
    ...view,
  }
  const model = presentItem(gathered, { locale: 'en' }, texts)
  return (
    <ItemView
      model={model}
      isAuthor={gathered.isAuthor}
      mayAnswer={gathered.mayAnswer}
      mayModerate={gathered.mayAnswer}
      mayAnswerMany
      texts={texts}
    />
  )
}

const asked = { state: 'asked', asked_on: '2027-03-01' } as const
const askedSteps = [
  step('started'),
  step('asked', { by_role: 'officer', words: 'Which of the two ponds?', answer: 'need-more' }),
]
const answered: Partial<Reply> = {
  state: 'answered',
  answer: 'we-will-in-part',
  ended_on: '2027-03-02',
  days_taken: 3,
  events: [
    step('started', { team: 'Roads', post: 'Road manager' }),
    step('passed', { by_role: 'officer', words: 'The pond belongs to the parks.', answer: 'not-ours' }),
    step('reminded'),
    step('answered', {
      by_role: 'officer',
      at: at('03-02'),
      answer: 'we-will-in-part',
      words: 'Two of the four come back in May. The other two stood where the bank has gone.',
    }),
  ],
}

const corrected: Partial<Reply> = {
  ...answered,
  events: [
    ...(answered.events ?? []),
    step('corrected', {
      by_role: 'officer',
      at: at('03-05'),
      reason: 'The month was wrong: the works begin in June.',
      words: 'Two of the four come back in June. The other two stood where the bank has gone.',
    }),
  ],
}

const itemModel = () =>
  presentItem(
    {
      reply,
      item: {
        id: 'q',
        kind: 'question',
        title: 'A question',
        state: 'open',
        matterId: 'm' as MatterId,
        matterSlug: 'park',
        matterTitle: 'The park',
      },
      superiorPost: '',
      promises: [],
      takenDown: null,
      mayModerate: false,
      isAuthor: false,
      mayAnswer: true,
      now,
    },
    { locale: 'en' },
    texts,
  )
const answer = (errors: readonly { readonly name: string; readonly message: string }[] = []) => (
  <AnswerView
    model={itemModel()}
    seen="s"
    teams={errors.length > 0 ? [] : [{ id: firstTeam, name: 'Roads' }]}
    start={{ responsible: 'Parks', accountable: 'Exampleham Town Council' }}
    locale="en"
    errors={errors}
    typed={errors.length > 0 ? { words: 'Two come back in May.' } : undefined}
    texts={texts}
  />
)

const queued = (id: string, change: Partial<Queued>): Queued => ({
  ...lies,
  item_id: id,
  matter_id: 'm',
  kind: 'question',
  title: 'Why are the benches by the pond gone?',
  state: 'waiting',
  owner_id: 'o',
  started_on: '2027-02-01',
  ...change,
})
const gatheredQueue: GatheredQueue = {
  queued: [
    queued('1', { due_on: '2027-02-12', title: 'A zebra crossing by the school', kind: 'proposal' }),
    queued('2', { due_on: '2027-03-02', owner_id: null }),
    queued('3', { state: 'asked', owner_id: 'you' }),
    queued('4', { due_on: '2027-03-19' }),
  ],
  hasMore: true,
  counts: { waiting: 64, late: 1, matters: ['m'], places: ['E04000001'], kinds: ['proposal', 'question'] },
  matters: [{ id: 'm', title: 'The park' }],
  places: [{ code: 'E04000001', name: 'Exampleham' }],
  officers: [{ id: 'o', name: 'An officer' }],
  you: 'you',
  filter: {},
  now,
}
const queue = (change: Partial<GatheredQueue> = {}) => (
  <QueueView model={presentQueue({ ...gatheredQueue, ...change }, texts)} calendar="#" errors={[]} texts={texts} />
)

const listed = (id: string, change: Partial<Listed> = {}): Listed => ({
  ...queued(id, { due_on: '2027-02-12' }),
  ended_on: null,
  days_taken: null,
  answer: null,
  is_hidden: false,
  matter_slug: 'park',
  matter_title: 'The park',
  ...change,
})
const cell = { teamId: parks, team: 'Parks', kind: 'question', days: null, count: 1 }
const board = makeBoard([
  { ...cell, part: 'late', count: 2 },
  { ...cell, part: 'waiting', count: 17 },
  { ...cell, part: 'asked', count: 3, kind: 'proposal' },
  { ...cell, part: 'answered', days: 6, count: 112 },
  { ...cell, part: 'answered-late', days: 24, count: 9, teamId: firstTeam, team: 'Roads' },
  { ...cell, part: 'stopped', count: 5 },
])
const today = '2027-03-02'
const boardOf = (filled: boolean) => (
  <BoardView
    model={presentBoard({ board: filled ? board : makeBoard([]), late: filled ? [listed('1')] : [], today }, texts)}
    mayAnswer={filled}
    texts={texts}
  />
)

const matter = { slug: 'park', title: 'The park' }

export const preview: NonNullable<Capability['preview']> = [
  { name: 'reply, waiting', render: () => item({}) },
  { name: 'reply, late, for an officer', render: () => item({ due_on: '2027-02-12' }, { mayAnswer: true }) },
  { name: 'reply, author asked for more', render: () => item({ ...asked, events: askedSteps }, { isAuthor: true }) },
  { name: 'reply, answered', render: () => item(answered) },
  { name: 'reply, answered and corrected', render: () => item(corrected, { mayAnswer: true }) },
  {
    name: 'reply, withdrawn',
    render: () =>
      item({
        state: 'stopped',
        ended_on: '2027-03-02',
        events: [step('started'), step('stopped', { words: 'Its author withdrew it.' })],
      }),
  },
  { name: 'reply, counted without bank holidays', render: () => item({ calendar: 'weekdays' }) },
  { name: 'answer', render: () => answer() },
  {
    name: 'answer, somebody was faster',
    render: () => answer([{ name: '', message: texts.answering.errors['already-ended']! }]),
  },
  {
    name: 'give to an officer',
    render: () => (
      <AssignView
        id="q"
        title={reply.title}
        seen="s"
        officers={[
          { id: 'o', name: 'An officer' },
          { id: 'p', name: null },
        ]}
        owner="o"
        errors={[]}
        typed={undefined}
        texts={texts}
      />
    ),
  },
  {
    name: 'ask a question',
    render: () => <AskView matter={matter} workingDays={10} form="f" errors={[]} typed={undefined} texts={texts} />,
  },
  {
    name: 'ask a question, with a mistake',
    render: () => (
      <AskView
        matter={matter}
        workingDays={10}
        form="f"
        errors={[{ name: 'title', message: texts.asking.errors['title-missing']! }]}
        typed={{ title: '', words: 'They were there until the autumn.' }}
        texts={texts}
      />
    ),
  },
  {
    name: 'ask a question, where none are answered',
    render: () => <AskView matter={matter} workingDays={null} form="f" errors={[]} typed={undefined} texts={texts} />,
  },
  { name: 'queue', render: () => queue() },
  {
    name: 'queue, empty',
    render: () =>
      queue({ queued: [], hasMore: false, counts: { waiting: 0, late: 0, matters: [], places: [], kinds: [] } }),
  },
  {
    name: 'queue, narrowed to nothing',
    render: () => queue({ queued: [], hasMore: false, filter: { topic: 'owls' } }),
  },
  { name: 'board', render: () => boardOf(true) },
  { name: 'board, empty', render: () => boardOf(false) },
  {
    name: 'board, answered in time',
    render: () => (
      <BoardListView
        model={{
          title: texts.board.listTitles.answered,
          lines: [
            lineOf(
              listed('1', { state: 'answered', ended_on: '2027-02-20', days_taken: 6, answer: 'we-will' }),
              'answered',
              today,
              texts,
            ),
          ],
          next: '#',
        }}
        isLate={false}
        texts={texts}
      />
    ),
  },
  ...previewCharter,
  ...previewRounds,
]
