import type { Capability } from '#platform/capability.ts'
import type { SheetBatch } from '../reads/find-sheet-batch.ts'
import type { SummedBatch, SummedBooth } from '../reads/sum-booths.ts'
import { reconcile } from '../rules/reconcile.ts'
import { paperTextsFor } from '../texts/paper/texts.ts'
import { voteTextsFor } from '../texts/vote/texts.ts'
import type { BoothId, Choices, PaperType, SheetBatchId } from '../vocabulary.ts'
import { MakeSheetsView, MarkView } from './booth/view.tsx'
import { CodeView } from './code/view.tsx'
import { SlipsView } from './codes/slips.tsx'
import { CancelView, MakeView } from './codes/view.tsx'
import { HelpPaperView, HelpReceiptView, StartView } from './help/view.tsx'
import type { OnPaperModel } from './on-paper/present.ts'
import { OnPaperView } from './on-paper/view.tsx'
import { firstLook } from './paper-form.ts'
import { PosterView } from './poster/view.tsx'
import { CountView } from './sheets/count-view.tsx'
import { codeOf } from './sheets/present.ts'
import { SheetView } from './sheets/view.tsx'
import { TypeView } from './typing/view.tsx'
import type { PaperModel } from './vote/present.ts'

type Preview = NonNullable<Capability['preview']>

const texts = paperTextsFor('en')
const words = voteTextsFor('en')
const ballot = { slug: 'small-grants', question: 'Which projects should the town pay for this year?' }
const id = (k: number) => `01930000-0000-7000-8000-00000000000${k}`

const batch = (k: number, change: Partial<SummedBatch> = {}): SummedBatch => ({
  id: id(k) as SheetBatchId,
  number: k,
  isLarge: false,
  size: 200,
  counted: null,
  settled: 0,
  once: [],
  differing: [],
  ...change,
})

const counted = { inBox: 84, setAside: 0, spoilt: 3, unused: 110 }
const library: SummedBooth = {
  id: id(1) as BoothId,
  number: 1,
  name: 'Holt library',
  marked: 91,
  batches: [batch(1), batch(2, { isLarge: true, size: 20 })],
}
const hall: SummedBooth = { ...library, id: id(2) as BoothId, number: 2, name: 'Village hall', marked: 0, batches: [] }
const afterwards: SummedBooth = {
  ...library,
  batches: [batch(1, { counted, settled: 61, differing: [12, 40], once: [62] }), batch(2, { isLarge: true, size: 20 })],
}
const settled: SummedBooth = {
  ...library,
  batches: [batch(1, { counted, settled: 84 }), batch(2, { counted: { ...counted, inBox: 2 }, settled: 2 })],
}

function onPaper(change: Partial<OnPaperModel> = {}, done: string | null = null, isHelping = false) {
  const booths = change.booths ?? [library, hall]
  const model: OnPaperModel = {
    ...ballot,
    stage: 'open',
    hasCodes: true,
    mayKeepRoll: true,
    codes: [
      { number: 1, size: 200, used: 41, cancelled: 12, left: 147 },
      { number: 2, size: 30, used: 0, cancelled: 0, left: 30 },
    ],
    booths,
    left: reconcile(booths).map(texts.overview.end.problem),
    ...change,
  }
  return <OnPaperView model={model} texts={texts} done={done} again={firstLook} isHelping={isHelping} />
}

const wrong = (name: string, message: string, typed: Record<string, string> = {}) => ({
  errors: [{ name, message }],
  typed,
})

const projects = ['Benches by the river', 'A crossing at the school', 'Trees for the market place']

