import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { signOut } from '../../acts/sign-out.ts'
import { findSecurity, type Security } from '../../reads/find-security.ts'
import { type Care, decideCare } from '../../rules/decide-care.ts'
import { ownPath } from '../../rules/own-path.ts'
import { textsFor } from '../../texts/texts.ts'
import { nextAddress, withNext } from '../fields.ts'
import { Column, Paragraph, TextLink } from '../form-page.tsx'
import { noSessionCookie } from '../signed-in.ts'

/** Ends the session and leads through signing in back to where one was. */
export const signInAgain = post({
  path: '/sign-in/again',
  access: 'signed-in',
  summary: 'End this session and sign in anew',
  address: nextAddress,
  async act(ask) {
    if (ask.sessionToken) await perform(ask.house, ask, signOut, { token: ask.sessionToken })
    return seeOther(withNext('/sign-in', ownPath(ask.address.next)), [noSessionCookie])
  },
})

/** Shows a page that is kept extra safe, or says what is needed first. `next` is where to come back to. */
export async function withCare(
  ask: Ask<unknown>,
  next: string,
  show: (security: Security) => Promise<Answer> | Answer,
): Promise<Answer> {
  const security = await findSecurity(ask.read, ask.community.id, ask.sessionToken)
  const care = security ? decideCare(security) : 'sign-in-again'
  return care === 'enough' && security
    ? show(security)
    : careNeeded(ask, care === 'enough' ? 'sign-in-again' : care, next)
}

export function careNeeded(ask: Ask<unknown>, care: Exclude<Care, 'enough'>, next: string): Answer {
  if (care === 'second-factor-first') return seeOther(withNext('/second-factor', next))
  const texts = textsFor(ask.locale).signIn.again
  const isDemonstration = care === 'not-in-the-demonstration'
  const title = isDemonstration ? texts.demonstrationTitle : texts.title
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      <Paragraph>{isDemonstration ? texts.demonstration : texts.why}</Paragraph>
      {!isDemonstration && (
        <form method="post" action={withNext('/sign-in/again', next)}>
          <Button preventDoubleClick>{texts.button}</Button>
        </form>
      )}
      <Paragraph>
        <TextLink href="/account">{texts.back}</TextLink>
      </Paragraph>
    </Column>
  )
  return page(title, body, { status: 403 })
}
