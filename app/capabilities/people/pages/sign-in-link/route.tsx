import { perform } from '#platform/acts/act.ts'
import { type Answer, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { signInByLink } from '../../acts/sign-in-by-link.ts'
import { findProof } from '../../reads/find-proof.ts'
import { textsFor } from '../../texts/texts.ts'
import { keyAddress } from '../fields.ts'
import { Column, Paragraph } from '../form-page.tsx'
import { browserOf, signedInAnswer } from '../signed-in.ts'

/** Mail scanners open links: opening this changes nothing, however often. */
export const linkPage = get({
  path: '/sign-in/link/:key',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'The page behind the link in the mail',
  address: keyAddress,
  async show(ask) {
    const texts = textsFor(ask.locale).signIn.link
    const proof = await findProof(ask.read, ask.community.id, { purpose: 'sign-in', token: ask.address.key })
    if (!proof) return ended(ask)
    const body = (
      <Column>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <Paragraph>{texts.as(proof.email, ask.community.name)}</Paragraph>
        <form method="post">
          <Button preventDoubleClick>{texts.button}</Button>
        </form>
        <Paragraph>{texts.notYou}</Paragraph>
      </Column>
    )
    return page(texts.title, body)
  },
})

export const useLink = post({
  path: '/sign-in/link/:key',
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Sign in by the link in the mail',
  address: keyAddress,
  async act(ask) {
    const result = await perform(ask.house, ask, signInByLink, { token: ask.address.key, browser: browserOf(ask) })
    return result.ok ? signedInAnswer(ask, result.value) : ended(ask)
  },
})

function ended(ask: Ask<unknown>): Answer {
  const texts = textsFor(ask.locale).signIn.link
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{texts.ended}</h1>
      <Paragraph>{texts.endedWhy}</Paragraph>
      <Button href="/sign-in">{texts.again}</Button>
    </Column>
  )
  return page(texts.ended, body, { status: 410 })
}
