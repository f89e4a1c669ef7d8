import { count } from '#ui/texts/english.ts'

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

/** Letters to those who follow matters. */
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
