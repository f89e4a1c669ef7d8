import { lastDayBefore } from '#platform/london.ts'
import { day } from '#ui/texts/english.ts'
import { number, ofAll, papers, percent, projects } from '../numbers.ts'

export const page = {
  title: (question: string) => `Result: ${question}`,
  all: 'Ballots',
  ballot: 'The ballot',
  kicker: { counted: 'Result of a ballot', closed: 'The box is being opened', stopped: 'This ballot was stopped' },
  waiting: {
    title: 'The papers are being counted',
    lead: 'Voting has ended. The box is opened and counted by itself; this takes a minute or two. Look at this page again.',
    look: 'Look again',
  },
  headline: (won: number, all: number, spent: string, budget: string) =>
    won === 0
      ? `No project won. Nothing of the ${budget} is spent.`
      : `${number(won)} of ${projects(all)} ${won === 1 ? 'wins' : 'win'}: ${spent} of ${budget}.`,
  counted: (n: number, at: Date) => `${papers(n)} counted on ${day(at)}.`,
  votedOn: (from: Date, to: Date) => `Voting was from ${day(from)} to ${day(lastDayBefore(to))}.`,
  noPapers: 'Nobody handed in a paper, so there is nothing to count.',
  notForThese: 'This rule cannot count papers of this kind. How other rules would have chosen is shown below.',
  madeUp: {
    title: 'Made up',
    text: 'Nobody voted in this. Projects, costs and papers were made by a program to show what a large ballot looks like.',
  },
  imported: {
    title: 'Brought in from elsewhere',
    text: (source: string) => `This vote was held elsewhere and counted here again. Source: ${source}.`,
    cite: 'Cite as',
    noLicence: 'Its source states no licence for the file.',
    there: (won: number, same: number) =>
      won === same
        ? 'The place that held it chose the same projects.'
        : `The place that held it chose ${projects(won)}; ${number(same)} of them are chosen here too.`,
  },
  departure: {
    title: 'The decision departs from this result',
    on: (at: Date) => `Decided on ${day(at)}`,
    because: 'Why',
    depart: 'Depart from the result',
  },
  won: {
    title: 'What won',
    lead: {
      'equal-shares':
        'Everybody’s paper had the same share of the money. A project won when the people who chose it could pay for it together from their shares.',
      greedy: 'Projects were taken in the order of their votes, as long as they fitted into the money.',
      phragmen:
        'Think of everybody getting money at the same pace. A project won as soon as the people who chose it could pay for it together.',
    },
    share: (equal: string, final: string) =>
      equal === final
        ? `Each paper had ${equal}.`
        : `At first each paper had ${equal}. Much would have been left over, so every share was raised alike, to ${final}, until no more fitted.`,
  },
  lost: {
    title: 'What did not win',
    lead: 'Why, and by how much. Those with the most votes first.',
    none: 'Every project won.',
    more: (n: number) => `${number(n)} more that did not win`,
  },
  project: {
    cost: (cost: string) => `Costs ${cost}`,
    votes: (votes: number, all: number) => `Chosen on ${ofAll(votes, all)} papers`,
    why: 'Why',
    there: { yes: 'Chosen there too', no: 'Not chosen there' },
  },
  spent: { spent: 'Spent', left: 'Left over', represented: 'Of voters get something they chose' },
  represented: {
    title: 'Who gets something',
    lead: (n: number, all: number) =>
      all === 0
        ? 'There are no papers.'
        : `${percent(n / all)} of voters (${number(n)} of ${number(all)}) chose at least one project that won.`,
    by: {
      district: 'By district',
      age: 'By age',
      sex: 'By sex',
      way: 'By way of voting',
    } as Readonly<Record<string, string>>,
    hidden: 'too few to show',
    hiddenNote: 'Groups of fewer than five people are not shown, nor what would let you work them out.',
    group: (represented: number, all: number) => `${percent(represented / all)} of ${number(all)}`,
    declared: 'As the voters said of themselves in the file. It is not kept with any paper.',
  },
  turnout: {
    title: 'How people voted',
    rate: (n: number, roll: number) => `${ofAll(n, roll)} of the people on the roll voted.`,
    channels: {
      internet: 'Online',
      browser: 'On their own phone or computer',
      server: 'Online, signed by the server for them',
      paper: 'On paper',
    } as Readonly<Record<string, string>>,
    blank: (n: number) => `${papers(n)} ${n === 1 ? 'was' : 'were'} handed in empty: counted, but choosing nothing.`,
    given: (given: number, handedIn: number) =>
      `${number(given)} ${given === 1 ? 'person was' : 'people were'} given a paper; ${number(handedIn)} came back.`,
    leftOut: (n: number) =>
      `${papers(n)} in the box could not be read or showed no right token, and ${n === 1 ? 'was' : 'were'} left out. The record says how many.`,
  },
  check: {
    title: 'Check it yourself',
    working: 'Every step of the count',
    recount: 'Count all papers again, here or with a file',
    record: 'What the public record says of this ballot',
    receipt: 'Check that your own paper is in the count',
  },
}
