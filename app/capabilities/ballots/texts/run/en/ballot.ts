import { count, counted, money, number, percent } from '#ui/texts/english.ts'
import { dates } from './dates.ts'

const people = counted('person', 'people')

/** The page of one ballot, for everyone. */
export const ballot = {
  states: {
    draft: 'Draft',
    'not-yet-open': 'Opens later',
    open: 'Open',
    closed: 'Closed',
    stopped: 'Stopped',
  },
  kicker: 'Ballot',
  draftNote: 'This is how it will look. Only people who run ballots can see it until it opens.',
  run: 'Run this ballot',
  askedBy: (who: string) => `Asked by ${who}`,
  partOf: 'Part of:',
  madeUp: 'This ballot is made up, to show how it works. Nothing is decided by it.',
  imported: (source: string) => `This ballot was held elsewhere and brought in from ${source}.`,
  left: (days: number, until: Date) => {
    const end = dates.until(until)
    if (days === 0) return `Closes today: ${end}`
    return `${count(days, 'day', 'days')} left, until ${end}`
  },
  opens: (at: Date) => `You can vote from ${dates.moment(at)}`,
  over: (at: Date) => `Closed at ${dates.moment(at)}`,
  vote: 'Vote now',
  voteHint: 'One press hands in your paper. You can change it until the close.',
  mayI: 'May I vote?',
  mayIHint: 'Looks whether you are on the roll, and says why if you are not.',
  counting: 'The papers are being counted. The result will be here soon.',
  result: 'See the result',
  stopped: 'This ballot was stopped for good',
  stoppedWhy:
    'Its papers were deleted unopened: nobody knows what was in them. Two people decided it, for this reason:',
  asked: 'What is asked',
  options: (n: number) => (n === 1 ? '1 choice' : `${number(n)} choices`),
  projects: (n: number, budget: number) => `${count(n, 'project', 'projects')}, and ${money(budget)} to spend`,
  noOptions: 'There are no choices on it yet.',
  order: 'On your paper they stand in an order drawn for you alone.',
  more: 'More about it',
  from: 'Where it comes from',
  facts: {
    title: 'How it works',
    paper: 'Your paper',
    who: 'Who may vote',
    when: 'When',
    whenValue: (opens: Date | null, closes: Date | null) =>
      closes
        ? `${opens ? `From ${dates.moment(opens)} until ` : 'Until '}${dates.until(closes)}. Times are those of England.`
        : 'Not set yet',
    rule: 'How it is counted',
    after: 'What happens next',
    afterNone: 'Not said yet',
    shown: 'What is published',
    shownItems: [
      'While it is open: how many people have taken part, and nothing else.',
      'After the close: every paper without a name, the count with its working, and how each rule would have chosen.',
      'Anybody can count again. You can check that your own paper is there, unchanged.',
    ],
    reminder: (hours: number) =>
      `Whoever began to vote and wants it is reminded once, ${count(hours, 'hour', 'hours')} before the close.`,
  },
  turnout: {
    title: 'How many have taken part',
    given: (given: number, size: number) =>
      size > 0 && given <= size
        ? `${people(given)} of ${number(size)} on the roll (${percent(given / size)})`
        : people(given),
    live: 'Up to this moment. How people voted stays sealed until the close: no page, file or list shows any of it.',
    after: 'How many took part, until the close.',
    bySource: 'The roll in numbers',
    onRoll: 'On the roll',
    taken: 'Took part',
    source: 'Came onto the roll',
    byHour: 'Hour by hour',
    byHourNote:
      'Only full hours are kept, and only steps of five people or more, so that it says nothing about anybody.',
    by: (at: Date) => `By ${dates.moment(at)}`,
    until: 'At',
    number: 'Had taken part',
  },
  secret: {
    title: 'What is secret, and what is not',
    text: 'Your paper goes into the box without your name, and nobody can tell from the database which one is yours. Whether you took part is on the roll. What this does not protect you from is said openly too.',
    link: 'Read how far it goes',
  },
  fixed: {
    title: 'Fixed since it opened',
    text: (opened: Date) =>
      `Everything on this page that decides was fixed at ${dates.moment(opened)}. Nobody can change it, not even an administrator: the database refuses.`,
    hash: 'Its fingerprint (SHA-256)',
    file: 'Download what was fixed',
    fileHint: 'Make its fingerprint yourself: it must be this one, and the record has had it since the opening.',
    record: 'Look in the record',
  },
}

/** The list of all ballots. */
export const list = {
  title: 'Ballots',
  navigation: 'Ballots',
  lead: 'What is decided here by secret vote, and how it was counted.',
  start: 'Make a ballot',
  open: 'Open now',
  later: 'Opening later',
  closed: 'Closed',
  drafts: 'Drafts',
  draftsNote: 'Only people who run ballots can see these.',
  noneOpen: 'No ballot is open at the moment.',
  emptyTitle: 'No ballots yet',
  empty: (community: string) => `When ${community} puts something to the vote, it will be here.`,
  emptyNext: 'Until then you can say what you think in a conversation.',
  emptyLink: 'See the conversations',
  kickers: {
    draft: 'Draft',
    open: 'Ballot',
    later: 'Opens later',
    closed: 'Being counted',
    counted: 'Result',
    stopped: 'Stopped',
  },
  askedBy: (who: string) => `Asked by ${who}`,
  budget: (options: number, pence: number) => `${count(options, 'project', 'projects')}, ${money(pence)} to spend`,
  choices: (options: number) => (options === 0 ? 'Yes or no' : count(options, 'choice', 'choices')),
  given: (given: number) => (given === 0 ? 'Nobody has voted yet' : `${people(given)} took part`),
  madeUp: 'Made up, to show how it works',
  imported: 'Held elsewhere and brought in',
  home: { open: 'Vote now', closed: 'Decided by vote', all: 'All ballots' },
}
