import { count, day } from '#ui/texts/english.ts'
import type { Answer, ModerationReason } from '../vocabulary.ts'
import { reasons } from './reasons.ts'
import { answerNames, who as inWords, kindName } from './words.ts'

interface About {
  readonly kind: string
  readonly title: string
}

const quoted = ({ title, kind }: About) => (title ? `“${title}”` : `a ${kindName(kind)}`)
const yours = ({ kind, title }: About) => `your ${kindName(kind)}${title ? ` “${title}”` : ''}`

/** Letters about answers: to whoever brought something in, and to those who must answer. */
export const letters = {
  answered: (
    about: About & { readonly answer: Answer; readonly words: string; readonly post: string; readonly team: string },
  ) => ({
    subject: `An answer to ${yours(about)}`,
    text: `${inWords(about.post, about.team)} has answered ${yours(about)}.

${answerNames[about.answer]}.

${about.words}`,
  }),
  corrected: (
    about: About & { readonly words: string; readonly reason: string; readonly post: string; readonly team: string },
  ) => ({
    subject: `The answer to ${yours(about)} was corrected`,
    text: `${inWords(about.post, about.team)} has corrected the answer to ${yours(about)}.

Why:
${about.reason}

It says now:
${about.words}

What it said before stays on the page below.`,
  }),
  takenDown: (about: About & { readonly reason: ModerationReason; readonly note: string }) => ({
    subject: `${capital(yours(about))} was taken down`,
    text: `${capital(yours(about))} was taken down.

The rule: ${reasons[about.reason].label}.${about.note === '' ? '' : `\n\n${about.note}`}

It still gets its answer. If you think that taking it down was wrong, say why on the page below. Somebody else than who decided looks at it again.`,
  }),
  shownAgain: (about: About) => ({
    subject: `${capital(yours(about))} is shown again`,
    text: `${capital(yours(about))} had been taken down. It is shown again.`,
  }),
  appealDecided: (about: About & { readonly isUpheld: boolean; readonly answer: string }) => ({
    subject: about.isUpheld ? `${capital(yours(about))} is shown again` : `${capital(yours(about))} stays taken down`,
    text: `Somebody else looked again at ${yours(about)}. It ${about.isUpheld ? 'is shown again' : 'stays taken down'}.

The reason:
${about.answer}`,
  }),
  passed: (
    about: About & { readonly words: string; readonly post: string; readonly team: string; readonly dueOn: string },
  ) => ({
    subject: `Who must answer ${yours(about)} has changed`,
    text: `${capital(yours(about))} was passed on. It now lies with: ${inWords(about.post, about.team)}.

The reason given:
${about.words}

The date stays the same: the answer is due by ${day(about.dueOn)}.`,
  }),
  asked: (about: About & { readonly words: string; readonly post: string; readonly team: string }) => ({
    subject: `A question to you about ${yours(about)}`,
    text: `${inWords(about.post, about.team)} needs more from you before they can answer ${yours(about)}.

${about.words}

You can answer on the page below. Until you do, everyone can see there that it waits for you.`,
  }),
  given: (about: About) => ({
    subject: `More was given on ${quoted(about)}`,
    text: `The author of ${quoted(about)} has given what was asked for. It waits for an answer again.`,
  }),
  assigned: (about: About & { readonly dueOn: string }) => ({
    subject: `An answer lies with you: ${quoted(about)}`,
    text: `Somebody brought in a ${kindName(about.kind)}: ${quoted(about)}. The answer lies with you now. It is due by ${day(about.dueOn)}.`,
  }),
  reminded: (lines: readonly string[], total: number) => ({
    subject: `${count(total, 'answer is', 'answers are')} due in the next days`,
    text: `These answers lie with you and are due in the next working days:\n\n${listed(lines, total)}`,
  }),
  due: (lines: readonly string[], total: number) => ({
    subject: `${count(total, 'answer is', 'answers are')} due today`,
    text: `These answers lie with you and are due today:\n\n${listed(lines, total)}`,
  }),
  escalated: (lines: readonly string[], total: number) => ({
    subject: `${count(total, 'answer is', 'answers are')} late`,
    text: `The charter promises answers in time. These are late, and you are named as the one who is told:\n\n${listed(lines, total)}`,
  }),
  line: (about: About & { readonly dueOn: string; readonly post: string }) =>
    `- ${quoted(about)} (${kindName(about.kind)}), due by ${day(about.dueOn)}, ${about.post}`,
  why: 'You get this letter because you brought something in here, or answer for it.',
  stop: 'To get no more letters about answers, open:',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (lines: readonly string[], total: number) =>
  [...lines, ...(total > lines.length ? [`- and ${total - lines.length} more`] : [])].join('\n')

/** For those who follow the matter. */
export const news = {
  answered: (about: About & { readonly answer: Answer; readonly post: string; readonly team: string }) => ({
    subject: `Answered: ${quoted(about)}`,
    text: `${inWords(about.post, about.team)} has answered a ${kindName(about.kind)}: ${answerNames[about.answer]}.`,
  }),
  manyAnswered: (n: number, answer: Answer) => ({
    subject: `${count(n, 'contribution was', 'contributions were')} answered`,
    text: `${count(n, 'contribution', 'contributions')} got an answer: ${answerNames[answer]}. Each author was told.`,
  }),
}
