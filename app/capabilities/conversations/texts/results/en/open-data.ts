import { day } from '#ui/texts/english.ts'
import { moment } from '../numbers.ts'

type Columns = readonly (readonly [column: string, meaning: string])[]

const statements: Columns = [
  ['number', 'Number of the statement, by when it was made; stays the same'],
  ['statement_id', 'Its id, needed only for the fingerprint'],
  ['state', 'published, rejected or waiting'],
  ['text', 'What it says; empty where it waits, or was not published for a reason that keeps its words back'],
  ['is_seed', 'yes where the conversation began with it'],
  ['made_on', 'The day it was made'],
  ['agree, pass, disagree', 'Current votes of everyone, one a person'],
  ['common_ground', 'agree or disagree where every group does; else empty'],
  ['divide', '0 to 1: how far the groups’ answers lie apart'],
  ['A_agree, A_pass, A_disagree, …', 'The same votes within each group; one set of columns a group'],
]

const votes: Columns = [
  ['participant', 'Number of a person in this download only, made by lot'],
  ['number', 'Number of the statement'],
  ['vote', '1 agree, 0 pass, -1 disagree; the latest counts'],
]

const participants: Columns = [
  ['participant', 'The same number as in votes.csv of the same download'],
  ['group', 'Letter of the opinion group; empty for nobody’s'],
  ['votes', 'How many statements the person voted on'],
]

const groups: Columns = [
  ['group', 'Its letter'],
  ['people', 'How many people are in it'],
  ['stays_together', '0 to 1: the share of its people who would be together with other votes'],
]

const log: Columns = [
  ['number', 'Number of the statement'],
  ['decided', 'published or rejected'],
  ['reason', 'Key of the reason; empty where published or not known'],
  ['reason_in_words', 'The same in words'],
  ['decided_on', 'The day'],
  ['text', 'What it says; empty where its words are kept back'],
]

export const openData = {
  title: (question: string) => `Open data: ${question}`,
  heading: 'Open data',
  of: (question: string) => `Conversation: ${question}`,
  lead: 'Everything that the result was worked out from, for anyone to check, recount or study.',
  licence: {
    title: 'Licence',
    own: (community: string) =>
      `Creative Commons Attribution 4.0 (CC BY 4.0). Say where it comes from: ${community}, with the address of this page.`,
    ownUrl: 'https://creativecommons.org/licenses/by/4.0/',
    brought: 'This conversation was brought in. Its own terms hold for the statements and votes:',
  },
  whole: {
    title: 'All of it',
    link: 'Download everything (ZIP)',
    hint: 'CSV files: statements, votes, participants, groups and the moderation log, with a note of what they are.',
  },
  parts: { title: 'Only a part', statements: 'Statements with their votes (CSV)', log: 'Moderation log (CSV)' },
  json: 'The result as JSON',
  polis: {
    title: 'In the format of Polis',
    link: 'Download in Polis’ format (ZIP)',
    hint: 'comments.csv, votes.csv, participants.csv and summary.csv, for programs that read Polis exports.',
    differences: [
      'Authors have numbers of their own, which lead to no votes.',
      'Votes carry no time; statements only their day.',
    ],
  },
  people: {
    title: 'What it does not tell',
    paragraphs: [
      'People are numbers drawn by lot, anew for each download, and in no telling order. Nobody can be followed from one download to the next, or from a statement to the votes of whoever wrote it.',
      'Single votes are not tied to age or place, even where people gave them. Somebody of eighty in a small village would be known at once, and with that all of their votes. How many of which age and area took part is shown only as totals, and never where there are fewer than five.',
      'Times of votes are left out: whoever saw somebody vote could find them.',
    ],
  },
  columns: {
    title: 'What the columns mean',
    column: 'Column',
    meaning: 'Meaning',
    files: {
      'statements.csv': statements,
      'votes.csv': votes,
      'participants.csv': participants,
      'groups.csv': groups,
      'moderation-log.csv': log,
    },
    note: "Files are UTF-8 with commas. A text that a spreadsheet might take for a formula has an apostrophe (') before it.",
  },
  check: {
    title: 'Check the result yourself',
    drawn: (at: Date) => `The map was last drawn on ${moment(at)}, from votes and decisions with this fingerprint:`,
    none: 'No map was drawn yet.',
    how: 'Everything can be worked out again from the download in Polis’ format with one command. The number of people, groups and shares come out the same:',
    command: 'folkmoot map-opinions votes.csv --comments comments.csv',
    fingerprint: 'How to make the fingerprint is described in docs/open-data.md of the software.',
  },
  asItStood: (at: Date) => `As it stood on ${moment(at)}.`,
  /** Goes into each ZIP. */
  about: {
    what: 'Votes on short statements, and what was worked out from them',
    made: (at: Date) => `Made on ${day(at)}`,
    numbers: 'Participants are numbered by lot, anew for each download.',
  },
  result: 'The result',
}
