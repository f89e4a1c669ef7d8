import type { Letter } from '#platform/mail/mail.ts'
import { textsFor } from '../texts/texts.ts'

interface From {
  readonly name: string
  readonly origin: string
}

export interface Words {
  readonly subject: string
  readonly text: string
}

/** A letter about an answer, with the page that says more. `stop` only for those who may stop letters: not for duties. */
export function letterOf(
  to: { readonly email: string; readonly locale: string },
  words: Words,
  about: { readonly community: From; readonly href: string; readonly stop: string | null },
): Letter {
  const { letters } = textsFor(to.locale)
  const { community, stop } = about
  const parts = [words.text, `${community.origin}${about.href}`, `${community.name}\n${community.origin}`]
  const ending = stop === null ? [] : [`${letters.why}\n${letters.stop}\n${community.origin}${stop}`]
  return {
    to: to.email,
    subject: oneLine(words.subject),
    text: [...parts, ...ending].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated', ...(stop === null ? {} : stopHeaders(community.origin + stop)) },
  }
}

/** A mail program can stop the letters by itself, with one POST that needs no cookie (RFC 8058). */
const stopHeaders = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200)
