import { count, number } from '#ui/texts/english.ts'
import type { PaperProblem } from '../../../rules/reconcile.ts'

const sheets = (n: number) => count(n, 'sheet', 'sheets')
const people = (n: number) => count(n, 'person', 'people')

function problem(of: PaperProblem): string {
  switch (of.kind) {
    case 'not-counted':
      return `${of.booth}: the sheets have not been counted.`
    case 'more-sheets-than-people':
      return `${of.booth}: ${sheets(of.over)} more than people who were handed one.`
    case 'not-typed-in':
      return `${of.booth}: ${sheets(of.left)} still to be typed in, or to be settled.`
  }
}

/** The page from which everything on paper is done. */
export const overview = {
  title: 'Codes, paper and help',
  back: 'Run this ballot',
  lead: 'For people who do not vote on their own device. Each voter has one way: whoever is handed a sheet cannot vote online too, and the other way round.',
  waitForOpening: 'Once the ballot is open or announced, and so fixed, you can print codes and sheets here.',
  stopped: 'This ballot was stopped.',
  done: {
    booth: 'The booth was added.',
    marked: 'Marked. Hand them their sheet now.',
    'marked-late': 'Marked, from the booth’s own list.',
    counted: 'The count was saved.',
    cancelled: 'The codes were cancelled. They open nothing any more.',
    helped: 'Done. Nothing is kept of who was helped.',
    ended: 'Every sheet is in. The votes are being counted now.',
  } as Record<string, string>,
  codes: {
    title: 'Printed codes',
    lead: 'A code opens one paper, without an account. We keep only scrambled fingerprints: a list of codes cannot be printed twice.',
    none: 'No codes were printed yet.',
    notHere: 'Nobody votes with printed codes in this ballot.',
    officersOnly: 'Officers print and cancel codes.',
    batch: 'Batch',
    printed: 'Printed',
    used: 'Used',
    cancelled: 'Cancelled',
    left: 'Left',
    print: 'Print codes',
    cancel: 'Cancel codes',
  },
  booths: {
    title: 'Voting on paper',
    lead: 'A booth is a place where people are handed a sheet and put it into a box: a library, a hall, a round by car.',
    none: 'There is no booth yet.',
    handedOut: (n: number) => `${people(n)} marked as handed a sheet`,
    batch: (n: number, size: number, isLarge: boolean) =>
      `Batch ${n}: ${sheets(size)}${isLarge ? ', large print' : ''}`,
    noSheets: 'No sheets were printed for this booth yet.',
    see: 'Print',
    seeWhat: (n: number) => ` batch ${n}`,
    mark: 'Hand out a sheet',
    late: 'Bring over marks from the booth’s own list',
    printMore: 'Make sheets',
    whatOf: (booth: string) => `: ${booth}`,
    count: 'Count the sheets',
    again: 'Count again',
    type: 'Type in sheets',
    counted: (inBox: number) => `${sheets(inBox)} in the box`,
    notCounted: 'Not counted yet',
    typed: (settled: number, inBox: number) => `${number(settled)} of ${number(inBox)} settled`,
    differing: (n: number) => `${sheets(n)} read differently: a third person decides`,
    add: 'Add a booth',
    name: 'Where it is',
    nameHint: 'As people here call it. Never somebody’s home.',
    addButton: 'Add this booth',
  },
  end: {
    title: 'When every sheet is in',
    lead: 'The votes from browsers stay sealed until every sheet is counted, typed in by two people, and each booth’s sum fits the roll.',
    left: 'This is still to be done:',
    ready: 'Everything fits. When you say so, nothing of it can change any more and the box is opened.',
    button: 'Every sheet is in: open the box',
    over: 'Every sheet is in. The sums stand in the public record.',
    problem,
  },
  help: {
    title: 'Help somebody to vote',
    lead: 'Somebody is with you and asks you to fill in their paper with them.',
    button: 'Begin to help',
    on: 'You are helping somebody now',
    goOn: 'Go on',
  },
  poster: {
    title: 'Poster',
    lead: 'A sheet for notice boards: what is asked, until when, and where.',
    link: 'See the poster',
  },
}
