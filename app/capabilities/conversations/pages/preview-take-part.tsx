import type { Capability } from '#platform/capability.ts'
import { gatherDots } from '../rules/gather-dots.ts'
import { frameOf } from '../rules/map-frame.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'
import { takePartTextsFor } from '../texts/take-part/texts.ts'
import type { StatementId } from '../vocabulary.ts'
import { type AboutYouModel, AboutYouView } from './about-you/view.tsx'
import { type AddModel, AddView } from './add/view.tsx'
import type { MineModel, MineStatement } from './mine/present.ts'
import { MineView } from './mine/view.tsx'
import type { TakePartModel } from './take-part/present.ts'
import { TakePartView } from './take-part/view.tsx'

const texts = takePartTextsFor('en')
const { reasons } = facilitateTextsFor('en')
const question = 'What should our library be like?'
const slug = 'libraries'
const id = (k: number) => `0192f0c1-2222-7000-8000-${String(k).padStart(12, '0')}` as StatementId
const [saturdays, warm, mobile] = [
  'Libraries should open on Saturday afternoons.',
  'A library should be a warm place to sit without having to buy anything.',
  'Mobile libraries matter more to villages than longer hours in towns.',
] as const
const shown = { id: id(1), text: saturdays, share: '0.25~preview', chosen: null }

const start: TakePartModel = {
  head: {
    slug,
    question,
    askedBy: 'the town council',
    promise: 'The council answers every point that all groups support, in public, within six weeks.',
    lead: 'The library is open for ten hours a week. The lease of its building ends next year.',
    rest: ['Last year 4,000 people used it at least once.'],
    sources: [{ title: 'Opening hours and visits', url: 'https://example.org/hours' }],
    people: 312,
    closes: { text: texts.closes(9, '11 March', null), on: '2027-03-11', state: 'open' },
    admits: 'link',
    isPreview: false,
  },
  stage: 'vote',
  opensAt: null,
  statements: [shown],
  answered: 0,
  total: 40,
  last: null,
  ticket: 'preview',
  isSignedIn: false,
  asksAbout: true,
}
const going: TakePartModel = {
  ...start,
  answered: 12,
  last: { statement: id(2), text: warm, stance: 'agree' },
  ticket: null,
}
const at = (stage: TakePartModel['stage'], change: Partial<TakePartModel> = {}): TakePartModel => ({
  ...going,
  stage,
  statements: [],
  ...change,
})

const over = { text: texts.closedOn('11 March 2027'), on: '2027-03-11', state: 'over' } as const
const closed = at('closed', { head: { ...start.head, closes: over } })

const takePart = (name: string, model: TakePartModel, problem?: string) => ({
  name: `take part, ${name}`,
  render: () => <TakePartView model={model} texts={texts} problem={problem} />,
})

const empty: AddModel = {
  slug,
  question,
  moderation: 'before',
  lookWithinHours: 48,
  ticket: null,
  typed: '',
  errors: [],
  refusal: null,
  close: [],
  isSame: false,
}
const wrote = { ...empty, typed: 'The library should open on Saturdays.' }
const alike = [
  { id: id(1), text: saturdays },
  { id: id(2), text: warm },
]

const add = (name: string, model: AddModel) => ({
  name: `add a statement, ${name}`,
  render: () => <AddView model={model} texts={texts} />,
})

const said: MineStatement = {
  id: id(9),
  text: 'Lend tools at the library, too.',
  state: 'waiting',
  reason: null,
  reasonText: null,
  madeAt: new Date('2027-03-01T09:00:00Z'),
  agree: 0,
  disagree: 0,
  pass: 0,
  lookedAtBy: new Date('2027-03-03T09:00:00Z'),
  isLate: false,
}

/** Two clouds of people, and somebody in the first. */
function drawn(): NonNullable<MineModel['map']> {
  const points = Array.from({ length: 240 }, (_, k) => {
    const group = k % 2
    const [turn, far] = [k * 2.4, 0.12 + ((k * 37) % 100) / 140]
    return { x: (group === 0 ? -1 : 1.1) + Math.cos(turn) * far, y: Math.sin(turn) * far * 1.2, group }
  })
  const frame = frameOf(points)
  return {
    frame,
    dots: gatherDots(points, frame),
    you: { x: -0.8, y: 0.3 },
    people: points.length,
    groups: [
      { name: 'A', size: 120, chance: 0.93, centre: { x: -1, y: 0 }, outline: [] },
      { name: 'B', size: 120, chance: 0.07, centre: { x: 1.1, y: 0 }, outline: [] },
    ],
    away: 'between',
  }
}

