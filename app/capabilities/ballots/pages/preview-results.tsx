import type { Capability } from '#platform/capability.ts'
import { countPapers } from '../rules/count-papers.ts'
import { usualBudgetRule } from '../rules/count-rule.ts'
import { resultTextsFor } from '../texts/result/texts.ts'
import type { BallotId, Choices } from '../vocabulary.ts'
import { DepartView, NextStepView } from './afterwards/view.tsx'
import { ElectionProgressView, presentElectionProgress } from './import/progress-view.tsx'
import { ImportElectionView } from './import/view.tsx'
import { LotsView } from './lots/view.tsx'
import { FormatView } from './recount/format-view.tsx'
import { RecountView } from './recount/view.tsx'
import { presentResult } from './result/present.ts'
import { type PromisedModel, PromisesPart } from './result/promises-part.tsx'
import { ResultAnswer, ResultRest } from './result/view.tsx'
import { WorkingView } from './working/view.tsx'

type Preview = NonNullable<Capability['preview']>

const texts = resultTextsFor('en')
const at = new Date('2026-11-20T12:00:00Z')
const id = '01930000-0000-7000-8000-000000000001' as BallotId
const about = { slug: 'small-grants', question: 'Which projects should the town pay for this year?' }

const options = [
  ['A playground made safe', 600_000],
  ['Benches on the green', 300_000],
  ['A warm room in winter', 400_000],
  ['A pond cleared', 250_000],
].map(([title, costPence], k) => ({
  number: k + 1,
  id: `${id}${k}` as never,
  title: String(title),
  summary: '',
  costPence: Number(costPence),
  district: k === 3 ? 'North' : null,
  bestOf: null,
  needs: [],
  fromItem: null,
}))

const approving = (times: number, ...chosen: readonly number[]): Choices[] =>
  Array.from({ length: times }, () => ({ type: 'approval', options: chosen }))
const papers = [
  ...approving(40, 1, 2),
  ...approving(25, 1),
  ...approving(30, 3, 4),
  ...approving(8, 4),
  ...approving(2),
]

/** The result of a small budget, counted here and now by the very code that counts real papers. */
function model(change: { readonly papers?: readonly Choices[]; readonly state?: 'closed' | 'counted' } = {}) {
  const ballot = {
    paper: { type: 'approval', bounds: {} },
    budgetPence: 1_000_000,
    rule: usualBudgetRule,
    options,
  } as const
  const result = countPapers(ballot, change.papers ?? papers)
  const found = {
    ballot: {
      ...about,
      key: { community: id as never, ballot: id },
      id,
      matter: id as never,
      hasOwnMatter: true,
      step: null,
      background: '',
      askedBy: 'The town council',
      promise: '',
      paper: 'approval',
      bounds: {},
      budgetPence: 1_000_000,
      rule: usualBudgetRule,
      rollSources: ['confirmed'],
      placeCode: null,
      appealsTo: null,
      remindHours: null,
      state: change.state ?? 'counted',
      opensAt: new Date('2026-11-01T09:00:00Z'),
      closesAt: new Date('2026-11-20T00:00:00Z'),
      openedAt: at,
      begunAt: at,
      closedAt: at,
      countedAt: at,
      rollSize: 412,
      frozen: '{}',
      frozenHash: Buffer.alloc(32),
      importSource: null,
      importCitation: null,
      isMadeUp: false,
      currency: 'GBP',
      options,
      at,
    },
    count: { result, inputHash: Buffer.alloc(32), countedAt: at },
    box: {
      openedAt: at,
      papers: result.papers,
      receipts: result.papers,
      papersHash: Buffer.alloc(32),
      receiptsHash: Buffer.alloc(32),
      channels: { browser: 80, paper: 26 },
      leftOut: {},
    },
    groups: [],
    departures: [{ decision: 'The pond waits.', reason: 'Newts spawn there until June.', madeAt: at }],
    nextSteps: new Map([[4, 'It can be put forward again in March.']]),
    lots: [],
  } as const
  return presentResult(found, texts)
}

const progress = (state: 'waiting' | 'running' | 'failed') =>
  presentElectionProgress({ state, done: 12_000, total: 30_000, note: null }, texts)

const lots = {
  ...about,
  tied: ['Benches', 'Trees'],
  lot: null,
  hasGiven: false,
  mayGive: true,
  errors: [],
  texts,
} as const

/** States of every page from the close of a ballot on. */
const promised: PromisedModel = {
  all: [],
  options: [
    {
      title: 'A playground made safe',
      promises: [
        { from: 'x', title: 'The playground is made safe', href: '/commitments/x', state: 'open', dueOn: '2027-03-31' },
      ],
      make: null,
    },
    { title: 'Benches on the green', promises: [], make: '/matters/green/promise' },
  ],
}

const whole = (shown: ReturnType<typeof model>) => (
  <>
    <ResultAnswer model={shown} texts={texts} />
    {shown.state === 'counted' && <PromisesPart model={promised} texts={texts} />}
    <ResultRest model={shown} texts={texts} />
  </>
)

export const previewResults: Preview = [
  { name: 'Ballots: a result', render: () => whole(model()) },
  { name: 'Ballots: nobody voted', render: () => whole(model({ papers: [] })) },
  { name: 'Ballots: being counted', render: () => whole(model({ state: 'closed' })) },
  { name: 'Ballots: every step', render: () => <WorkingView model={model()} texts={texts} /> },
  { name: 'Ballots: count again', render: () => <RecountView model={model()} texts={texts} /> },
  { name: 'Ballots: what is in a record', render: () => <FormatView texts={texts} /> },
  { name: 'Ballots: lots, nobody yet', render: () => <LotsView {...lots} parts={0} /> },
  { name: 'Ballots: lots, the second part', render: () => <LotsView {...lots} parts={1} /> },
  { name: 'Ballots: depart from a result', render: () => <DepartView {...about} errors={[]} texts={texts} /> },
  {
    name: 'Ballots: what happens next',
    render: () => <NextStepView {...about} option="Benches on the green" errors={[]} texts={texts} />,
  },
  { name: 'Ballots: bring in an election', render: () => <ImportElectionView model={{ errors: [] }} texts={texts} /> },
  {
    name: 'Ballots: a file that cannot be read',
    render: () => (
      <ImportElectionView
        model={{
          errors: [{ name: 'file', message: texts.importing.errors.unreadable }],
          broken: [{ kind: 'negative-amount', line: 19, found: '-500' }],
        }}
        texts={texts}
      />
    ),
  },
  ...(['waiting', 'running', 'failed'] as const).map((state) => ({
    name: `Ballots: an election is brought in, ${state}`,
    render: () => <ElectionProgressView model={progress(state)} texts={texts} here="#" />,
  })),
]
