import type { Capability } from '#platform/capability.ts'
import type { Matter } from '../reads/find-matter.ts'
import type { Hop } from '../reads/follow-thread.ts'
import type { Item } from '../reads/list-items.ts'
import type { Step } from '../reads/list-steps.ts'
import { textsFor } from '../texts/texts.ts'
import type { ItemId, MatterId, StepId } from '../vocabulary.ts'
import { CloseView } from './close/view.tsx'
import { EditView } from './edit/view.tsx'
import { presentItem } from './item/present.ts'
import { ItemView } from './item/view.tsx'
import { presentItems } from './items/present.ts'
import { ItemsView } from './items/view.tsx'
import { cardOf, presentList } from './list/present.ts'
import { ListView } from './list/view.tsx'
import type { Gathered } from './matter/gather.ts'
import { presentMatter, type Yours } from './matter/present.ts'
import { MatterView, type MatterViewProps } from './matter/view.tsx'
import { presentOwn } from './own/present.ts'
import { OwnView } from './own/view.tsx'
import { presentSheet } from './sheet/present.ts'
import { SheetView } from './sheet/view.tsx'
import { AskView, StoppedView } from './unfollow/view.tsx'

const texts = textsFor('en')
const now = new Date('2027-03-02T10:00:00Z')
const on = (date: string) => new Date(`2027-${date}T12:00:00Z`)

const matter: Matter = {
  id: 'm' as MatterId,
  slug: 'library',
  title: 'The future of our library',
  question: 'What should our library be, and what are we ready to do, share or pay to keep it?',
  summary: 'The lease of the library ends in June. Without a decision it closes.',
  placeCode: null,
  state: 'open',
  openedByRole: 'officer',
  responsible: 'Exampleham Town Council',
  outcome: '',
  grewFrom: null,
  openedAt: on('01-11'),
  decidedAt: null,
  closedAt: null,
  ending: '',
}

const step = (id: string, change: Partial<Step>): Step => ({
  id: id as StepId,
  matterId: matter.id,
  kind: 'listen',
  capability: 'conversations',
  subjectId: id,
  title: 'What should our library be like?',
  href: '/c/library',
  state: 'open',
  opensAt: on('02-01'),
  closesAt: on('03-11'),
  outcome: '',
  madeAt: on('01-15'),
  ...change,
})

const listened = step('a', {
  state: 'closed',
  closesAt: on('02-20'),
  outcome: '412 people took part. All groups want it open on Saturdays.',
})
const proposing = step('b', { kind: 'propose', title: 'How do we pay for Saturdays?', opensAt: on('02-24') })
const deciding = step('c', { kind: 'decide', title: 'Which of three ways?', state: 'planned', opensAt: on('04-01') })

const item = (id: string, change: Partial<Item>): Item => ({
  id: id as ItemId,
  kind: 'statement',
  title: 'Open on Saturdays',
  state: 'open',
  href: '/c/library/statements',
  dueOn: null,
  madeAt: on('02-03'),
  ...change,
})

const gathered: Gathered = {
  matter,
  steps: [listened, proposing, deciding],
  due: [item('due', { kind: 'promise', title: 'The council says what Saturdays cost', dueOn: '2027-02-28' })],
  items: [
    { kind: 'conversation', count: 1 },
    { kind: 'statement', count: 86 },
  ],
  recorded: [{ seq: 12, at: on('01-20'), kind: 'matter-changed', changed: ['question', 'responsible'] }],
  grewFrom: '/matters/high-street/items/1',
  now,
  place: { code: 'E04000001', name: 'Exampleham' },
  mayLookAfter: 'no',
  isSignedIn: false,
  howOften: null,
  community: 'Exampleham',
  locale: 'en',
}

const visitorHere: Yours = { isSignedIn: false, howOften: null, mayLookAfter: 'no', locale: 'en' }
type Shown = { readonly gathered?: Partial<Gathered>; readonly yours?: Partial<Yours> } & Partial<
  Omit<MatterViewProps, 'yours'>