const groups = [
  { name: 'A', size: 120 },
  { name: 'B', size: 120 },
]
const everyone = {
  compared: 11,
  withMost: 8,
  shared: [{ id: id(1), text: saturdays, stance: 'agree', share: 0.84 } as const],
  apart: [{ id: id(3), text: mobile, stance: 'disagree', share: 0.21 } as const],
}
const nobody: MineModel = {
  slug,
  question,
  isOpen: true,
  hasPart: false,
  isAdopted: false,
  standing: { kind: 'no-map-yet' },
  groups: [],
  map: null,
  everyone: { compared: 0, withMost: 0, shared: [], apart: [] },
  shared: [],
  apart: null,
  statements: [],
  answers: [],
  asksAbout: false,
}
const somebody: MineModel = {
  ...nobody,
  hasPart: true,
  groups,
  everyone,
  answers: [
    { id: id(1), text: saturdays, stance: 'agree' },
    { id: id(3), text: mobile, stance: 'disagree' },
    { id: id(4), text: null, stance: 'pass' },
  ],
  asksAbout: true,
}
const inGroup: MineModel = {
  ...somebody,
  standing: { kind: 'in-group', group: 0, confidence: 0.93 },
  map: drawn(),
  shared: [{ id: id(1), text: saturdays, side: 'agree', share: 0.72, elsewhere: null, yours: 'agree' }],
  apart: {
    name: 'A',
    lines: [{ id: id(2), text: warm, side: 'agree', share: 0.91, elsewhere: 0.24, yours: null }],
  },
  statements: [
    said,
    { ...said, id: id(10), state: 'published', text: warm, agree: 41, disagree: 7, pass: 3 },
    { ...said, id: id(11), state: 'rejected', reason: 'says-two-things', reasonText: 'Please send them one by one.' },
    { ...said, id: id(12), isLate: true },
  ],
}

const mine = (name: string, model: MineModel, done?: string) => ({
  name: `where you stand, ${name}`,
  render: () => <MineView model={model} texts={texts} reasons={reasons} done={done} />,
})

const both: AboutYouModel = {
  slug,
  question,
  asksAge: true,
  asksPlace: true,
  ageBand: null,
  hasPlace: false,
  errors: [],
  refusal: null,
}

const about = (name: string, model: AboutYouModel) => ({
  name: `about you, ${name}`,
  render: () => <AboutYouView model={model} texts={texts} />,
})

/** Every state of taking part. */
export const previewTakePart: NonNullable<Capability['preview']> = [
  takePart('first visit', start),
  takePart('going on', going),
  takePart('changing an answer', { ...going, statements: [{ ...shown, share: null, chosen: 'disagree' }] }),
  takePart('preview of a draft', { ...start, head: { ...start.head, isPreview: true } }),
  takePart('could not be saved', going, `${texts.outcomes['try-again']} ${texts.outcomes.yours('agree', saturdays)}`),
  takePart('not open yet', at('not-yet-open', { opensAt: new Date('2027-03-03T09:00:00Z'), answered: 0 })),
  takePart('closed', closed),
  takePart('came too late', closed, `${texts.outcomes.closed} ${texts.outcomes.yours('agree', saturdays)}`),
  takePart('confirm an address first', at('confirm-first', { answered: 0, last: null })),
  takePart('residents only, signed out', at('residents-only', { answered: 0 })),
  takePart('residents only, signed in', at('residents-only', { answered: 0, isSignedIn: true })),
  takePart('answers are in an account', at('sign-in-again')),
  takePart('all answered', at('all-answered', { answered: 40 })),
  takePart('nothing published yet', at('nothing-yet', { answered: 0, total: 0 })),
  add('empty', empty),
  add('shown at once', { ...empty, moderation: 'after' }),
  add('too short', { ...empty, typed: 'No', errors: [{ name: 'text', message: texts.add.errors['too-short'] }] }),
  add('others said something close', { ...wrote, close: alike }),
  add('said already', {
    ...wrote,
    close: alike.slice(0, 1),
    isSame: true,
    errors: [{ name: 'text', message: texts.add.errors['said-already'] }],
  }),
  add('closed meanwhile', { ...wrote, refusal: texts.add.refusals.closed }),
  mine('nothing answered', nobody),
  mine('answers are in an account', { ...nobody, isAdopted: true }),
  mine('few answers', { ...somebody, standing: { kind: 'few-answers', more: 4 }, map: drawn() }),
  mine('few people', { ...somebody, groups: [], standing: { kind: 'few-people', have: 4, need: 10 } }),
  mine('one group', { ...somebody, groups: [{ name: 'A', size: 240 }], standing: { kind: 'one-group' } }),
  mine('in a group', inGroup, texts.mine.done.added),
  mine('between groups', { ...inGroup, standing: { kind: 'between', groups: [0, 1], confidence: 0.52 }, apart: null }),
  mine('closed', { ...inGroup, isOpen: false }),
  about('both questions', both),
  about('wrong postcode', {
    ...both,
    typed: { age: '25-44', postcode: 'NR2' },
    errors: [{ name: 'postcode', message: texts.about.errors.postcode! }],
  }),
  about('only age', { ...both, asksPlace: false, ageBand: '25-44' }),
  about('not asked', { ...both, refusal: texts.about.refusals['not-asked'] }),
]
