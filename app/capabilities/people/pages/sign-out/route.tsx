import { perform } from '#platform/acts/act.ts'
import { page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { signOut } from '../../acts/sign-out.ts'
import { textsFor } from '../../texts/texts.ts'
import { Column, Paragraph } from '../form-page.tsx'
import { noSessionCookie } from '../signed-in.ts'

export const signOutHere = post({
  path: '/sign-out',
  access: 'anyone',
  summary: 'End this session',
  async act(ask) {
    if (ask.sessionToken) await perform(ask.house, ask, signOut, { token: ask.sessionToken })
    return seeOther('/sign-out', [noSessionCookie])
  },
})

export const signedOutPage = get({
  path: '/sign-out',
  access: 'anyone',
  summary: 'Says that one is signed out',
  show(ask) {
    if (ask.actor.person !== null) return seeOther('/account')
    const texts = textsFor(ask.locale).signIn.signedOut
    const body = (
      <Column>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <Paragraph>{texts.text}</Paragraph>
        <Button href="/sign-in" kind="secondary">
          {texts.again}
        </Button>
      </Column>
    )
    return page(texts.title, body)
  },
})
