import type { Capability } from '#platform/capability.ts'
import type { FieldErrors } from '#ui/field.ts'
import type { ManagedConversation } from '../reads/find-managed-conversation.ts'
import type { StatementToDecide } from '../reads/list-statements-to-decide.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'
import { takePartTextsFor } from '../texts/take-part/texts.ts'
import type { ConversationId } from '../vocabulary.ts'
import { ChangeView } from './edit/change-view.tsx'
import { freshStart, startOf } from './make/present.ts'
import { errorsOf } from './make/problem-errors.ts'
import { MakeView } from './make/view.tsx'
import { presentManage } from './manage/present.ts'
import { ManageView } from './manage/view.tsx'
import { presentModerate } from './moderate/present.ts'
import { ModerateView } from './moderate/view.tsx'
import { NotReady, OpenView } from './open/view.tsx'
import { PosterView, SlipsView } from './poster/view.tsx'
import { PreviewView } from './preview/view.tsx'
import { presentHead } from './take-part/present.ts'
import { presentWho } from './who/present.ts'
import { WhoView } from './who/view.tsx'

const texts = facilitateTextsFor('en')
const at = new Date('2026-11-24T10:00:00Z')
const id = '0192f0c1-1111-7000-8000-000000000001'
const seeds = [
  'Libraries should open on Saturday afternoons.',
  'Computers and printing should stay free for everybody.',
  'Study rooms should be bookable in the evening.',
]

const draft: ManagedConversation = {
  key: { community: id as never, conversation: id as ConversationId },
  id: id as ConversationId,
  slug: 'library',
  question: 'What should our library be like?',
  background: 'The council decides in March how the library is run.\n\nIts building stays in any case.',
  sources: [{ title: 'Minutes of the council, May', url: null }],
  askedBy: 'Example Town Council',
  promise: 'The council discusses the result in public in March.',
  admits: 'link',
  moderation: 'before',
  lookWithinHours: 48,
  state: 'draft',
  door: { kind: 'draft' },
  opensAt: null,
  openedAt: null,
  closesAt: new Date('2026-12-20T00:00:00Z'),
  closedAt: null,
  closingReason: null,
  asksAge: true,
  asksPlace: true,
  matter: id as never,
  hasOwnMatter: true,
  previewRound: 0,
  isImported: false,
  counts: { published: 3, waiting: 0, rejected: 0, oldestWaiting: null, votes: 0, people: 0 },
  at,
}

const counts = { published: 41, waiting: 3, rejected: 4, oldestWaiting: new Date('2026-11-20T08:00:00Z') }
const open: ManagedConversation = {
  ...draft,
  state: 'open',
  door: { kind: 'open' },
  counts: { ...counts, votes: 5312, people: 214 },
}

function manage(conversation: ManagedConversation, done: Parameters<typeof ManageView>[0]['done'] = null) {
  const model = presentManage({
    conversation,
    matter: null,
    origin: 'https://example.org',
    previewPath: `/conversations/preview/${id}/aZYaapN1m-AQ59c5KjMqSQ`,
  })
  return <ManageView model={model} texts={texts} done={done} listName="Conversations" />
}

const wholeCommunity = [{ value: 'new', label: texts.make.matterNew }]
const onePlace = [
  { value: 'new:E07000143', label: texts.make.matterNewAbout('Breckland') },
  { value: id, label: 'The future of our library' },
]

function make(errors: FieldErrors = [], choices = wholeCommunity) {
  return (
    <MakeView
      texts={texts.make}
      start={
        errors.length > 0
          ? startOf(draft, { statements: seeds, chosen: 'new' })
          : freshStart('Example Town Council', { question: '', chosen: choices[0]!.value })
      }
      matters={choices}
      prefix="example.org/c/"
      isNew
      back={{ href: '/conversations', label: texts.make.cancel }}
      errors={errors}
    />
  )
}

const said = (k: number, text: string): StatementToDecide => ({
  id: `0192f0c1-1111-7000-8000-${String(k).padStart(12, '0')}` as never,
  text,
  isSeed: false,
  saidAt: new Date('2026-11-20T08:00:00Z'),
  decidedAt: null,
  decidedBy: null,
  reason: null,
  note: null,
  agree: 0,
  disagree: 0,
  pass: 0,
})

