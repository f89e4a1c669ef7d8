import { count, day } from '#ui/texts/english.ts'
import type { ItemState, LinkKind, MatterState, StepKind } from '../vocabulary.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'
import { threads } from './threads.ts'

const kindNames: Readonly<Record<string, readonly [string, string]>> = {
  statement: ['statement', 'statements'],
  conversation: ['conversation', 'conversations'],
  commitment: ['promise', 'promises'],
  proposal: ['proposal', 'proposals'],
  ballot: ['ballot', 'ballots'],
  'ballot-result': ['result of a ballot', 'results of ballots'],
  'ballot-option': ['choice on a ballot', 'choices on a ballot'],
  question: ['question', 'questions'],
}

/** What kind of thing an item is; a kind without words of its own is its own word. */
const kindName = (kind: string, n = 1): string => {
  const names = kindNames[kind]
  if (names) return n === 1 ? names[0] : names[1]
  const plain = kind.replaceAll('-', ' ')
  return n === 1 ? plain : `${plain}s`
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const en = {
  navigation: 'Matters',
  day,
  states: {
    draft: 'Draft',
    open: 'Under way',
    decided: 'Decided',
    closed: 'Closed',
  } satisfies Record<MatterState, string>,
  stepKinds: {
    listen: 'Listen',
    propose: 'Propose',
    weigh: 'Weigh up',
    decide: 'Decide',
    oversee: 'Check',
    do: 'Do it',
    'report-back': 'Report back',
  } satisfies Record<StepKind, string>,
  /** What people do in a step that is open. */
  stepNow: {
    listen: 'People say what they think',
    propose: 'People propose what to do',
    weigh: 'People weigh up what is possible',
    decide: 'People decide',
    oversee: 'It is checked how it went',
    do: 'It is being done',
    'report-back': 'Those who answer for it report back',
  } satisfies Record<StepKind, string>,
  takePart: {
    listen: 'Take part',
    propose: 'Take part',
    weigh: 'Take part',
    decide: 'Take part',
    oversee: 'See how it went',
    do: 'See how it goes',
    'report-back': 'Read the report',
  } satisfies Record<StepKind, string>,
  kindName,
  kindTitle: (kind: string, n = 1) => capital(kindName(kind, n)),
  left: (days: number, until: Date) => {
    if (days === 0) return `Ends today, ${day(new Date(until.getTime() - 1))}`
    return `${count(days, 'day', 'days')} left, until ${day(new Date(until.getTime() - 1))}`
  },
  overSince: (at: Date) => `Ended on ${day(at)}`,
  list: {
    title: 'Matters',
    titleFor: (place: string) => `Matters about ${place}`,
    lead: 'A matter is one question that people here take up. Each has its story: what was asked, what people said, what was decided, and what was done.',
    open: 'Under way',
    decided: 'Decided',
    closed: 'Closed',
    drafts: 'Drafts, seen only by those who look after matters',
    homeOpen: 'Matters under way',
    homeDecided: 'Decided lately',
    all: 'See all matters',
    onlyNewest: (n: number) => `Only the ${n} newest are listed here. The public record knows all.`,
    wholeCommunity: (community: string) => `All of ${community}`,
    emptyTitle: 'No matter is under way yet',
    emptyTitleFor: (place: string) => `No matter about ${place} is under way yet`,
    empty: 'When somebody takes up a question here, you find it on this page and can follow what becomes of it.',
    emptyNext: 'Until then, find your place and see who is responsible for what.',
    places: 'Find your place',
    openOne: 'Take up a question',
    decidedOn: (at: Date) => `Decided on ${day(at)}`,
    closedOn: (at: Date) => `Closed on ${day(at)}`,
    openedOn: (at: Date) => `Since ${day(at)}`,
    fromOn: (at: Date) => `From ${day(at)}`,
    nothingPlanned: 'The next step is not planned yet',
  },
  matter: {
    about: 'About',
    question: 'The question',
    mustAnswer: 'Who must answer',
    nobodyYet: 'Nobody has been named yet.',
    nobody: 'Nobody was named.',
    standsTitle: 'Where it stands',
    stands: {
      draft: 'This is a draft. Only those who look after matters can see it.',
      'nothing-yet': 'The question has been taken up. The next step is not planned yet.',
      'all-done': 'The steps so far are done. The next one is not planned yet.',
      decided: 'It is decided. What was decided may still have to be done.',
      closed: 'It is closed. Nothing more will happen here.',
    },
    planned: (kind: string, at: Date | null) => (at ? `Next: ${kind}, from ${day(at)}` : `Next: ${kind}, no date yet`),
    decision: 'What was decided',
    ending: 'Why it is closed',
    steps: 'Steps',
    offers: 'What you can do here',
    story: 'The story so far and what comes next',
    wholeStory: 'The whole story',
    stepStates: {
      now: 'Now',
      severalNow: (now: number, all: number) => (now === all ? `${all} now` : `${now} of ${all} now`),
      several: (all: number) => `${all} of them`,
      done: 'Done',
      planned: (at: Date | null) => (at ? `From ${day(at)}` : 'No date yet'),
      cancelled: 'Did not happen',
      draft: 'Draft',
    },
    items: 'What people brought in',
    itemsMore: (n: number, kind: string) =>
      `${count(n, kindName(kind), kindName(kind, 2))} and what became of ${n === 1 ? 'it' : 'each'}`,
    follow: 'Be told what becomes of it',
    manage: 'Look after this matter',
    edit: 'Change its words',
    close: 'Say what was decided, or close it',
    publish: 'Publish it',
    secondFactor: 'Show your second factor first',
    feed: 'News feed (Atom)',
    record: 'What the public record says',
    done: {
      drafted: 'Your draft is kept. Only those who look after matters can see it.',
      published: 'It is published. Everyone can see it now.',
      changed: 'The new words are saved.',
      decided: 'The decision is published. Those who follow the matter are told.',
      closed: 'The matter is closed. Those who follow it are told.',
      followed: 'You follow this matter now.',
      unfollowed: 'You no longer follow this matter.',
      'already-published': 'It was published already.',
    },
  },
  story: {
    roles: {
      officer: 'an officer of the council',
      facilitator: 'a facilitator',
      councillor: 'a councillor',
      administrator: 'an administrator',
    } as Readonly<Record<string, string>>,
    opened: (role: string) => `The question was taken up by ${role}`,
    grewFrom: 'It grew from something people brought in before',
    seeGrewFrom: 'See what it grew from',
    changed: (what: string) => `Its ${what} changed`,
    changedWords: {
      title: 'title',
      question: 'question',
      summary: 'summary',
      place_code: 'place',
      responsible: '“who must answer”',
    } as Readonly<Record<string, string>>,
    and: (words: readonly string[]) =>
      words.length < 2 ? (words[0] ?? 'words') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
    seeRecord: 'See the record',
    between: (from: Date | null, to: Date | null) => {
      if (from && to) return day(from) === day(to) ? day(from) : `${day(from)} to ${day(to)}`
      if (from) return `From ${day(from)}`
      return to ? `Until ${day(to)}` : 'No date kept'
    },
    now: (since: Date | null) => (since ? `Now, since ${day(since)}` : 'Now'),
    ahead: (from: Date | null) => (from ? `From ${day(from)}` : 'No date yet'),
    stepTitle: (kind: string, title: string) => `${kind}: ${title}`,
    cancelled: 'This step did not happen.',
    due: (on: string) => `By ${on}`,
    overdue: (on: string) => `Late: was due by ${on}`,
    dueTitle: (kind: string, title: string) => `An answer is due: ${title || kind}`,
    decided: 'It was decided',
    closed: 'It was closed',
    nextUnknownWhen: 'Next',
    nextUnknown: 'The next step is not planned yet',
    nextUnknownWhy: 'Follow this matter and you are told when it is.',
    toDo: 'Doing what was decided',
    toDoWhy: 'Here it will say who does what, by when, and whether they did.',
    toDoWhen: 'After the decision',
    back: 'See more',
  },
  items: {
    title: (kind: string) => `${capital(kind)} and what became of each`,
    all: 'What people brought in and what became of it',
    back: 'The whole story',
    more: 'Show more',
    none: 'Nothing yet',
    noneWhy: 'Once people bring something in, it stands here with what became of it.',
    untitled: (kind: string) => `A ${kind} without words`,
    states: {
      waiting: 'Waiting',
      open: 'Open',
      answered: 'Answered',
      done: 'Done',
      withdrawn: 'Taken back',
      hidden: 'Hidden',
    } satisfies Record<ItemState, string>,
  },
  item: {
    title: (kind: string) => `What became of this ${kind}`,
    madeOn: (at: Date) => day(at),
    see: 'See it where it was made',
    thread: 'Where it comes from and what became of it',
    start: 'This is where it started',
    itself: 'This one',
    nothing: 'Nothing has come of it yet',
    nothingWhy: 'When something grows from it, or somebody answers, it shows here.',
    nothingWhen: 'Next',
    due: (on: string) => `Somebody must answer by ${on}.`,
    late: (on: string) => `Somebody should have answered by ${on}. The answer is late.`,
    inMatter: (title: string) => `In: ${title}`,
    became: {
      'grew-from': (kind: string) => `A ${kind} grew from it`,
      'merged-into': (kind: string) => `It was put together with another ${kind}`,
      'split-from': (kind: string) => `A ${kind} was split off`,
      'replaced-by': (kind: string) => `A new ${kind} took its place`,
      'answered-by': (kind: string) => `It was answered by a ${kind}`,
    } satisfies Record<LinkKind, (kind: string) => string>,
    came: (kind: string) => `It began with a ${kind}`,
  },
  unfollow: {
    title: 'Stop these letters',
    ask: (title: string) => `Stop letters about “${title}”?`,
    askAll: 'Stop all letters about matters you follow here?',
    why: 'You do not need to sign in.',
    button: 'Stop the letters',
    doneTitle: 'You get no more of these letters',
    done: (title: string) => `We no longer write to you about “${title}”.`,
    doneAll: 'We no longer write to you about matters here.',
    again: 'You can follow a matter again on its page.',
    see: 'Go to the matter',
    seeAll: 'See all matters',
    already: 'These letters were stopped already. You can follow a matter again on its page.',
  },
  feed: { title: (title: string) => `News: ${title}` },
  forbidden: 'Matters are looked after by facilitators and officers of this community.',
  forbiddenHere:
    'Your role is for another part of this community. It does not cover the place that this matter is about.',
  ...forms,
  ...threads,
  letters,
}

export type MattersTexts = typeof en
