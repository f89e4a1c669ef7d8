import { atLeast, day, number, percent } from '#ui/texts/english.ts'
import { capital, groups, inWords, moment, people, statements, untilDay, votes } from '../numbers.ts'

type Side = 'agree' | 'disagree'

export const result = {
  title: (question: string) => `Result: ${question}`,
  all: 'Conversations',
  kickers: { open: 'The result so far', closed: 'The result', 'not-yet-open': 'Not open yet' },
  askedBy: (who: string) => `Asked by ${who}`,
  untilDay,
  noEnd: 'Open until its makers close it',
  opensOn: (at: Date) => `Opens on ${day(at)}`,
  closedOn: (at: Date) => `Closed on ${day(at)}`,
  takePart: 'Have your say',
  lookAgain: 'Look again',
  tookPart: (n: number, cast: number, on: number) => `${people(n)} cast ${votes(cast)} on ${statements(on)}.`,
  nobody: 'Nobody has voted yet.',
  nobodyNext: 'The result appears here as soon as people vote, and changes with every vote.',
  headline: {
    tooFew: (missing: number) =>
      `Too few votes yet to see who thinks alike: ${inWords(missing)} more ${missing === 1 ? 'person is' : 'people are'} needed.`,
    oneGroup: (shared: number) =>
      shared === 0
        ? 'People do not fall into camps: they answer much alike, with differences of degree.'
        : `People do not fall into camps. A clear majority shares ${statements(shared)}.`,
    groups: (count: number, shared: number) => {
      const which = `Answers fall into ${inWords(count)} groups.`
      if (shared === 0)
        return `${which} There is no statement yet on which ${count === 2 ? 'both' : 'all of them'} say the same.`
      return `${which} On ${statements(shared)}, ${count === 2 ? 'both' : 'all of them'} say the same.`
    },
    gathering: 'The first votes are in. The result is being worked out.',
  },
  tooFew: (have: number, need: number) =>
    `Groups can be seen once ${number(need)} people have answered seven statements or more. ${capital(inWords(have))} ${have === 1 ? 'has' : 'have'} so far.`,
  whyOne: {
    'no-structure': 'Splitting people into groups would not explain their answers any better than one group does.',
    'not-stable': 'There are hints of groups, but other votes would have drawn them elsewhere. So we show none.',
    'too-small': 'A few people stand apart, but too few to be called a group.',
    'asked-for': 'The makers of this conversation asked for one group.',
  },
  common: {
    title: 'Common ground',
    lead: (count: number) =>
      `What ${count === 2 ? 'both groups say' : 'every group says'}, however much they differ elsewhere. “At least” is the lowest share that the votes allow.`,
    leadOne: 'What a clear majority says. “At least” is the lowest share that the votes allow.',
    none: 'No statement has clear support in every group yet.',
    noneOne: 'No statement has a clear majority yet.',
    more: (n: number) => `All ${statements(n)} with common ground`,
    propose: 'Make a proposal that grows from this',
    agree: 'Every group agrees',
    disagree: 'Every group disagrees',
    agreeOne: 'Most agree',
    disagreeOne: 'Most disagree',
    floor: (floor: number, isOne: boolean) => `Leaving out passes, ${atLeast(floor)}${isOne ? '' : ' in each group'}`,
  },
  divides: {
    title: 'What divides most',
    lead: 'Statements on which the groups stand furthest apart. Neither side is right or wrong here.',
    none: 'Nothing divides the groups clearly.',
    titleOne: 'Where opinions differ most',
    leadOne: 'Statements on which about as many agree as disagree.',
    noneOne: 'On nothing are people clearly split.',
    more: 'All statements, the most dividing first',
    /** Who is on which side. */
    sides: (agree: readonly string[], disagree: readonly string[], split: readonly string[]) =>
      [
        agree.length > 0 && `more agree than disagree in ${named(agree)}`,
        disagree.length > 0 && `more disagree than agree in ${named(disagree)}`,
        split.length > 0 && `${named(split)} ${split.length === 1 ? 'is' : 'are'} split`,
      ]
        .filter(Boolean)
        .map((text, k) => (k === 0 ? capital(String(text)) : text))
        .join('; ')
        .concat('.'),
  },
  groups: {
    title: 'The groups, in their own statements',
    lead: 'Found from the votes alone: nobody was asked who they are. The letters mean nothing but the order in which groups were found, and stay with their group.',
    name: (letter: string) => `Group ${letter}`,
    size: (n: number, share: number) => `${people(n)}, ${percent(share)} of those who voted`,
    firm: (share: number) =>
      `How firm: with other votes, about ${Math.round(share * 100)} in 100 of its people would still be together.`,
    side: (side: Side, here: number, elsewhere: number) =>
      `${percent(here)} ${side} here, ${percent(elsewhere)} elsewhere.`,
    takes: { agree: 'This group agrees', disagree: 'This group disagrees' },
    noneTelling: 'No single statement tells this group apart beyond chance.',
    nobody: (n: number) => `${people(n)} stand${n === 1 ? 's' : ''} between the groups or voted too little to tell.`,
  },
  bars: {
    parts: { agree: 'agree', pass: 'pass', disagree: 'disagree' },
    everyone: 'Everyone',
    everyoneShort: 'All',
    /** Read aloud: all of a bar. */
    whole: (who: string, { agree, pass, disagree }: Counts) =>
      agree + pass + disagree === 0
        ? `${who}: no votes yet`
        : `${who}: ${shares({ agree, pass, disagree })}, of ${votes(agree + pass + disagree)}`,
    main: ({ agree, pass, disagree }: Counts, side: Side) => {
      const all = agree + pass + disagree
      return all === 0 ? 'no votes yet' : `${percent((side === 'agree' ? agree : disagree) / all)} ${side}`
    },
    of: (n: number) => `of ${number(n)}`,
    key: 'In each bar:',
  },
  number: (n: number) => `No. ${number(n)}`,
  statementLink: (n: number) => `Statement ${number(n)} by itself`,
  map: {
    title: 'The opinion map',
    caption: 'People who vote alike stand close together',
    description: (n: number, count: number) =>
      count > 1
        ? `${people(n)} as marks, in ${groups(count)}. The table below says the same in words.`
        : `${people(n)} as marks in one cloud. The text below says the same in words.`,
    oneEach: 'Each mark is one person.',
    gathered: (most: number) =>
      `Each mark stands for people of one group in one small spot: from one person to ${number(most)}, the larger the more. Nobody is left out.`,
    meaning: 'Up, down, left and right mean nothing by themselves; only nearness does.',
    drawn: (at: Date, of: number) => `Last drawn on ${moment(at)} from ${votes(of)}.`,
    since: (n: number) => `${capital(votes(n))} ${n === 1 ? 'has' : 'have'} come or changed since.`,
    twin: 'The same in words',
    twinTable: 'Groups on the map',
    columns: { group: 'Group', people: 'People', firm: 'Would stay together' },
    firm: (share: number) => `${Math.round(share * 100)} in 100`,
    none: 'In no group',
    near: (a: string, b: string) => `Groups ${a} and ${b} stand nearest to each other.`,
    far: (a: string, b: string) => `Groups ${a} and ${b} stand furthest apart.`,
    oneCloud: (n: number) => `${people(n)} stand in one cloud without clear gaps.`,
    axes: (first: number, second: number) =>
      `The map shows ${percent(first + second)} of the differences between people’s answers; the rest cannot be drawn on paper.`,
    statements: 'Where statements pull',
    statementsLead: 'A number stands where those who agree with that statement tend to stand. Choose one to read it.',
    statementsDescription: 'Numbers of statements around the middles of the groups. The list below says the same.',
    statementsTwin: 'The same as a list',
    pulls: (letter: string) => `towards group ${letter}`,
    pullsMiddle: 'towards no group',
  },
  sure: {
    title: 'How sure is this?',
    paragraphs: [
      'Anyone who wanted to could take part. This is not a poll: it shows what those who came think, not what share of all residents thinks so.',
      'A statement is common ground only if every group supports it, even at the low end of what the votes allow: the true share is above that line nine times in ten. A large group cannot outvote a small one.',
      'Groups are shown only where they explain the answers clearly better than one group would, and come back when a fifth of the votes is hidden. Somebody who might as well belong elsewhere is shown in no group.',
    ],
    unusual: {
      none: 'No unusual patterns of voting stood out.',
      lead: (n: number) =>
        `${capital(people(n))} voted in an unusual pattern. ${n === 1 ? 'It is' : 'They are'} counted in every total, and ${n === 1 ? 'has' : 'have'} a place on the map; nobody was removed.`,
      kinds: {
        'agrees-with-all': (n: number) => `${people(n)} agreed with everything`,
        'disagrees-with-all': (n: number) => `${people(n)} disagreed with everything`,
        'at-random': (n: number) => `${people(n)} answered as dice would`,
        coordinated: (n: number) => `${people(n)} gave the very same unlikely answers as several others`,
      },
      after: 'Their votes may count less where groups and common ground are worked out.',
    },
  },
  imported: {
    title: 'Brought in from elsewhere',
    lead: 'This conversation was not held here. Its votes and statements were brought in as its owners published them; groups and common ground were worked out here.',
    source: 'Source',
    licence: 'Licence and attribution',
  },
  more: {
    title: 'Look closer',
    statements: 'Every statement and its votes',
    report: 'Report to print or keep',
    log: 'What was not published, and why',
    data: 'Open data, to check it all yourself',
    background: 'The question and its background',
    json: 'This result as JSON',
  },
  moderated: (published: number, rejected: number, waiting: number) =>
    [
      `${capital(statements(published))} published`,
      rejected > 0 && `${number(rejected)} not published`,
      waiting > 0 && `${number(waiting)} waiting to be looked at`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
}

interface Counts {
  readonly agree: number
  readonly pass: number
  readonly disagree: number
}

function shares({ agree, pass, disagree }: Counts): string {
  const all = agree + pass + disagree
  return `${percent(agree / all)} agree, ${percent(pass / all)} pass, ${percent(disagree / all)} disagree`
}

function named(letters: readonly string[]): string {
  if (letters.length === 1) return `group ${letters[0]}`
  return `groups ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`
}

export type ResultTexts = typeof result
