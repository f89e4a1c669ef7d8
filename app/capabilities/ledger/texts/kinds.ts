import { count as counting, day } from '#ui/texts/english.ts'
import type { Fact, Facts } from '../vocabulary.ts'

export interface KindWords {
  /** In a list to choose from. */
  readonly name: string
  /** What happened, in one sentence made of the entry's facts. */
  readonly say: (facts: Facts) => string
}

const text = (fact: Fact | undefined, otherwise = ''): string =>
  typeof fact === 'string' || typeof fact === 'number' ? String(fact) : otherwise
const count = (fact: Fact | undefined, one: string, many: string): string =>
  typeof fact === 'number' ? counting(fact, one, many) : many
const quoted = (fact: Fact | undefined): string => (typeof fact === 'string' && fact !== '' ? `: “${fact}”` : '')
const dayOf = (fact: Fact | undefined): string =>
  typeof fact === 'string' && !Number.isNaN(Date.parse(fact)) ? day(fact) : 'a day to come'
const roles: Readonly<Record<string, string>> = {
  facilitator: 'facilitator',
  officer: 'officer',
  councillor: 'councillor',
  administrator: 'administrator',
}
const roleOf = (fact: Fact | undefined): string => roles[text(fact)] ?? text(fact, 'a role')

/** What changed, in the words of pages; a name without words is its own word. */
function changesOf(fact: Fact | undefined, words: Readonly<Record<string, string>>): string {
  if (!Array.isArray(fact) || fact.length === 0) return ''
  return ` (${fact.map((each) => words[text(each)] ?? text(each)).join(', ')})`
}

const answers: Readonly<Record<string, string>> = {
  'we-will': 'we will',
  'we-will-in-part': 'we will, in part',
  'we-cannot': 'we cannot',
  'already-done': 'already done',
}
const answerOf = (fact: Fact | undefined): string => answers[text(fact)] ?? text(fact, 'an answer')

const matterWords = {
  title: 'title',
  question: 'question',
  summary: 'summary',
  place_code: 'place',
  responsible: 'who must answer',
}

const conversationWords = {
  background: 'background',
  sources: 'sources',
  promise: 'what is done with the result',
  closesAt: 'last day',
  statements: 'statements added by its makers',
}

const cancelWords: Readonly<Record<string, string>> = {
  lost: 'because they were lost',
  spoiled: 'because they were spoiled',
  'seen-by-others': 'because others had seen them',
  'not-needed': 'because they were not needed',
}