const model = (type: PaperType): PaperModel => ({
  ...ballot,
  askedBy: 'Exampleham Town Council',
  promise: '',
  background: [],
  when: { text: '', on: undefined, state: 'open' },
  task: words.paper.task(type, { budgetPence: 3_000_000, bounds: { points: 10, highestScore: 5 } }),
  terms: {
    ballot: id(9),
    type,
    options: projects.map((_, k) => ({ number: k + 1, costPence: (k + 1) * 800_000 })),
    budgetPence: 3_000_000,
    bounds: { points: 10, highestScore: 5 },
    tokenKey: '',
  },
  voterTag: '',
  reminds: true,
  codes: 'none',
  stage: { kind: 'vote', given: null },
  options: projects.map((title, k) => ({
    number: k + 1,
    title,
    paragraphs: [],
    costPence: (k + 1) * 800_000,
    district: null,
    bestOf: null,
    needs: [],
  })),
})

const typed = (change: Partial<Parameters<typeof TypeView>[0]> = {}) => (
  <TypeView
    model={model('knapsack')}
    batch={{ id: id(1) as SheetBatchId, number: 1, boothName: 'Holt library', counted }}
    todo={{ next: 12, mine: 11, differing: [] }}
    sheet={12}
    choices={null}
    isInvalid={false}
    errors={[]}
    saved={null}
    texts={texts.typing}
    words={words.paper}
    {...change}
  />
)

function sheet(type: PaperType, isLarge = false) {
  const one: Pick<SheetBatch, 'number' | 'id'> = { number: 3, id: id(3) as SheetBatchId }
  const lines = projects.map((title, k) => ({
    number: texts.sheet.option(k + 1),
    title,
    cost: type === 'knapsack' ? words.paper.cost((k + 1) * 800_000) : null,
    district: null,
  }))
  const answers = [words.paper.answers.yes, words.paper.answers.no, words.paper.answers.abstain]
  const sheetModel = {
    back: ballot,
    community: 'Exampleham',
    question: type === 'yes-no' ? 'Should the town take on the running of the library?' : ballot.question,
    type,
    task: model(type).task,
    lines: type === 'yes-no' ? answers.map((title) => ({ title, number: null, cost: null, district: null })) : lines,
    until: '5pm on Friday 12 March 2027',
    batch: 3,
    size: 200,
    isLarge,
    code: codeOf(one),
  }
  return <SheetView model={sheetModel} texts={texts.sheet} />
}

const chosen: Choices = { type: 'knapsack', options: [1, 3] }
const help = (change: Partial<Parameters<typeof HelpPaperView>[0]> = {}) => (
  <HelpPaperView
    model={model('knapsack')}
    help={{ minutesLeft: 22, isChange: false }}
    texts={texts.help}
    words={words}
    errors={[]}
    {...change}
  />
)

const booth = { id: id(1), name: 'Holt library', marked: 91 }

