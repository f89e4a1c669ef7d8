import type { ModerationReason } from '../../rules/moderation-reasons.ts'
import { dates } from './en/dates.ts'
import { letters } from './en/letters.ts'

const people = (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en-GB')} people`)
const statements = (n: number) => (n === 1 ? '1 statement' : `${n.toLocaleString('en-GB')} statements`)
const percent = (share: number) => `${Math.round(share * 100)} %`

/** Why a statement is not published, in words for its author and for the log. */
const reasons: Readonly<Record<ModerationReason, { readonly label: string; readonly hint: string }>> = {
  'not-about-the-question': {
    label: 'It is not about the question',
    hint: 'It may well matter, but belongs somewhere else.',
  },
  'says-two-things': {
    label: 'It says more than one thing',
    hint: 'People could agree with one half and disagree with the other.',
  },
  'same-as-another': { label: 'Another statement says the same', hint: 'The votes would be split between the two.' },
  'names-a-person': {
    label: 'It names or describes a private person',
    hint: 'Councillors and officers may be named for what they do in their role.',
  },
  'insults-or-threatens': {
    label: 'It insults or threatens somebody',
    hint: 'Strong disagreement is fine; insults are not.',
  },
  advertises: { label: 'It advertises something', hint: 'Goods, services, parties or events.' },
  'cannot-be-understood': {
    label: 'It cannot be understood',
    hint: 'Not a judgement of spelling: nobody could know what a vote on it means.',
  },
}

/** Everything that somebody who runs a conversation reads. */
export const facilitateEn = {
  reasons,
  make: {
    title: 'Start a conversation',
    editTitle: 'Change the conversation',
    intro: 'It takes about five minutes. Nothing is public until you open it.',
    question: 'What do you want to ask?',
    questionHint:
      'One open question that people can answer in short statements. For example: “What would make our high street a place you like to go?”',
    background: 'What should people know first? (optional)',
    backgroundHint:
      'A few short paragraphs: why you ask, what can be decided and what cannot, by whom and when. Leave an empty line between paragraphs.',
    sources: 'Sources (optional)',
    sourcesHint:
      'One a line: the title, then its address. For example: Budget 2026, page 4 https://example.org/budget.pdf',
    statements: 'Statements to start with',
    statementsHint:
      'One a line, at least five: short, one thought each, from different sides. People vote on these first, then add their own.',
    matter: 'Which matter is it part of?',
    matterHint: 'A matter keeps everything about one question together, from the first word to what became of it.',
    matterNew: 'A new matter, named after the question',
    audience: 'Who may take part?',
    audiences: {
      link: {
        label: 'Anyone with the link',
        hint: 'Most people take part. One person could vote twice with two browsers; unusual patterns are shown to you.',
      },
      confirmed: {
        label: 'Anyone who confirms an email address',
        hint: 'A little more work for people; harder to vote twice.',
      },
      resident: {
        label: 'Residents only',
        hint: 'People prove that they live here, by a posted code or the register. Fewest take part; use it where only residents should be heard.',
      },
    },
    moderation: 'When do you look at new statements?',
    moderations: {
      before: {
        label: 'Before others see them',
        hint: 'Safer. Look at least once a day: people wait, and are told that they do.',
      },
      after: {
        label: 'After they are published',
        hint: 'Quicker for people. You can take a statement back, with a reason.',
      },
    },
    closes: 'Last day (optional)',
    closesHint:
      'It closes at the end of this day. Two to four weeks is usual. Without a day it stays open until you close it. For example, 27 3 2027',
    asks: 'May we ask people two things about themselves? (optional)',
    asksHint:
      'Only to compare who takes part with who lives here. Answers are voluntary and never shown for one person.',
    asksAge: 'Their age band',
    asksPlace: 'The first part of where they live (by postcode, kept as an area only)',
    submit: 'Save and preview',
    errors: {
      'question-missing': 'Enter the question',
      'question-short': 'The question must be 10 characters or more',
      'question-long': 'The question must be 200 characters or fewer',
      'background-long': 'The background must be 6,000 characters or fewer',
      'sources-long': 'The sources must be 20 lines or fewer',
      'source-address': 'Each line of the sources must end with an address that begins with https://',
      'statements-few': 'Enter at least five statements, one a line',
      'statements-many': 'Enter 200 statements or fewer; people add more',
      'statement-long': 'Each statement must be 280 characters or fewer',
      'audience-missing': 'Choose who may take part',
      'moderation-missing': 'Choose when you look at new statements',
      'matter-missing': 'Choose a matter',
      'date-wrong': 'The last day must be a real date, like 27 3 2027',
      'date-past': 'The last day must be in the future',
    } as Readonly<Record<string, string>>,
    error: 'Check this answer',
    refusals: {
      'not-yours-to-do': 'Only facilitators of this community can start a conversation.',
      'no-such-matter': 'The matter you chose is not there any more. Choose another.',
      'already-open': 'This conversation is open already: its question and rules stay as they are now.',
      'not-there': 'There is no such conversation.',
    },
  },
  manage: {
    title: (question: string) => `Run: ${question}`,
    draft: 'Not open yet: only you and other facilitators can see it.',
    open: 'Open: people can take part.',
    closed: 'Closed: no more votes are taken.',
    figures: {
      participants: 'people took part',
      votes: 'votes',
      statements: 'statements published',
      waiting: 'waiting for you',
    },
    preview: 'See it as people will',
    openIt: 'Open it now',
    openHint:
      'Its question, background and who may take part cannot be changed after this. It is written to the public record.',
    closeIt: 'Close it now',
    closeHint: 'Nobody can vote after this. The result stays for everyone. This cannot be undone.',
    closeReason: 'Why now? (published)',
    closeReasonMissing: 'Say in a sentence why it closes now',
    moderate: (waiting: number) => (waiting === 0 ? 'Look at statements' : `Look at ${statements(waiting)} waiting`),
    poster: 'Poster with code (A4)',
    report: 'Report',
    results: 'Result page',
    takeOut: 'Download the data',
    edit: 'Change question, background or rules',
    done: {
      saved: 'Saved. Look at the preview, then open it.',
      opened: 'It is open. Put up the poster and send people the link.',
      closed: 'It is closed.',
      'brought-in': 'The conversation was brought in.',
    } as Readonly<Record<string, string>>,
    refusals: {
      'not-yours-to-do': 'Only facilitators of this community can do this.',
      'not-there': 'There is no such conversation.',
      'already-open': 'It is open already.',
      'not-open': 'It is not open.',
      'closes-in-the-past': 'Its last day is in the past: change it first.',
      'too-few-statements': 'It needs at least five published statements before it opens.',
    } as Readonly<Record<string, string>>,
    link: 'Address for people',
  },
  list: {
    title: 'Conversations you run',
    intro: 'Every conversation of this community, the latest first.',
    none: 'No conversation yet. Start the first one: it takes about five minutes.',
    start: 'Start a conversation',
    bringIn: 'Bring in a conversation from Polis',
    columns: { question: 'Question', state: 'State', people: 'People', waiting: 'Waiting' },
    states: { draft: 'draft', open: 'open', closed: 'closed' } as Readonly<Record<string, string>>,
  },
  moderate: {
    title: 'Statements',
    intro:
      'Statements that say nearly the same stand together. Choose, then decide once for all you chose. Their authors are told what you decided, with the reason.',
    waiting: (n: number) =>
      n === 0
        ? 'No statement is waiting. Everything that was said has been looked at.'
        : `${statements(n)} waiting, the oldest first.`,
    published: 'Published',
    rejected: 'Not published',
    waitingTab: 'Waiting',
    alike: (n: number) => `${n} that say nearly the same`,
    alikePublished: 'Already published and nearly the same:',
    since: (when: string) => `since ${when}`,
    choose: (text: string) => `Choose: ${text}`,
    decide: 'What do you decide for those you chose?',
    publish: 'Publish them',
    reject: 'Do not publish them',
    reason: 'Why not?',
    note: 'Anything to tell the authors? (optional)',
    noteHint: 'They read this. It is not published.',
    submit: 'Decide',
    done: {
      published: 'Published. Their authors are told.',
      rejected: 'Not published. Their authors are told why and how to object.',
    } as Readonly<Record<string, string>>,
    errors: {
      'nothing-chosen': 'Choose at least one statement',
      'too-many': 'Choose 500 statements or fewer at a time',
      'decision-missing': 'Choose whether to publish them',
      'reason-missing': 'Choose why not',
      'note-long': 'The note must be 500 characters or fewer',
    } as Readonly<Record<string, string>>,
    error: 'Check this answer',
    refusals: {
      'not-yours-to-do': 'Only facilitators of this community can decide on statements.',
      'not-there': 'There is no such conversation.',
      'own-statement': 'One of them is your own statement: somebody else has to decide on it.',
      'changed-meanwhile': 'Some of these were decided by somebody else just now. They are left out below: look again.',
    },
    log: 'Download the public moderation log (CSV)',
    count: (agree: number, disagree: number, pass: number) => `${agree} agree, ${disagree} disagree, ${pass} pass`,
  },
  poster: {
    title: 'Poster',
    ask: 'Say what you think',
    minutes: 'It takes two minutes. You need no account.',
    minutesConfirmed: 'It takes two minutes. You need an email address.',
    minutesResident: 'It takes a few minutes. It is for people who live here.',
    scan: 'Point your phone’s camera at the code',
    or: 'or type',
    until: (date: string) => `Until ${date}`,
    print: 'Print this page on A4. Nothing around the poster is printed.',
    back: 'Back',
  },
  report: {
    title: (question: string) => `Report: ${question}`,
    kind: 'Report of a conversation',
    made: (when: string) =>
      `Made on ${when} from the votes as they stood then. Every figure is on the result page and in the open data.`,
    print: 'To keep it as a PDF, print this page and choose “Save as PDF”.',
    asked: 'What was asked',
    took: 'Who took part',
    tookIn: (n: number, votes: number, count: number) =>
      `${people(n)} cast ${votes.toLocaleString('en-GB')} votes on ${statements(count)}.`,
    period: (from: string, until: string | null) =>
      until ? `It was open from ${from} to ${until}.` : `It has been open since ${from}.`,
    common: 'Common ground',
    commonNone: 'No statement has clear support in every group yet.',
    divides: 'What divides',
    dividesNone: 'Nothing clearly divides the groups.',
    groups: 'The groups',
    group: (name: string, n: number) => `Group ${name}, ${people(n)}`,
    oneGroup: 'People do not fall into distinct groups: differences are a matter of degree.',
    notEnough: (have: number, need: number) =>
      `There are too few votes to see groups yet: ${people(have)} have voted often enough, ${need} are needed.`,
    side: { agree: 'agree', disagree: 'disagree' },
    share: (share: number, side: 'agree' | 'disagree') => `${percent(share)} ${side}`,
    everyGroup: (share: number, side: 'agree' | 'disagree') => `at least ${percent(share)} of every group ${side}`,
    confidence: 'How sure this is',
    confidenceText:
      'Shares leave out those who passed. “At least” is the lower end of what the votes allow: the true share is above it nine times in ten. Groups are found by a computer from votes alone, not from anything people told about themselves.',
    careless: (n: number) =>
      n === 0
        ? 'No unusual voting patterns stood out.'
        : `${people(n)} voted in unusual patterns (the same answer to everything, at random, or together with others). Nobody was removed; the map is drawn so that such votes weigh less.`,
    population: 'Who takes part, beside who lives here',
    populationNone: 'Nothing was asked about people, so nothing can be said of who is missing.',
    bands: { label: 'Band', here: 'Take part', live: 'Live here', verdict: '' },
    verdicts: { fewer: 'fewer than live here', about: 'about as many', more: 'more than live here' },
    hidden: 'under 5',
    age: 'By age',
    place: 'By area',
    deprivation: 'By how deprived their area is',
    deprivationBand: (from: number, to: number) =>
      from === 1
        ? `Most deprived fifth (tenths ${from} and ${to})`
        : to === 10
          ? `Least deprived fifth (tenths ${from} and ${to})`
          : `Tenths ${from} and ${to}`,
    moderation: 'Moderation',
    moderated: (published: number, rejected: number) =>
      `${statements(published)} published, ${statements(rejected)} not published, each with a reason in the public log.`,
    data: 'The data',
    licence: 'Source and licence',
  },
  takeOut: {
    title: 'The data of this conversation',
    intro: 'Everybody can download it. People are numbers that mean nothing elsewhere; nothing says who they are.',
    polis: 'In Polis’ format',
    polisHint: 'votes.csv, comments.csv and summary.csv, for people and programs that come from there.',
    open: 'As open data',
    openHint: 'One row a statement, with its counts for everyone and for each group.',
    log: 'Moderation log',
    logHint: 'Every decision with its reason, without names.',
    files: {
      votes: 'votes.csv',
      comments: 'comments.csv',
      summary: 'summary.csv',
      statements: 'statements.csv',
      people: 'people.csv',
      log: 'moderation-log.csv',
    },
    columns: 'What the columns mean',
    column: { name: 'Column', meaning: 'Meaning' },
    meanings: [
      ['statement', 'Number of the statement, in the order they were made'],
      ['text', 'What it says; empty where it was not published'],
      ['state', 'published, rejected or waiting'],
      ['agree, disagree, pass', 'Current votes of everyone, one a person'],
      ['group', 'Letter of an opinion group at the time of the download'],
      [
        'group_agree, group_disagree, group_pass',
        'The same within the group; empty where the group has fewer than 5 people',
      ],
      [
        'common_ground_floor',
        'The lowest group’s lower bound for agreeing (or disagreeing, where the side says so), 0 to 1',
      ],
      ['participant', 'Number of a person in this conversation only'],
      ['x, y', 'Place on the opinion map'],
      ['confidence', 'How sure the votes make us of the group, 0 to 1'],
    ] as readonly (readonly [string, string])[],
  },
  bringIn: {
    title: 'Bring in a conversation from Polis',
    intro:
      'It becomes a finished conversation with its votes, statements and what moderators decided. Take the files from a Polis export.',
    votes: 'votes.csv',
    comments: 'comments.csv',
    question: 'The question that was asked',
    licence: 'Source and licence, as its owners ask for it',
    licenceHint: 'It is shown wherever the conversation is shown.',
    submit: 'Bring it in',
    limit: 'At most 12 MB each.',
    errors: {
      'votes-missing': 'Choose the file votes.csv',
      'comments-missing': 'Choose the file comments.csv',
      'question-missing': 'Enter the question that was asked',
      'question-long': 'The question must be 200 characters or fewer',
      'licence-missing': 'Enter the source and licence',
      'licence-long': 'The source must be 1,000 characters or fewer',
    } as Readonly<Record<string, string>>,
    error: 'Check this answer',
    badRows: (n: number) =>
      `${n.toLocaleString('en-GB')} rows could not be read, so nothing was brought in. The first ones:`,
    badRow: (file: string, line: number, reason: string) => `${file}, line ${line}: ${reason}`,
    unreadable: (file: string, reason: string) => `${file}: ${reason}`,
    refusals: {
      'not-yours-to-do': 'Only facilitators of this community can bring in a conversation.',
      empty: 'The files hold no votes.',
      'too-large': 'The conversation is too large to bring in through this page: use the command line.',
    },
  },
  dates,
  letters,
  percent,
}

export type FacilitateTexts = typeof facilitateEn
