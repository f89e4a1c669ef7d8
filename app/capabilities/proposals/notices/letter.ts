import type { Letter } from '#platform/mail/mail.ts'
import type { ProposalsTexts } from '../texts/en.ts'

export interface Words {
  readonly subject: string
  readonly text: string
}

export interface LetterAbout {
  readonly to: string
  readonly community: { readonly name: string; readonly origin: string }
  /** The path that ends these letters; null for one that was asked for and never comes again. */
  readonly stop: string | null
  readonly words: Words
  /** The path of the page that says more. */
  readonly href: string
}

/** A letter about a proposal, with the way to more and the way out. */
export function letterOf(texts: ProposalsTexts['letters'], about: LetterAbout): Letter {
  const { origin, name } = about.community
  const end = about.stop === null ? [] : [`${texts.stop}\n${origin}${about.stop}`]
  const headers =
    about.stop === null
      ? { 'Auto-Submitted': 'auto-generated' }
      : {
          'List-Unsubscribe': `<${origin}${about.stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        }
  return {
    to: about.to,
    subject: about.words.subject.slice(0, 200),
    text: [about.words.text, `${origin}${about.href}`, `${name}\n${origin}`, ...end].join('\n\n'),
    headers,
  }
}
