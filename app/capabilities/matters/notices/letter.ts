import type { Letter } from '#platform/mail/mail.ts'
import { stopOnePath } from '../store/stop-addresses.ts'
import { textsFor } from '../texts/texts.ts'

/** What every letter to a follower ends with, before it is known whom it stops for. */
export interface Foot {
  readonly community: string
  readonly origin: string
  readonly head: string
  readonly locale: string
}

interface Piece {
  readonly subject: string
  readonly text: string
  readonly href: string
}

/** A letter about one piece of news, to somebody who wants to hear at once. */
export function newsLetter(
  to: string,
  news: Piece,
  about: Foot & { readonly matter: string; readonly followId: string },
): Letter {
  const stop = `${about.origin}${stopOnePath(about.followId)}`
  const { subject, text } = textsFor(about.locale).letters.atOnce(pieceOf(news, about.origin), {
    ...about,
    stop,
    recordHref: `${about.origin}/record`,
  })
  return { to, subject: oneLine(subject), text, headers: headersOf(stop) }
}

export interface DigestMatter {
  readonly title: string
  readonly slug: string
  readonly news: readonly Piece[]
}

/** All the news since the last letter, by matter. */
export function digestLetter(
  to: string,
  matters: readonly DigestMatter[],
  about: Foot & { readonly stopPath: string },
): Letter {
  const stop = `${about.origin}${about.stopPath}`
  const { subject, text } = textsFor(about.locale).letters.digest(
    matters.map(({ title, slug, news }) => ({
      title,
      href: `${about.origin}/matters/${slug}`,
      news: news.map((piece) => pieceOf(piece, about.origin)),
    })),
    { ...about, stop, recordHref: `${about.origin}/record` },
  )
  return { to, subject: oneLine(subject), text, headers: headersOf(stop) }
}

/** News about what somebody said themselves, one piece or what gathered since the last letter. */
export function ownLetter(to: string, news: readonly Piece[], about: Foot & { readonly stopPath: string }): Letter {
  const stop = `${about.origin}${about.stopPath}`
  const { subject, text } = textsFor(about.locale).letters.own.letter(
    news.map((piece) => pieceOf(piece, about.origin)),
    { ...about, stop, recordHref: `${about.origin}/record`, allHref: `${about.origin}/what-became-of-mine` },
  )
  return { to, subject: oneLine(subject), text, headers: headersOf(stop) }
}

const pieceOf = ({ subject, text, href }: Piece, origin: string) => ({ subject, words: text, href: `${origin}${href}` })

/** A mail program can stop the letters by itself, with one POST that needs no cookie (RFC 8058). */
const headersOf = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'Auto-Submitted': 'auto-generated',
})

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200)
