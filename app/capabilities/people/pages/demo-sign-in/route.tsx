import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { demonstrationPeople, startDemonstrationSession } from '../../acts/start-demonstration-session.ts'
import { ownPath } from '../../rules/own-path.ts'
import { textsFor } from '../../texts/texts.ts'
import { Column, Paragraph } from '../form-page.tsx'
import { browserOf, signedInAnswer } from '../signed-in.ts'

const address = z.strictObject({ as: z.enum(demonstrationPeople).optional(), next: z.string().max(500).optional() })

/** Both the installation and the community must be for show: one setting alone must not open a real community. */
const isForShow = (ask: Ask<unknown>) => ask.house.settings.isDemonstration && ask.community.isDemonstration

export const demonstrationPage = get({
  path: '/demo-sign-in',
  access: 'development',
  summary: 'Choose who to be in the demonstration',
  address,
  show(ask) {
    if (!isForShow(ask)) return notFound
    const texts = textsFor(ask.locale).signIn.demonstration
    const offered = ask.address.as ? [ask.address.as] : demonstrationPeople
    const body = (
      <Column>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <Paragraph>{texts.intro}</Paragraph>
        {offered.map((as) => (
          <form method="post">
            <h2 class="govuk-heading-s">{texts.names[as]}</h2>
            <Paragraph>{texts.what[as]}</Paragraph>
            <Button name="as" value={as}>
              {texts.button[as]}
            </Button>
          </form>
        ))}
      </Column>
    )
    return page(texts.title, body)
  },
})

export const demonstrationSignIn = post({
  path: '/demo-sign-in',
  access: 'development',
  rate: 'sign-in',
  summary: 'Sign in as one of the people of the demonstration',
  address,
  form: z.strictObject({ as: z.enum(demonstrationPeople) }),
  async act(ask, form) {
    if (!isForShow(ask)) return notFound
    const result = await perform(ask.house, ask, startDemonstrationSession, { as: form.as, browser: browserOf(ask) })
    return result.ok ? signedInAnswer(ask, { ...result.value, nextPath: ownPath(ask.address.next) }) : notFound
  },
})
