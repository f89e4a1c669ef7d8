import type { Hop, Matter, MatterId } from '#capabilities/matters/index.ts'
import type { Capability } from '#platform/capability.ts'
import type { Commitment } from '../reads/find-commitment.ts'
import type { Check, CommitmentStory } from '../reads/read-story.ts'
import { textsFor } from '../texts/texts.ts'
import type { CheckId, CommitmentId, MilestoneId } from '../vocabulary.ts'
import { CheckView } from './check/view.tsx'
import { presentCommitment, type Yours } from './commitment/present.ts'
import { CommitmentView } from './commitment/view.tsx'
import { DateView } from './date/view.tsx'
import { cardOf } from './list/present.ts'
import { ListView } from './list/view.tsx'
import { MakeView } from './make/view.tsx'
import { ReportView } from './report/view.tsx'
import { EditResponsibilitiesView, ResponsibilitiesView } from './responsibilities/view.tsx'

const texts = textsFor('en')
const now = new Date('2027-03-02T10:00:00Z')
const on = (date: string) => new Date(`2027-${date}T12:00:00Z`)

const matter = { id: 'm' as MatterId, slug: 'library', title: 'The future of our library' } as Matter

const commitment: Commitment = {
  id: 'c' as CommitmentId,
  what: 'Open the library on Saturday mornings',
  details: 'From nine to one, all year but bank holidays.',
  responsible: 'The library service',
  accountable: 'Exampleham Town Council',
  accountableId: null,
  firstDueOn: '2027-02-28',
  dueOn: '2027-03-31',
  moneyPence: 1_200_000,
  measure: 'Hours open on a Saturday',
  baseline: '0',
  target: '4',
  state: 'open',
  madeAt: on('01-05'),
  endedAt: null,
  matter,
}

const story: CommitmentStory = {
  reports: [{ id: 'r1', kind: 'progress', words: 'Two people have been found.', measured: '0', at: on('02-10') }],
  photos: [],
  changes: [
    { id: 'd1', from: '2027-02-28', to: '2027-03-31', reason: 'The heating must be mended first.', at: on('02-20') },
  ],
  milestones: [
    { id: 's1' as MilestoneId, title: 'Staff are found', dueOn: '2027-02-15', reachedOn: '2027-02-10' },
    { id: 's2' as MilestoneId, title: 'The heating works', dueOn: '2027-03-20', reachedOn: null },
  ],
  checks: [],
}

const check = (change: Partial<Check>): Check => ({
  id: 'k' as CheckId,
  round: 'at-done',
  asked: 31,
  openedAt: on('02-20'),
  closesAt: on('03-06'),
  closedAt: null,
  outcome: null,
  counts: { yes: 0, partly: 0, no: 0, cannotTell: 0 },
  ...change,
})

const notYet = check({
  closedAt: on('02-26'),
  outcome: 'not-yet',
  counts: { yes: 2, partly: 3, no: 9, cannotTell: 1 },
})

const from = [
  { itemId: 'i', kind: 'proposal', title: 'Open on Saturdays', href: '/proposals/i', distance: 1 },
] as unknown as readonly Hop[]

interface Shown {
  readonly commitment?: Partial<Commitment>
  readonly story?: Partial<CommitmentStory>
  readonly yours?: Partial<Yours>
  readonly done?: string
}

const pageWith = (shown: Shown = {}) => (
  <CommitmentView
    model={presentCommitment(
      { commitment: { ...commitment, ...shown.commitment }, story: { ...story, ...shown.story }, from, now },
      texts,
    )}
    yours={{ id: 'c', mayReport: false, asked: null, ...shown.yours }}
    done={shown.done}
    texts={texts}
  />
)

const listed = {
  ...commitment,
  noticed: null,
  matterTitle: matter.title,
}

const listWith = (cards: readonly (typeof listed)[]) => (
  <ListView
    model={{
      list: 'under-way',
      tabs: [{ label: 'Under way (3)', href: '/commitments', current: true }],
      cards: cards.map((card) => cardOf(card, now, texts)),
      previous: null,
      next: null,
    }}
    texts={texts}
  />
)

const makeWith = (errors: Parameters<typeof MakeView>[0]['errors']) => (
  <MakeView
    matter={{ title: matter.title, href: '/matters/library', responsible: 'Exampleham Town Council' }}
    from={{
      items: [
        { value: '', label: texts.forms.make.fromNothing },
        { value: 'i', label: 'Open on Saturdays' },
      ],
      value: 'i',
    }}
    owners={[{ value: '', label: texts.forms.make.ownerMe }]}
    errors={errors}
    locale="en"
    texts={texts}
  />
)

const wrong = (name: string, key: string) => ({ name, message: texts.forms.errors[key]! })

export const preview: NonNullable<Capability['preview']> = [
  { name: 'promise on its way, date changed', render: () => pageWith() },
  { name: 'promise, late', render: () => pageWith({ commitment: { dueOn: '2027-02-15' } }) },
  {
    name: 'promise, for those who answer for it',
    render: () => pageWith({ yours: { mayReport: true }, done: 'reported' }),
  },
  {
    name: 'promise reported done, and you are asked',
    render: () =>
      pageWith({
        commitment: { state: 'reported-done' },
        story: { checks: [check({})] },
        yours: { asked: { href: '/commitments/c/check', hasAnswered: false } },
      }),
  },
  {
    name: 'promise open again: residents said not yet',
    render: () => pageWith({ story: { checks: [notYet] } }),
  },
  {
    name: 'promise done',
    render: () =>
      pageWith({
        commitment: { state: 'done', endedAt: on('03-01') },
        story: {
          checks: [
            check({ closedAt: on('02-26'), outcome: 'better', counts: { yes: 3, partly: 0, no: 0, cannotTell: 0 } }),
          ],
        },
      }),
  },
  { name: 'promises', render: () => listWith([listed, { ...listed, dueOn: '2027-02-15' }]) },
  { name: 'no promises', render: () => listWith([]) },
  { name: 'make a promise', render: () => makeWith([]) },
  {
    name: 'make a promise, with mistakes',
    render: () =>
      makeWith([wrong('what', 'what-missing'), wrong('accountable', 'accountable-missing'), wrong('due', 'due-form')]),
  },
  {
    name: 'report on a promise, with mistakes',
    render: () => <ReportView commitment={commitment} errors={[wrong('kind', 'kind-missing')]} texts={texts} />,
  },
  { name: 'change the date of a promise', render: () => <DateView commitment={commitment} texts={texts} /> },
  {
    name: 'is it really better?',
    render: () => <CheckView commitment={commitment} asking={{ answer: null, until: '5 March 2027' }} texts={texts} />,
  },
  {
    name: 'is it really better? not asked',
    render: () => <CheckView commitment={commitment} asking={null} texts={texts} />,
  },
  {
    name: 'who does what',
    render: () => (
      <ResponsibilitiesView
        model={{ matter, who: { decides: 'Full council', delivers: 'The library service' } }}
        mayChange
        texts={texts}
      />
    ),
  },
  {
    name: 'say who does what',
    render: () => <EditResponsibilitiesView matter={matter} who={{ decides: 'Full council' }} texts={texts} />,
  },
]
