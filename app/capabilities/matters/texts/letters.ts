import { count } from '#ui/texts/english.ts'
import type { LinkKind } from '../vocabulary.ts'
import { kindName } from './kind-names.ts'

export interface LetterNews {
  readonly subject: string
  readonly words: string
  readonly href: string
}

export interface Foot {
  readonly community: string
  readonly stop: string
  /** The newest entry of the public record when the letter was written: `57:3fa9…`. */
  readonly head: string
  readonly recordHref: string
}

const foot = ({ community, stop, head, recordHref }: Foot, why: string) =>
  [
    '-- ',
    `${community}: ${why}`,
    `Stop these letters, without signing in: ${stop}`,
    '',
    `When this was written, the newest entry of the public record was ${head}. Keep this letter and anyone can check later that nothing was rewritten: ${recordHref}`,
  ].join('\n')

const nameOfItem = ({ kind, title }: { readonly kind: string; readonly title: string }) =>
  title === '' ? `a ${kindName(kind)}` : `${kindName(kind)} “${title}”`

/** Letters to those who follow matters, and about what somebody said themselves. */
export const letters = {
  subjects: {
    decided: (title: string) => `Decided: ${title}`,
    closed: (title: string) => `Closed: ${title}`,
  },
  atOnce: (news: LetterNews, about: Foot & { readonly matter: string }) => ({
    subject: news.subject,
    text: [
      `${news.words}\n`,
      `Read more: ${news.href}\n`,
      foot(about, `you get this because you follow “${about.matter}”.`),
    ].join('\n'),
  }),
  own: {
    linked: (how: LinkKind, item: { readonly kind: string; readonly title: string }) => {
      const name = nameOfItem(item)
      const said: Readonly<Record<LinkKind, string>> = {
        'grew-from': `Something grew from what you said: ${name}`,
        'merged-into': `What you said was put together with another: ${name}`,
        'split-from': `Something was split off from what you said: ${name}`,
        'replaced-by': `Something took the place of what you said: ${name}`,
        'answered-by': `What you said was answered: ${name}`,
      }
      return { subject: said[how], words: `${said[how]}. Its page shows where it comes from and what became of it.` }
    },
    ended: (state: 'done' | 'withdrawn', item: { readonly kind: string; readonly title: string }) => {
      const name = nameOfItem(item)
      return state === 'done'
        ? { subject: `Done: ${name}`, words: `It grew from what you said, and it is done: ${name}.` }
        : {
            subject: `It will not be done: ${name}`,
            words: `It grew from what you said, and it will not go on: ${name}. Its page says why.`,
          }
    },
    letter: (news: readonly LetterNews[], about: Foot & { readonly allHref: string }) => ({
      subject: news.length === 1 ? news[0]!.subject : `${news.length} pieces of news about what you said`,
      text: [
        ...news.map((each) => `${news.length > 1 ? `* ${each.subject}\n` : ''}${each.words}\n${each.href}\n`),
        `All that you said here and what became of it: ${about.allHref}\n`,
        foot(about, 'you get this because you said or supported something here.'),
      ].join('\n'),
    }),
  },
  digest: (
    matters: readonly { readonly title: string; readonly href: string; readonly news: readonly LetterNews[] }[],
    about: Foot,
  ) => {
    const all = matters.reduce((sum, { news }) => sum + news.length, 0)
    const only = matters.length === 1 ? matters[0]!.title : count(matters.length, 'matter', 'matters')
    return {
      subject: `${count(all, 'piece', 'pieces')} of news: ${only}`,
      text: [
        ...matters.map(({ title, href, news }) =>
          [
            `${title}\n${href}\n`,
            ...news.map((each) => `* ${each.subject}\n${indented(each.words)}\n  ${each.href}\n`),
          ].join('\n'),
        ),
        foot(about, 'you get this because you follow matters here.'),
      ].join('\n'),
    }
  },
}

const indented = (words: string) =>
  words
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
