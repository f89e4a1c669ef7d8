import type { Capability } from '#platform/capability.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalState } from '../vocabulary.ts'
import type { Card, ListModel } from './list/present.ts'
import { ListView } from './list/view.tsx'
import type { ProposalModel } from './proposal/present.ts'
import { ProposalView } from './proposal/view.tsx'
import { type ProposeModel, ProposeView } from './propose/view.tsx'

const texts = textsFor('en')
const title = 'A bench with a back beside the bus stop in Station Road'
const why =
  'People who wait for the bus have nowhere to sit. There was a low wall once, and it was always taken.\n\nOne bench would do.'
const id = (k: number) => `0192f0c1-3333-7000-8000-${String(k).padStart(12, '0')}`

const card = (k: number, state: ProposalState, supports: number): Card => ({
  href: '/preview',
  title:
    k === 1 ? title : `Another thing to change, number ${k}, said in a title that is long enough to need two lines`,
  matter: 'The future of our high street',
  state,
  stateName: texts.states[state],
  why,
  place: k % 2 ? 'Station Road' : '',
  supports,
  supporters: texts.supporters(supports),
  offered: texts.list.offered(new Date('2026-11-25T12:00:00Z')),
  photo: null,
})

const list = (cards: readonly Card[], isFiltered = false): ListModel => ({
  title: texts.list.title,
  found: texts.list.found(cards.length),
  total: cards.length,
  cards,
  chosen: { sort: 'newest', page: 1, ...(isFiltered ? { q: 'swimming' } : {}) },
  isFiltered,
  matters: [{ value: 'high-street', label: 'The future of our high street' }],
  places: [{ value: 'E05010913', label: 'Aylsham' }],
  page: 1,
  pages: 1,
  isTaking: null,
  newHref: '/preview',
})

const argument = (k: number, side: 'for' | 'against', text: string) => ({
  id: id(k) as never,
  side,
  text,
  useful: 7 - k,
  notUseful: k,
  madeAt: new Date('2026-11-25T12:00:00Z'),
  from: null,
  isOwn: k === 3,
  ownRating: k === 2 ? ('useful' as const) : null,
})

const nobody = { isAuthor: false, isOnlyAuthor: false, supports: 'no', cameFrom: null } as const

const whole: ProposalModel = {
  slug: 'a-bench-00000001',
  title,
  matter: { title: 'The future of our high street', href: '/matters' },
  by: texts.proposal.by([texts.proposal.rolesOf('resident', 2)], new Date('2026-11-25T12:00:00Z')),
  why,
  whoBenefits: 'Everyone who waits, most of all older people.',
  cost: texts.money(120_000),
  place: { words: 'Station Road, beside the shelter', point: null },
  photos: [],
  state: 'open',
  stateName: texts.states.open,
  stateWords: texts.opening,
  stateSince: '',
  supports: 1204,
  supporters: texts.proposal.supporters(1204),
  breakdown: null,
  takesSupport: true,
  own: nobody,
  source: null,
  mergedInto: null,
  merged: [],
  for: [
    argument(1, 'for', 'Old people stay at home because they cannot stand so long.'),
    argument(2, 'for', 'The shelter is there already.'),
  ],
  against: [argument(3, 'against', 'It would have to be looked after.')],
  allArguments: null,
  states: [
    {
      name: texts.states.open,
      words: texts.opening,
      when: '25 November 2026',
      datetime: '2026-11-25',
      by: null,
      answer: null,
    },
  ],
  became: '/preview',
  reply: null,
  costings: [],
  notPublic: null,
  maySay: false,
}