>

const shown =
  ({ gathered: change, yours, ...props }: Shown) =>
  () => (
    <MatterView
      model={presentMatter({ ...gathered, ...change }, texts)}
      yours={{ ...visitorHere, ...yours }}
      texts={texts}
      {...props}
    />
  )

const bare = { steps: [], due: [], items: [], recorded: [], grewFrom: null, place: null }
const decided: Matter = { ...matter, state: 'decided', decidedAt: on('03-01'), outcome: 'It opens on Saturdays.' }
const closed: Matter = { ...decided, state: 'closed', closedAt: on('03-02'), ending: 'It has done so since May.' }

const hop = (id: string, change: Partial<Hop>): Hop => ({
  itemId: id as ItemId,
  kind: 'proposal',
  title: 'Volunteers on Saturdays',
  state: 'open',
  href: '#',
  madeAt: on('02-25'),
  dueOn: null,
  matterSlug: 'library',
  matterTitle: matter.title,
  distance: 1,
  how: 'grew-from',
  via: 'x' as ItemId,
  linkedAt: on('02-25'),
  ...change,
})

const said = new Map([
  ['x', { words: 'Two more people on Saturdays.', who: 'Exampleham Town Council', money: '£12,000' }],
])

const offers = [{ label: 'Propose something that grows from this', href: '/proposals/new' }]

const thread = (from: readonly Hop[], became: readonly Hop[], change: Partial<Item> = {}) => (
  <ItemView
    model={presentItem({ item: item('x', change), matter, from, became, words: said, offers, now }, texts)}
    texts={texts}
  />
)

const list = (matters: readonly Matter[], mayOpen = false) => {
  const about = { steps: gathered.steps, placeNames: new Map(), community: 'Exampleham', now }
  const cards = matters.map((each) => cardOf(each, about, texts))
  return <ListView model={presentList(cards, texts, null)} mayOpen={mayOpen} texts={texts} />
}

const items = (those: readonly Item[], hasMore: boolean) => (
  <ItemsView model={presentItems({ matter, kind: 'statement', items: those, hasMore }, texts)} texts={texts} />
)

const wrong = (name: string, key: string) => [{ name, message: texts.errors[key]! }]