/** The words for every kind of entry that any capability makes. A test finds a kind that has none. */
export const kinds: Readonly<Record<string, KindWords>> = {
  'community-founded': {
    name: 'This site was founded',
    say: (facts) => `This site was founded: ${text(facts.name, 'a new community')}`,
  },
  'places-loaded': {
    name: 'Places loaded',
    say: (facts) => `Loaded from a published file: ${count(facts.places, 'place', 'places')}`,
  },
  'boundary-kept': {
    name: 'Boundaries added',
    say: (facts) => `An officer added the boundary of place ${text(facts.place)}`,
  },
  'boundary-withdrawn': {
    name: 'Boundaries withdrawn',
    say: (facts) => `An officer withdrew the boundary of place ${text(facts.place)}`,
  },
  'matter-opened': { name: 'Matters opened', say: (facts) => `A matter was taken up${quoted(facts.title)}` },
  'matter-changed': {
    name: 'Matters changed',
    say: (facts) => `The words of a matter were changed${changesOf(facts.changed, matterWords)}${quoted(facts.title)}`,
  },
  'matter-decided': { name: 'Matters decided', say: (facts) => `A matter was decided${quoted(facts.title)}` },
  'matter-closed': { name: 'Matters closed', say: (facts) => `A matter was closed${quoted(facts.title)}` },
  'proposal-offered': {
    name: 'Proposals offered',
    say: (facts) =>
      facts.held === true ? 'Somebody offered a proposal; it waits to be looked at' : 'Somebody offered a proposal',
  },
  'argument-offered': {
    name: 'Arguments offered',
    say: (facts) =>
      `Somebody offered an argument ${facts.side === 'against' ? 'against' : 'for'} a proposal${facts.held === true ? '; it waits to be looked at' : ''}`,
  },
  'proposal-withdrawn': {
    name: 'Proposals withdrawn',
    say: (facts) =>
      `A proposal that ${count(facts.supports, 'person', 'people')} supported was withdrawn by its author`,
  },
  'proposing-ended': { name: 'Proposing ended', say: () => 'No more proposals are taken for a matter' },
  'proposing-opened': { name: 'Proposing opened again', say: () => 'Proposals are taken for a matter again' },
  'proposals-merged': {
    name: 'Proposals merged',
    say: (facts) =>
      `A proposal with ${count(facts.supports, 'supporter', 'supporters')} became part of another; ${facts.by === 'facilitator' ? 'a facilitator decided it' : 'all authors agreed'}`,
  },
  'proposal-split': {
    name: 'Proposals split',
    say: (facts) =>
      `A part of a proposal became a proposal of its own; ${facts.by === 'facilitator' ? 'a facilitator decided it' : 'all authors agreed'}`,
  },
  'proposal-moved': {
    name: 'What became of proposals',
    say: (facts) => `An officer said what becomes of a proposal: ${text(facts.to, 'it moved on').replaceAll('-', ' ')}`,
  },
  'costing-asked': {
    name: 'Costings asked for',
    say: (facts) =>
      `${text(facts.body) || 'An officer'} was asked to work out what a proposal costs and whether it can be done`,
  },
  'costing-ended': {
    name: 'Costings refused for an interest',
    say: () => 'Somebody asked to work out what a proposal costs has an interest in it; somebody else must do it',
  },
  'costing-published': {
    name: 'Costings published',
    say: (facts) =>
      `It was worked out what a proposal costs: ${facts.feasible === 'no' ? 'it cannot be done' : facts.feasible === 'in-part' ? 'it can be done in part' : 'it can be done'}`,
  },
  'proposal-moderated': {
    name: 'Proposals and arguments looked at',
    say: (facts) => {
      const what = facts.what === 'argument' ? 'An argument' : 'A proposal'
      if (facts.decided === 'hide') return `${what} was taken down`
      return facts.decided === 'publish' ? `${what} was looked at and shown` : `${what} was looked at and left as it is`
    },
  },
  'proposal-appeal-decided': {
    name: 'Appeals about proposals decided',
    say: (facts) =>
      facts.upheld === true
        ? 'An appeal was decided for its author: what was taken down is shown again'
        : 'An appeal was decided: it stays taken down',
  },
  'conversation-opened': {
    name: 'Conversations opened',
    say: (facts) => `A conversation was opened${quoted(facts.question)}`,
  },
  'conversation-closed': {
    name: 'Conversations closed',
    say: (facts) =>
      `A conversation was closed with ${count(facts.votes, 'vote', 'votes')} of ${count(facts.people, 'person', 'people')}${quoted(facts.question)}`,
  },
  'conversation-announced': {
    name: 'Conversations announced',
    say: (facts) => `A conversation was announced, to open on ${dayOf(facts.opensAt)}${quoted(facts.question)}`,
  },
  'conversation-taken-back': {
    name: 'Announcements taken back',
    say: () => 'The announcement of a conversation was taken back before it opened',
  },
  'conversation-changed': {
    name: 'Conversations changed',
    say: (facts) => `A conversation was changed${changesOf(facts.changed, conversationWords)}`,
  },
  'conversation-imported': {
    name: 'Conversations brought in',
    say: (facts) =>
      `A finished conversation was brought in, with ${count(facts.votes, 'vote', 'votes')} of ${count(facts.people, 'person', 'people')}${quoted(facts.question)}`,
  },
  'statement-decided': {
    name: 'Statements looked at',
    say: (facts) => {
      if (facts.to === 'published') return 'A statement was looked at and published'
      return facts.to === 'rejected' ? 'A statement was looked at and left out' : 'A statement was looked at again'
    },
  },
  'statement-offered': {
    name: 'Statements offered',
    say: (facts) =>
      facts.state === 'waiting'
        ? 'Somebody offered a statement in a conversation; it waits to be looked at'
        : 'Somebody offered a statement in a conversation',
  },
  'ballot-opened': {
    name: 'Ballots opened',
    say: (facts) => `A ballot was opened; what decides about it is fixed from then on${quoted(facts.question)}`,
  },
  'ballot-announced': {
    name: 'Ballots announced',
    say: (facts) =>
      `A ballot was announced, to open on ${dayOf(facts.opensAt)}; what decides about it is fixed from then on${quoted(facts.question)}`,
  },
  'ballot-closed': {
    name: 'Ballots closed',
    say: (facts) =>
      `A ballot closed; papers were given to ${count(facts.given, 'person', 'people')} of ${count(facts.roll, 'person', 'people')} on the roll${quoted(facts.question)}`,
  },
  'ballot-box-opened': {
    name: 'Box of a ballot opened',
    say: (facts) =>
      `The box of a ballot was opened: ${count(facts.papers, 'paper', 'papers')}, published with ${count(facts.receipts, 'receipt', 'receipts')}${quoted(facts.question)}`,
  },
  'ballot-counted': {
    name: 'Ballot counted',
    say: (facts) => `A ballot was counted: ${count(facts.papers, 'paper', 'papers')}${quoted(facts.question)}`,
  },
  'ballot-imported': {
    name: 'Election brought in',
    say: (facts) =>
      `An election that was held elsewhere was brought in: ${count(facts.papers, 'paper', 'papers')}, ${count(facts.options, 'project', 'projects')}${quoted(facts.question)}`,
  },
  'ballot-lot-part-given': {
    name: 'Part of a lot given',
    say: (facts) => `A part for drawing lots was given, as its fingerprint${quoted(facts.question)}`,
  },
  'ballot-lots-drawn': {
    name: 'Lots drawn',
    say: (facts) => `Lots were drawn among options that were level${quoted(facts.question)}`,
  },
  'ballot-next-step-said': {
    name: 'What happens next after a ballot',
    say: (facts) => `It was said what happens next with “${text(facts.option)}”: ${text(facts.text)}`,
  },
  'ballot-departed-from': {
    name: 'Departure from a result',
    say: (facts) => `A decision departs from the result of a ballot, with a published reason${quoted(facts.question)}`,
  },
  'ballot-appeal-decided': {
    name: 'Appeals about rolls decided',
    say: (facts) =>
      `An appeal about who may vote was ${facts.upheld === true ? 'upheld' : 'turned down'}; ${count(facts.roll, 'person is', 'people are')} on the roll${quoted(facts.question)}`,
  },
  'ballot-stop-asked': {
    name: 'Ballots asked to be stopped',
    say: (facts) => `Somebody asked for a ballot to be stopped; a second person must decide${quoted(facts.question)}`,
  },
  'ballot-stop-refused': {
    name: 'Ballots not stopped',
    say: (facts) => `A second person decided that a ballot goes on${quoted(facts.question)}`,
  },
  'ballot-stopped': {
    name: 'Ballots stopped',
    say: (facts) =>
      `A ballot was stopped for good by two people, after ${count(facts.given, 'paper was', 'papers were')} given${quoted(facts.question)}`,
  },
  'charter-changed': {
    name: 'Charters published',
    say: (facts) =>
      `Version ${text(facts.version, 'a new one')} of the charter was published: who answers what, and how fast`,
  },
  'question-asked': {
    name: 'Questions asked',
    say: (facts) => `Somebody asked a question; the answer is due by ${dayOf(facts.due)}`,
  },
  'question-moderated': {
    name: 'Questions looked at',
    say: (facts) =>
      facts.decided === 'hide'
        ? 'A question was taken down by a rule; its clock goes on'
        : facts.decided === 'publish'
          ? 'A question that was taken down is shown again'
          : 'A question was looked at and left as it is',
  },
  'answer-corrected': {
    name: 'Answers corrected',
    say: () => 'The words of an answer were corrected; what it said before stays on its page',
  },
  'contribution-answered': {
    name: 'Answers given',
    say: (facts) =>
      `An answer was given: ${answerOf(facts.answer)}${facts.late === true ? ', later than promised' : ''}`,
  },
  'contribution-passed-on': {
    name: 'Passed on to another team',
    say: (facts) => `Another team must answer a contribution now${quoted(facts.team)}`,
  },
  'contribution-more-asked': {
    name: 'Authors asked for more',
    say: () => 'Somebody was asked for more, so that what they brought in can be answered',
  },
  'contributions-answered': {
    name: 'Many answers given at once',
    say: (facts) =>
      `One answer was given to ${count(facts.contributions, 'contribution', 'contributions')}: ${answerOf(facts.answer)}`,
  },
  'ballot-codes-made': {
    name: 'Voting codes printed',
    say: (facts) =>
      `Batch ${text(facts.batch)}: ${count(facts.codes, 'voting code', 'voting codes')} printed${quoted(facts.question)}`,
  },
  'ballot-codes-cancelled': {
    name: 'Voting codes cancelled',
    say: (facts) =>
      `Of batch ${text(facts.batch)}, ${count(facts.codes, 'unused voting code', 'unused voting codes')} cancelled, ${
        cancelWords[text(facts.reason)] ?? 'for a reason'
      }${quoted(facts.question)}`,
  },
  'ballot-booth-added': {
    name: 'Places to vote on paper',
    say: (facts) => `People can vote on paper at ${text(facts.name, 'a booth')}${quoted(facts.question)}`,
  },
  'ballot-sheets-printed': {
    name: 'Ballot sheets printed',
    say: (facts) =>
      `Batch ${text(facts.batch)}: ${count(facts.sheets, 'ballot sheet', 'ballot sheets')} printed for booth ${text(facts.booth)}${quoted(facts.question)}`,
  },
  'ballot-sheets-counted': {
    name: 'Ballot sheets counted',
    say: (facts) =>
      `Batch ${text(facts.batch)} was counted: ${count(facts.inBox, 'sheet', 'sheets')} in the box, ${text(facts.setAside)} set aside, ${text(facts.spoilt)} spoilt, ${text(facts.unused)} unused, ${text(facts.missing)} missing${quoted(facts.question)}`,
  },
  'ballot-paper-ended': {
    name: 'Ballot sheets typed in',
    say: (facts) =>
      `Every ballot sheet was typed in by two people: ${text(facts.counted)} count, ${text(facts.rejected)} do not, from ${count(facts.people, 'person', 'people')} who were handed one${quoted(facts.question)}`,
  },
  'ballot-help-given': {
    name: 'Help to vote',
    say: (facts) =>
      `Somebody was helped to vote, for ${count(facts.minutes, 'minute', 'minutes')}${quoted(facts.question)}`,
  },
  'role-given': { name: 'Roles given', say: (facts) => `Somebody was given a role: ${roleOf(facts.role)}` },
  'role-ended': { name: 'Roles ended', say: (facts) => `A role ended: ${roleOf(facts.role)}` },
  'council-sign-in-added': {
    name: 'Councils that vouch for their people',
    say: () => 'A council can now vouch for its own people when they sign in',
  },
  'council-sign-in-removed': {
    name: 'Councils that no longer vouch',
    say: () => 'A council no longer vouches for its people when they sign in',
  },
  'resident-register-replaced': {
    name: 'Lists of residents replaced',
    say: (facts) => `The list of residents was replaced by one of ${count(facts.entries, 'line', 'lines')}`,
  },
  'residence-letters-made': {
    name: 'Letters to homes made',
    say: (facts) => `Letters to homes were made, to show who lives here: ${count(facts.letters, 'letter', 'letters')}`,
  },
  'resident-confirmed-by-officer': {
    name: 'Residents confirmed by an officer',
    say: () => 'An officer confirmed that somebody lives here',
  },
  'residence-ended-by-officer': {
    name: 'Residence ended by an officer',
    say: () => 'An officer decided that somebody is no longer taken for a resident',
  },
  'residence-appeal-decided': {
    name: 'Appeals about residence decided',
    say: (facts) =>
      facts.upheld === true
        ? 'An appeal about living here was decided for the person'
        : 'An appeal about living here was decided against the person',
  },
  'organisation-registered': {
    name: 'Organisations registered',
    say: (facts) => `An organisation was registered${quoted(facts.organisation)}`,
  },
  'organisation-changed': {
    name: 'Organisations changed',
    say: (facts) => `What is known of an organisation was changed${quoted(facts.organisation)}`,
  },
  'organisation-closed': { name: 'Organisations closed', say: () => 'An organisation was closed here' },
  'commitment-made': {
    name: 'Promises made',
    say: (facts) => `A promise was made${quoted(facts.what)}, by ${dayOf(facts.dueOn)}`,
  },
  'commitment-date-changed': {
    name: 'Dates of promises changed',
    say: (facts) => `The date of a promise was changed to ${dayOf(facts.to)}${quoted(facts.what)}`,
  },
  'commitment-progress-reported': {
    name: 'Reports on promises',
    say: (facts) => `It was said how a promise goes${quoted(facts.what)}`,
  },
  'commitment-photo-removed': {
    name: 'Photos taken away',
    say: (facts) => `A photo was taken from a report on a promise${quoted(facts.what)}`,
  },
  'commitment-reported-done': {
    name: 'Promises reported done',
    say: (facts) => `A promise was reported done${quoted(facts.what)}`,
  },
  'commitment-checked': {
    name: 'Residents’ checks of promises',
    say: (facts) => `Residents were asked whether they notice a promise${quoted(facts.what)}`,
  },
  'commitment-reopened': {
    name: 'Promises open again',
    say: (facts) => `Residents said not yet, and a promise is open again${quoted(facts.what)}`,
  },
  'commitment-done': { name: 'Promises done', say: (facts) => `A promise ended as done${quoted(facts.what)}` },
  'commitment-given-up': {
    name: 'Promises given up',
    say: (facts) => `It was said that a promise will not be kept${quoted(facts.what)}`,
  },
  'milestone-added': {
    name: 'Stages of promises added',
    say: (facts) => `A stage was added to a promise${quoted(facts.milestone)}`,
  },
  'milestone-reached': {
    name: 'Stages of promises reached',
    say: (facts) => `A stage of a promise was reached${quoted(facts.milestone)}`,
  },
  'responsibilities-set': {
    name: 'Who does what in matters',
    say: (facts) => `It was said who does what in a matter${quoted(facts.matter)}`,
  },
}

/** Words for any kind, one that has no words of its own included. */
export function wordsOf(kind: string): KindWords {
  const plain = kind.replaceAll('-', ' ')
  const name = plain.charAt(0).toUpperCase() + plain.slice(1)
  return (
    kinds[kind] ?? {
      name,
      say: (facts) => `${name}${changesOf(facts.changed, {})}${quoted(facts.title ?? facts.question)}`,
    }
  )
}
