/**
 * Everything that is said in the thread of the demonstration. The statements are real (Bowling Green, 2018), and so are the
 * place, its opening hours and the county's figures (seeds/norfolk/README.md). All the rest was written for the demonstration.
 */

/** Statements of the imported conversation that the proposals grew from, word for word. */
export const statements = {
  places:
    'We need more activities/places to go for teenagers; basically all there is are places to eat, the mall, and the bowling alley',
  evenings: 'After school activity centers for youth with later hours of operation.',
  together:
    'More youth programs are needed to bring the community together: volunteer organizations, community service, innovative creations labs',
} as const

const team = 'The library team of this demonstration'
const council = 'The council of this demonstration'

/** The parish of Swaffham. */
export const swaffham = 'E04006180'

export const matter = {
  title: 'A thread to follow: evenings for teenagers in Swaffham',
  question: 'Where can teenagers in Swaffham go after school, and what are we ready to do for it?',
  summary:
    'A demonstration. The place, the figures and the remarks it begins with are real. The people, the proposals, the answers and the promises are made up, to show how one remark can be followed to what came of it. Their dates are set back by some weeks. No real council or library has promised anything here.',
  placeCode: swaffham,
  responsible: council,
} as const

export const evenings = {
  title: 'Keep Swaffham library staffed on two evenings for teenagers',
  why: 'After school there is little to do in town for those between 12 and 17 who do not play in a team. The library is warm, free and in the middle of town. It is open 69 hours a week, but staff are there for only 19 of them (2023 figures). On Tuesday and Thursday evenings in term, let a librarian be there from 4pm to 7pm, so that young people can come, meet and do homework.',
  whoBenefits: 'Young people from 12 to 17, and parents who know where they are.',
  placeWords: 'Swaffham library',
  cost: '20,000',
} as const

export const room = {
  title: 'A room for teenagers after school, run with volunteers',
  why: 'Give teenagers a corner or a room of their own in the library after school, with tables, sockets and a kettle. Local volunteers and older pupils could run things to do there: repairs, games, music, help with homework. They choose what happens; a grown-up is near.',
  whoBenefits: 'Young people, and volunteers of any age who have something to teach.',
  placeWords: 'Swaffham, the library or a hall near it',
  cost: '',
} as const

export const argued = {
  for: 'Teenagers do not vote and pay no council tax, so they are easily forgotten when money is short.',
  against: 'Staff hours taken from the mornings would hurt older people and parents with small children.',
} as const

export const merge = {
  reason:
    'Both want the library open for teenagers after school. One has the hours and the staff, the other has the room.',
} as const

export const costing = {
  costFrom: '13,300',
  costTo: '25,400',
  yearlyFrom: '',
  yearlyTo: '',
  feasible: 'in-part',
  reasons:
    'For a trial of one school year: two evenings of 3 hours in 39 school weeks are 234 hours. The whole library service costs about £57 for each hour that a branch is open and about £109 for each hour that staff are there: 234 hours come to between £13,300 and £25,400. Members can let themselves in already, so light and heating are paid for. Whether the building has a spare room was not looked into; a corner with tables needs none. Two evenings at once need a second librarian; one evening can begin with those who are there.',
  sources:
    'Library budget of Norfolk 2023-24, £9.046 million: MHCLG, Revenue Account budget, line 505. Hours of all branches in 2023, 3,060 open and 1,600 with staff each week: Libraries Hacked, england-librarydata. Worked out for this demonstration.',
} as const

export const authorsAnswer =
  'One evening is a start. We would rather have one that is sure to happen than two that may be called off.'

export const reply =
  'One evening, on Tuesdays from 4pm to 7pm in term, with a corner for young people. A second evening is not possible this year: there is no second librarian for it. We make three promises, so that everyone can see what becomes of it.'

export const beingDone = 'Three promises were made of it; each has a day by which it is kept.'
export const partlyDone =
  'The Tuesday evenings happen and residents notice. The corner is late, and most of those asked say that schools do not know of it yet.'

export const outcome =
  'A Tuesday evening for teenagers in Swaffham library, for one school year. A second evening was not agreed.'

const named = { responsible: team, accountable: council } as const

export const promises = {
  evening: {
    ...named,
    what: 'A librarian is there for teenagers on Tuesdays from 4pm to 7pm in term',
    details: 'For one school year, from the next school week on.',
    measure: 'Tuesday evenings with a librarian, of the last four school weeks',
    baseline: '0 of 4',
    target: '4 of 4',
    moneyPence: 13_300_00,
  },
  corner: {
    ...named,
    what: 'A corner for young people with tables, sockets and a kettle',
    details: 'By the window on the ground floor; young people choose the furniture.',
    measure: 'Seats that young people can use after school',
    baseline: '0',
    target: '16',
    moneyPence: null,
  },
  schools: {
    ...named,
    what: 'Every school in and around Swaffham tells its pupils of the evening',
    details: 'By a letter home and a poster in each tutor room.',
    measure: 'Schools that have told their pupils',
    baseline: '0 of 3',
    target: '3 of 3',
    moneyPence: null,
  },
} as const

export const reports = {
  eveningDone: { words: 'A librarian was there on each of the last four Tuesdays.', measured: '4 of 4' },
  cornerBegun: {
    words: 'Young people have chosen tables and chairs. The electrician has not been yet.',
    measured: '0',
  },
  cornerWaits: { words: 'The tables are there. The sockets are not, so the corner is still closed.', measured: '0' },
  schoolsDone: { words: 'Letters and posters were sent to all three schools.', measured: '3 of 3' },
} as const

export const cornerStages = ['Young people have chosen the furniture', 'The sockets are in'] as const

export const newDate = 'The electrician who was asked for cannot come before then.'

export const responsibilities = {
  decides: council,
  delivers: team,
  oversees: '',
  'is-consulted': 'Those who wrote the proposals',
  'is-told': 'Everyone who supported them, and the schools',
} as const