const refused: ProposalModel = {
  ...whole,
  state: 'not-done',
  stateName: texts.states['not-done'],
  stateWords: 'The pavement is too narrow here: a wheelchair could not pass. We put one in Mill Lane instead.',
  takesSupport: false,
  own: { ...nobody, supports: 'yes' },
  costings: [
    {
      state: 'published',
      title: texts.costing.titles.published,
      by: texts.costing.officer,
      feasible: 'no',
      feasibleName: texts.costing.feasible.no,
      cost: texts.costing.range(texts.money(110_000), texts.money(160_000)),
      yearly: texts.money(4_000),
      reasons: 'The pavement is 1.1 metres wide; 1.5 metres must stay free.',
      sources: 'Measured on 12 November 2026. Price list of the maker, 2026.',
      answer: 'Could it stand on the grass behind?',
      when: '2 December 2026',
      ending: '',
    },
  ],
}

const draft: ProposeModel = {
  matters: [
    { slug: 'high-street', title: 'The future of our high street' },
    { slug: 'library', title: 'The future of our library' },
  ],
  typed: {},
  errors: [],
  warning: null,
  done: null,
  draft: '',
  key: '',
  photos: [],
  sources: [],
  chosenSources: [],
  said: [{ id: id(9) as never, text: 'Older people have nowhere to sit between the station and the shops.' }],
  alike: [],
  isSignedIn: true,
}

const typed = { title: 'Bench', why: 'Short', cost: 'a lot', matter: 'library' }
const { errors } = texts.propose
const alike = [1, 2].map((k) => ({
  id: id(k) as never,
  slug: `bench-${k}`,
  title: k === 1 ? title : 'Seats at every bus stop',
  why,
  state: 'open' as const,
  supports: 14 * k,
  placeWords: 'Station Road',
}))

const show = (model: ProposalModel, isSignedIn = true) => (
  <ProposalView model={model} texts={texts} isSignedIn={isSignedIn} />
)
const propose = (model: ProposeModel) => <ProposeView model={model} texts={texts} />

export const preview: NonNullable<Capability['preview']> = [
  { name: 'Proposals: none yet', render: () => <ListView model={list([])} texts={texts} isSignedIn={false} /> },
  { name: 'Proposals: none fits', render: () => <ListView model={list([], true)} texts={texts} isSignedIn /> },
  {
    name: 'Proposals: a list',
    render: () => (
      <ListView
        model={list([card(1, 'open', 1204), card(2, 'on-ballot', 88), card(3, 'not-done', 1), card(4, 'done', 0)])}
        texts={texts}
        isSignedIn
      />
    ),
  },
  { name: 'Proposal: open', render: () => show(whole) },
  { name: 'Proposal: to a visitor', render: () => show(whole, false) },
  { name: 'Proposal: not done, with the reasons', render: () => show(refused) },
  {
    name: 'Proposal: support that came along',
    render: () =>
      show({
        ...whole,
        own: { ...nobody, supports: 'came-along', cameFrom: { slug: 'seats', title: 'Seats at every stop' } },
      }),
  },
  {
    name: 'Proposal: part of another one',
    render: () => show({ ...whole, takesSupport: false, mergedInto: { title: 'Seats at every stop', slug: 'seats' } }),
  },
  {
    name: 'Proposal: held, to its author',
    render: () =>
      show({
        ...whole,
        takesSupport: false,
        notPublic: {
          title: texts.proposal.held,
          why: texts.proposal.heldWhy(texts.reasons.advertises.label),
          note: '',
          appeal: null,
        },
      }),
  },
  { name: 'Make a proposal', render: () => propose(draft) },
  { name: 'Make a proposal: signed out', render: () => propose({ ...draft, isSignedIn: false }) },
  {
    name: 'Make a proposal: something is wrong',
    render: () =>
      propose({
        ...draft,
        typed,
        errors: [
          { name: 'title', message: errors['title-short'] },
          { name: 'why', message: errors['why-short'] },
          { name: 'cost', message: errors['cost-wrong'] },
        ],
      }),
  },
  {
    name: 'Make a proposal: look-alikes',
    render: () => propose({ ...draft, typed: { title, why, matter: 'library' }, alike }),
  },
  { name: 'Make a proposal: nothing to propose for', render: () => propose({ ...draft, matters: [] }) },
]