/** States of everything about codes, paper and help. */
export const previewPaper: Preview = [
  { name: 'on paper, open', render: () => onPaper({}, texts.overview.done.booth!) },
  { name: 'on paper, nothing yet', render: () => onPaper({ booths: [], codes: [], stage: 'announced' }) },
  { name: 'on paper, no codes, helping', render: () => onPaper({ hasCodes: false, codes: [] }, null, true) },
  { name: 'on paper, a draft', render: () => onPaper({ stage: 'draft' }) },
  { name: 'on paper, after the close', render: () => onPaper({ stage: 'closed', booths: [afterwards, hall] }) },
  { name: 'on paper, all in order', render: () => onPaper({ stage: 'closed', booths: [settled] }) },
  { name: 'on paper, the end', render: () => onPaper({ stage: 'ended', booths: [settled] }) },
  {
    name: 'codes, how many',
    render: () => (
      <MakeView
        ballot={ballot}
        most={500}
        texts={texts.codes}
        again={wrong('count', texts.refusals['how-many'](500), { count: '900' })}
      />
    ),
  },
  {
    name: 'codes, slips',
    render: () => (
      <SlipsView
        question={ballot.question}
        batch={2}
        codes={['ACDE4FGH7JKM', 'NPQR4TWX7Y9A', '34679ACDEFGH', 'JKMNPQRTWXY3']}
        until="5pm on Friday 12 March 2027"
        address="https://exampleham.example/b/small-grants/code"
        back="#"
        texts={texts.codes}
      />
    ),
  },
  {
    name: 'codes, cancel',
    render: () => (
      <CancelView ballot={ballot} texts={texts.codes} again={wrong('reason', texts.refusals['reason-missing'])} />
    ),
  },
  {
    name: 'booth, hand out a sheet',
    render: () => (
      <MarkView
        ballot={ballot}
        booth={booth}
        isLate={false}
        texts={texts.booths}
        done={texts.booths.mark.marked}
        again={firstLook}
      />
    ),
  },
  {
    name: 'booth, voted online',
    render: () => (
      <MarkView
        ballot={ballot}
        booth={booth}
        isLate
        texts={texts.booths}
        done={null}
        again={wrong('email', texts.refusals['voted-online'], { email: 'ann@example.org' })}
      />
    ),
  },
  {
    name: 'booth, make sheets',
    render: () => (
      <MakeSheetsView ballot={ballot} booth={booth} hasOrder most={5_000} texts={texts.booths} again={firstLook} />
    ),
  },
  { name: 'sheet, knapsack', render: () => sheet('knapsack') },
  { name: 'sheet, points, large print', render: () => sheet('points', true) },
  { name: 'sheet, yes or no', render: () => sheet('yes-no') },
  {
    name: 'sheets, count',
    render: () => (
      <CountView
        ballot={ballot}
        batch={{ number: 1, boothName: 'Holt library', size: 200, counted: null }}
        texts={texts.booths}
        again={wrong('inBox', texts.refusals['more-sheets-than-people'](2), { inBox: '93', setAside: '0' })}
      />
    ),
  },
  { name: 'sheets, type one in', render: () => typed({ saved: texts.typing.saved.once!(11) }) },
  {
    name: 'sheets, two differ',
    render: () =>
      typed({
        todo: { next: 12, mine: 0, differing: [12, 40] },
        choices: { type: 'knapsack', options: [1, 2, 3] },
        errors: [{ name: 'choices', message: words.paper.errors['over-budget'](1_800_000) }],
      }),
  },
  { name: 'sheets, points', render: () => typed({ model: model('points') }) },
  { name: 'sheets, nothing left', render: () => typed({ todo: { next: null, mine: 84, differing: [] }, sheet: null }) },
  {
    name: 'help, before',
    render: () => (
      <StartView
        ballot={ballot}
        minutes={30}
        texts={texts.help}
        again={wrong('asked', texts.refusals['asked-missing'], { email: 'ann@example.org' })}
      />
    ),
  },
  { name: 'help, their paper', render: () => help() },
  { name: 'help, read back', render: () => help({ choices: chosen, isReview: true }) },
  {
    name: 'help, their receipt',
    render: () => <HelpReceiptView slug="x" receipt="3F7K-9QXA-41CD-0ZTB-77HM-P2RW" texts={texts.help.receipt} />,
  },
  {
    name: 'code, typed wrong',
    render: () => (
      <CodeView
        ballot={ballot}
        hasCode={false}
        texts={texts.code}
        again={wrong('code', texts.code.wrong, { code: 'ACDE-FGHJ-KMNP' })}
      />
    ),
  },
  { name: 'code, open here', render: () => <CodeView ballot={ballot} hasCode texts={texts.code} again={firstLook} /> },
  {
    name: 'poster of a ballot',
    render: () => (
      <PosterView
        model={{
          community: 'Exampleham',
          question: ballot.question,
          who: [texts.poster.who.resident, texts.poster.who.codes],
          when: texts.poster.until('5pm on Friday 12 March 2027'),
          booths: ['Holt library', 'Village hall'],
          address: 'https://exampleham.example/b/small-grants',
          short: 'exampleham.example/b/small-grants',
          back: '#',
        }}
        texts={texts.poster}
      />
    ),
  },
]
