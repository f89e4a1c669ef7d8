import { counted, number } from '#ui/texts/english.ts'
import { dates } from './dates.ts'

const statements = counted('statement', 'statements')

/** Looking at statements. */
export const moderate = {
  title: 'Look at statements',
  intro:
    'Publish what people can vote on. You cannot change anybody’s words. Whoever said it is told what you decide, and why. Each decision is in the public record, without the words.',
  rules: 'When not to publish',
  rulesIntro:
    'Only for one of these reasons. That you disagree is not one of them. The public log shows the reason, and the words too, unless they name or insult somebody, advertise or cannot be understood.',
  tabs: { waiting: 'Waiting', published: 'Published', rejected: 'Not published' },
  tab: (label: string, count: number) => `${label} (${number(count)})`,
  tabsTitle: 'Statements by what was decided',
  none: {
    waiting: { title: 'Nothing waits', text: 'Everything that was said has been looked at. You are done here.' },
    published: { title: 'Nothing is published', text: 'Statements are here once they are published.' },
    rejected: {
      title: 'Nothing was turned down',
      text: 'Statements that are not published are here, each with its reason.',
    },
  },
  group: (count: number) => `${count} that say nearly the same`,
  alike: 'Published already, and nearly the same:',
  said: (at: Date) => `Said on ${dates.moment(at)}`,
  isSeed: 'One of the statements you started with',
  decided: (at: Date, who: string | null) => `Decided on ${dates.moment(at)}${who ? ` by ${who}` : ''}`,
  reasonWas: (reason: string) => `Reason: ${reason}`,
  noteWas: (note: string) => `You also told them: ${note}`,
  votes: (agree: number, disagree: number, pass: number) =>
    `${number(agree)} agree, ${number(disagree)} disagree, ${number(pass)} pass`,
  late: 'Later than promised',
  choose: 'Choose for one decision together',
  publishOne: 'Publish',
  publishAgain: 'Publish after all',
  publishGroup: (count: number) => `Publish all ${count}`,
  rejectOne: { waiting: 'Do not publish', published: 'Take it down' },
  because: 'Why? One press decides.',
  about: (text: string) => `: ${text.slice(0, 80)}`,
  together: {
    title: 'Decide for all you chose',
    decision: 'What do you decide?',
    publish: 'Publish them',
    publishAgain: 'Publish them after all',
    reject: 'Do not publish them',
    takeDown: 'Take them down',
    reason: 'If you do not publish them: why?',
    reasonNone: 'Choose a reason',
    note: 'Anything to tell the authors? (optional)',
    noteHint: 'They read this under their statement. It is not published.',
    button: 'Decide',
  },
  done: {
    published: (count: number) =>
      count === 1 ? 'One statement is published.' : `${number(count)} statements are published.`,
    rejected: (count: number) =>
      count === 1
        ? 'One statement is not published. Its author is told why.'
        : `${number(count)} statements are not published. Their authors are told why.`,
  },
  undo: {
    published: 'Changed your mind? See what is published',
    rejected: 'Changed your mind? See what is not published',
  },
  more: (shown: number, all: number) =>
    `These are ${number(shown)} of ${statements(all)}. Decide on these, and the next ones come up.`,
  log: 'The public list of decisions',
  errors: {
    'nothing-chosen': 'Choose at least one statement',
    'too-many': 'Choose 200 statements or fewer at a time',
    'decision-missing': 'Choose what you decide',
    'reason-missing': 'Choose why they are not published',
    'note-long': 'What you tell the authors must be 500 characters or fewer',
    'decided-already': 'They are decided that way already',
  } as Readonly<Record<string, string>>,
  changedMeanwhile: (count: number) =>
    count === 1
      ? 'Somebody else decided on one of these just now, so nothing was decided. It has moved to another list. Look again, and decide on the others.'
      : `Somebody else decided on ${number(count)} of these just now, so nothing was decided. They have moved to another list. Look again, and decide on the others.`,
  error: 'Check this answer',
  notYours: 'Only people who run conversations for this community can decide on statements.',
}
