import type { Capability } from '#platform/capability.ts'
import type { FieldErrors } from '#ui/field.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { plainOption } from '../rules/ballot-draft.ts'
import { usualBudgetRule } from '../rules/count-rule.ts'
import { tryRules } from '../rules/try-rules.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import { presentBallot } from './ballot/present.ts'
import { BallotView } from './ballot/view.tsx'
import { presentList } from './list/present.ts'
import { ListView } from './list/view.tsx'
import { MakeView } from './make/view.tsx'
import { presentManage } from './manage/present.ts'
import { ManageView } from './manage/view.tsx'
import type { MayIModel } from './may-i-vote/present.ts'
import { MayIView } from './may-i-vote/view.tsx'
import { NotReadyView, OpenView, UnsafeView } from './open/view.tsx'
import { AskView, DecideView } from './stop/view.tsx'
import { TryView } from './try/view.tsx'

const texts = runTextsFor('en')
const { manage } = texts
const at = new Date('2026-11-24T10:00:00Z')
const id = '0192f0c1-1111-7000-8000-000000000001' as never
const hash = Buffer.alloc(32, 0xab)
const projects = [
  ['New benches by the river', 420_000],
  ['A shelter at the bus stop', 950_000],
  ['Trees for Mill Lane', 600_000],
  ['Lights in the underpass', 1_200_000],
] as const

const draft: Ballot = {
  key: { community: id, ballot: id },
  id,
  slug: 'town-projects',
  matter: id,
  hasOwnMatter: true,
  step: null,
  question: 'Which projects should the town pay for?',
  background: 'The county gave the town £20,000.\n\nAll of these can be done this year.',
  askedBy: 'Example Town Council',
  promise: 'The council pays for what wins.',
  paper: 'knapsack',
  bounds: {},
  budgetPence: 2_000_000,
  currency: 'GBP',
  rule: usualBudgetRule,
  rollSources: ['resident', 'codes'],
  placeCode: null,
  appealsTo: null,
  remindHours: 24,
  state: 'draft',
  opensAt: null,
  closesAt: new Date('2026-12-11T20:00:00Z'),
  openedAt: null,
  begunAt: null,
  closedAt: null,
  countedAt: null,
  rollSize: null,
  frozen: null,
  frozenHash: null,
  importSource: null,
  importCitation: null,
  isMadeUp: false,
  options: projects.map(([title, cost], k) => ({ ...plainOption(title, cost), id, number: k + 1 })),
  at,
}
const open: Ballot = { ...draft, state: 'open', opensAt: at, openedAt: at, begunAt: at, frozenHash: hash }
const closed: Ballot = { ...open, state: 'closed', closedAt: draft.closesAt, at: new Date('2026-12-12T10:00:00Z') }
const stopped: Ballot = { ...open, state: 'stopped', closedAt: at }
const roll = {
  size: 2_140,
  given: 318,
  bySource: [
    { source: 'resident' as const, entitled: 2_040, given: 301 },
    { source: 'codes' as const, entitled: 100, given: 17 },
  ],
  byChannel: { browser: 260, server: 41, paper: 17 },
}
const reason = 'Two projects were left off the paper by mistake.'
const asked = { reason, askedBy: null, askedAt: at, decidedAt: null, isConfirmed: null }
const stop = { ...asked, decidedAt: at, isConfirmed: true }
const turnout = [
  { by: new Date('2026-11-24T11:00:00Z'), given: 120 },
  { by: new Date('2026-11-24T12:00:00Z'), given: 318 },
]

const page = (ballot: Ballot, mayRun = false) => {
  const gathered = { ballot, roll, turnout, stop: ballot.state === 'stopped' ? stop : null, place: null, matter: null }
  return <BallotView model={presentBallot(gathered)} texts={texts} mayRun={mayRun} recordHref="/record" />
}

const run = (ballot: Ballot, more: { readonly isStopAsked?: boolean; readonly appeals?: number } = {}) => {
  const gathered = {
    ballot,
    roll,
    stop: more.isStopAsked ? asked : null,
    appeals: more.appeals ?? 0,
    mayKeepRoll: true,
  }
  return <ManageView model={presentManage(gathered)} texts={texts} done={null} />
}

const list = (ballots: readonly Ballot[]) => {
  const line = { matter: id, options: 4, given: 318, isImported: false }
  const lines = ballots.map(({ options: _options, ...ballot }) => ({ ...ballot, ...line }))
  return <ListView model={presentList(lines, at)} community="Example" mayMake at={at} texts={texts} />
}

const mayI = (answer: MayIModel['answer']) => {
  const model: MayIModel = {
    ...{ slug: draft.slug, question: draft.question, door: 'open', answer },
    ...{ hasCodes: true, appeal: null, decider: null, reminder: { hours: 24, wishes: false } },
  }
  return <MayIView model={model} texts={texts} errors={[]} isDone={false} here="/" />
}

const make = (errors: FieldErrors) => {
  const start = { question: '', background: '', askedBy: 'Example Town Council', promise: '' }
  return <MakeView manage={manage} start={start} matters={[]} matter="new" errors={errors} />
}

const trial = { papers: 300, minority: 20, seed: 1 }
const toCount = { ...draft, paper: { type: draft.paper, bounds: {} } }
const tried = () => (
  <TryView
    ballot={draft}
    tried={tryRules(toCount, trial)}
    trial={trial}
    manage={manage}
    rules={texts.rules}
    sizes={['300']}
    minorities={['20']}
  />
)

const opening = presentBallot({ ballot: draft, roll, turnout: [], stop: null, place: null, matter: null })
const missing = ['promise-missing', 'too-few-options', 'closes-missing'] as const
const wrong = [{ name: 'question', message: 'Write the question' }]

/** Every state of the pages of running a ballot, and of a ballot as everyone sees it. */
export const previewRun: NonNullable<Capability['preview']> = [
  { name: 'Ballots: list', render: () => list([open, closed, stopped, draft]) },
  { name: 'Ballots: list, empty', render: () => list([]) },
  { name: 'Ballot: open', render: () => page(open) },
  { name: 'Ballot: draft, for who runs it', render: () => page(draft, true) },
  { name: 'Ballot: closed', render: () => page(closed) },
  { name: 'Ballot: stopped', render: () => page(stopped) },
  { name: 'Ballot: may I vote, yes', render: () => mayI({ may: true, source: 'resident', channel: null }) },
  { name: 'Ballot: may I vote, no', render: () => mayI({ may: false, why: 'not-resident' }) },
  { name: 'Ballot: make', render: () => make([]) },
  { name: 'Ballot: make, wrong', render: () => make(wrong) },
  { name: 'Ballot: run, draft', render: () => run({ ...draft, promise: '', closesAt: null }) },
  { name: 'Ballot: run, open, stop asked', render: () => run(open, { isStopAsked: true, appeals: 2 }) },
  { name: 'Ballot: try', render: tried },
  { name: 'Ballot: check and open', render: () => <OpenView model={opening} texts={texts} errors={[]} /> },
  {
    name: 'Ballot: not ready to open',
    render: () => <NotReadyView slug={draft.slug} missing={missing} texts={texts} />,
  },
  {
    name: 'Ballot: unsafe database',
    render: () => <UnsafeView slug={draft.slug} settings={['fsync']} texts={texts} />,
  },
  { name: 'Ballot: ask to stop', render: () => <AskView ballot={open} manage={manage} errors={[]} /> },
  {
    name: 'Ballot: decide to stop',
    render: () => <DecideView ballot={open} manage={manage} errors={[]} stop={asked} isOwn={false} />,
  },
]
