import type { Letter } from '#platform/mail/mail.ts'
import type { FacilitateTexts } from '../texts/facilitate/en.ts'

export interface LetterFor {
  readonly to: string
  readonly community: { readonly name: string; readonly origin: string }
  /** The address that ends these letters. */
  readonly stop: string
  readonly words: { readonly subject: string; readonly text: string }
  /** The path of the page that says more. */
  readonly href: string
}

/** A letter to somebody who took part, with the way to more and the way out. */
export const letterFor = (
  texts: FacilitateTexts['letters'],
  { to, community, stop, words, href }: LetterFor,
): Letter => ({
  to,
  subject: words.subject,
  text: [
    words.text,
    `${community.origin}${href}`,
    `${community.name}\n${community.origin}`,
    `${texts.stop}\n${community.origin}${stop}`,
  ].join('\n\n'),
  headers: {
    'List-Unsubscribe': `<${community.origin}${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
})
