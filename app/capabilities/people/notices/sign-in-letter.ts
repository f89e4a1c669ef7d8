import type { Community } from '#platform/community.ts'
import type { PeopleTexts } from '../texts/en.ts'

export interface PlainLetter {
  readonly subject: string
  readonly text: string
}

/** One mail with both ways in: a link for the phone that reads it, six digits for the screen that asked. */
export function signInLetter(
  texts: PeopleTexts,
  about: { readonly community: Community; readonly token: string; readonly code: string },
): PlainLetter {
  const { community, token, code } = about
  return texts.letters.signIn({
    community: community.name,
    origin: community.origin,
    link: `${community.origin}/sign-in/link/${token}`,
    code,
  })
}