export const preview: NonNullable<Capability['preview']> = [
  { name: 'matter', render: shown({}) },
  { name: 'matter, just taken up', render: shown({ gathered: bare }) },
  {
    name: 'matter, a draft',
    render: shown({
      gathered: { ...bare, matter: { ...matter, state: 'draft', openedAt: null } },
      yours: { isSignedIn: true, mayLookAfter: 'yes' },
    }),
  },
  { name: 'matter, decided', render: shown({ gathered: { matter: decided, steps: [listened] } }) },
  { name: 'matter, closed', render: shown({ gathered: { matter: closed, steps: [listened], due: [] } }) },
  { name: 'matter, to follow', render: shown({ gathered: bare, yours: { isSignedIn: true } }) },
  {
    name: 'matter, followed',
    render: shown({ gathered: bare, yours: { isSignedIn: true, howOften: 'weekly' }, done: 'followed' }),
  },
  {
    name: 'matter, nothing chosen',
    render: shown({ gathered: bare, yours: { isSignedIn: true }, followError: texts.errors['often-missing'] }),
  },
  {
    name: 'matter, for an officer without second factor',
    render: shown({ gathered: bare, yours: { isSignedIn: true, mayLookAfter: 'second-factor-first' } }),
  },
  { name: 'matters', render: () => list([matter, decided, closed]) },
  { name: 'matters, none', render: () => list([]) },
  {
    name: 'matters, none, for a facilitator',
    render: () => list([{ ...matter, state: 'draft', openedAt: null }], true),
  },
  { name: 'items', render: () => items([item('1', {}), item('2', { title: '', state: 'withdrawn' })], true) },
  { name: 'items, none', render: () => items([], false) },
  { name: 'item, nothing yet', render: () => thread([], [], { dueOn: '2027-03-11' }) },
  { name: 'item, answer late', render: () => thread([], [], { dueOn: '2027-02-11' }) },
  {
    name: 'item, in the middle of its thread',
    render: () =>
      thread(
        [hop('1', { kind: 'statement', title: 'The library is my warm place' })],
        [
          hop('2', {}),
          hop('3', {
            kind: 'promise',
            how: 'answered-by',
            title: 'We pay for two staff',
            matterSlug: 'b',
            matterTitle: 'Budget',
          }),
        ],
      ),
  },
  { name: 'new matter', render: () => <EditView matter={null} isDraft back="/matters" texts={texts} /> },
  {
    name: 'new matter, for one place',
    render: () => <EditView matter={null} isDraft onlyPlaces={['Breckland']} back="/matters" texts={texts} />,
  },
  {
    name: 'new matter, with mistakes',
    render: () => (
      <EditView
        matter={null}
        isDraft
        back="/matters"
        errors={[...wrong('title', 'title-missing'), ...wrong('place', 'place-unknown')]}
        typed={{ title: '', question: 'Why?', place: 'Nowhere' }}
        texts={texts}
      />
    ),
  },
  {
    name: 'close a matter, with mistakes',
    render: () => (
      <CloseView
        title={matter.title}
        back="/matters/library"
        isDecided={false}
        errors={[...wrong('state', 'state-missing'), ...wrong('outcome', 'outcome-missing')]}
        texts={texts}
      />
    ),
  },
  {
    name: 'you said, we did',
    render: () => (
      <SheetView
        model={presentSheet(
          {
            matter: { ...matter, outcome: 'The library stays, with volunteers on Saturdays.' },
            lines: [
              { part: 'took-part', text: '214 people', detail: 'took part in one conversation', href: '/c/library' },
              { part: 'said', text: 'Keep it open on Saturdays', detail: 'Every group agrees', href: '/c/library' },
              { part: 'promised', text: 'Open on Saturdays', detail: 'By 31 March 2027', href: '/commitments/c' },
            ],
            origin: 'https://exampleham.example',
          },
          texts,
        )}
        community="Exampleham"
        now={now}
        texts={texts}
      />
    ),
  },
  {
    name: 'what became of mine',
    render: () => (
      <OwnView
        model={presentOwn(
          {
            news: [
              {
                id: 'n',
                subject: '',
                words: 'Something grew from what you said: proposal “Volunteers on Saturdays”.',
                href: '#',
                at: on('02-26'),
              },
            ],
            offered: [item('mine', {}), item('other', { state: 'waiting' } as Partial<Item>)],
            parts: [
              {
                title: 'Where you voted',
                entries: [
                  {
                    title: 'Spend £50,000',
                    href: '/ballots/b',
                    at: on('02-26'),
                    note: 'You voted; nobody knows how',
                    itemId: null,
                  },
                ],
              },
            ],
            latest: new Map([
              [
                'mine',
                {
                  itemId: 'p',
                  kind: 'proposal',
                  title: 'Volunteers on Saturdays',
                  state: 'open',
                  href: '/proposals/p',
                },
              ],
            ]),
          },
          texts,
        )}
        wish="daily"
        texts={texts}
      />
    ),
  },
  {
    name: 'what became of mine: nothing yet',
    render: () => <OwnView model={{ news: [], parts: [] }} wish="daily" texts={texts} />,
  },
  { name: 'stop letters', render: () => <AskView stopping={matter} texts={texts} /> },
  { name: 'stop all letters', render: () => <AskView stopping={null} texts={texts} /> },
  { name: 'letters stopped', render: () => <StoppedView stopping={matter} texts={texts} /> },
]