const waiting = [
  said(1, 'The library should open on Saturday afternoon.'),
  said(2, 'It should have a café.'),
  said(3, 'The library should be open on Saturday afternoons, please.'),
]
const decided = waiting.map((each) => ({
  ...each,
  decidedAt: at,
  reason: 'says-two-things',
  note: 'One thing at a time.',
}))

function moderate(show: 'waiting' | 'rejected', statements: readonly StatementToDecide[], errors: FieldErrors = []) {
  const gathered = { conversation: open, show, statements, published: seeds, names: new Map() }
  return <ModerateView model={presentModerate(gathered, texts)} texts={texts} errors={errors} />
}

function who(people: number) {
  const ages = new Map([
    ['25-44', people * 2],
    ['45-64', people * 5],
    ['65-79', people * 3],
    ['16-24', 2],
  ] as const)
  const about = { people: people * 12, ages, places: new Map<string, number>() }
  const residents = Array.from({ length: 19 }, () => 500)
  const figures = {
    code: 'E04000001',
    residents: null,
    ages: { residents, year: 2024, source: 'population' },
    deprivation: null,
  }
  const model = presentWho(open, { about, figures, areas: [], fifths: [] }, texts.who)
  return <WhoView model={model} texts={texts} />
}

const poster = {
  community: 'Example',
  slug: 'library',
  question: draft.question,
  askedBy: draft.askedBy,
  admits: draft.admits,
  address: 'https://example.org/c/library',
  shortAddress: 'example.org/c/library',
  opensAt: null,
  closesAt: draft.closesAt,
  isDraft: false,
  isClosed: false,
}
const back = { href: '/c/library/manage', label: texts.poster.back }

function preview() {
  const takePart = takePartTextsFor('en')
  const head = presentHead({ conversation: draft, at }, { people: 0, isPreview: false }, takePart)
  return <PreviewView model={{ head, statements: seeds }} texts={{ preview: texts.preview, takePart }} />
}

const wrong = errorsOf(
  {
    draft: [
      { field: 'question', key: 'question-short' },
      { field: 'statements', key: 'statement-twice', text: seeds[0]! },
    ],
  },
  texts.make,
)

/** Pages of those who run a conversation, in every state. */
export const previewFacilitate: NonNullable<Capability['preview']> = [
  { name: 'make a conversation', render: () => make() },
  { name: 'make a conversation, for one place', render: () => make([], onePlace) },
  { name: 'make a conversation, wrong', render: () => make(wrong) },
  { name: 'run, draft that lacks something', render: () => manage({ ...draft, promise: '' }, 'saved') },
  {
    name: 'run, announced',
    render: () => manage({ ...draft, state: 'open', door: { kind: 'not-yet-open', opensAt: new Date('2026-12-01') } }),
  },
  { name: 'run, open, statements wait too long', render: () => manage(open) },
  {
    name: 'run, closed early',
    render: () =>
      manage({ ...open, state: 'closed', door: { kind: 'closed' }, closedAt: at, closingReason: 'Decided early.' }),
  },
  {
    name: 'open a conversation',
    render: () => <OpenView conversation={draft} address="example.org/c/library" texts={texts} errors={[]} />,
  },
  {
    name: 'open a conversation, not ready',
    render: () => (
      <NotReady
        problems={Object.values(texts.manage.open.missing)}
        edit="/c/library/manage/edit"
        texts={texts.manage}
      />
    ),
  },
  {
    name: 'change an open conversation',
    render: () => <ChangeView texts={texts.make} conversation={open} address="example.org/c/library" errors={[]} />,
  },
  { name: 'moderate, look-alikes wait', render: () => moderate('waiting', waiting) },
  {
    name: 'moderate, somebody else decided',
    render: () => moderate('waiting', waiting, [{ name: '', message: texts.moderate.changedMeanwhile(1) }]),
  },
  { name: 'moderate, nothing waits', render: () => moderate('waiting', []) },
  { name: 'moderate, not published', render: () => moderate('rejected', decided) },
  { name: 'who takes part', render: () => who(20) },
  { name: 'who takes part, too few', render: () => who(0) },
  { name: 'preview for colleagues', render: preview },
  { name: 'poster', render: () => <PosterView model={poster} texts={texts.poster} back={back} /> },
  { name: 'slips', render: () => <SlipsView model={poster} texts={texts.poster} back={back} /> },
]
