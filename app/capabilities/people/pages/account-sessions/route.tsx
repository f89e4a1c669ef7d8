import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { endSessions } from '../../acts/end-sessions.ts'
import { listSessions, type OwnSession } from '../../reads/list-sessions.ts'
import { momentOf } from '../../texts/dates.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { textsFor } from '../../texts/texts.ts'
import { Column, Paragraph } from '../form-page.tsx'
import { noSessionCookie } from '../signed-in.ts'

type Texts = PeopleTexts['account']['sessionsPage']

export const sessionsPage = get({
  path: '/account/sessions',
  access: 'signed-in',
  summary: 'Where one is signed in',
  async show(ask) {
    const { person } = ask.actor
    if (person === null) return seeOther('/sign-in')
    const texts = textsFor(ask.locale).account
    const sessions = await listSessions(ask.read, ask.community.id, { person, token: ask.sessionToken })
    const body = (
      <>
        <BackLink href="/account" label={texts.back} />
        <Column>
          <h1 class="govuk-heading-l">{texts.sessionsPage.title}</h1>
          <Paragraph>{texts.sessionsPage.why}</Paragraph>
          {sessions.map((session) => (
            <OneSession texts={texts.sessionsPage} session={session} />
          ))}
          <form method="post" action="/account/sessions/end-all">
            <Button kind="warning">{texts.sessionsPage.endAll}</Button>
          </form>
        </Column>
      </>
    )
    return page(texts.sessionsPage.title, body)
  },
})

function OneSession({ texts, session }: { readonly texts: Texts; readonly session: OwnSession }) {
  const [browser = '?', system = '?'] = session.browser.split('/')
  const name = texts.on(browser === '?' ? texts.unknownBrowser : browser, system === '?' ? texts.unknownSystem : system)
  return (
    <form method="post" action="/account/sessions/end">
      <h2 class="govuk-heading-s">{session.isThis ? `${texts.thisOne}: ${name}` : name}</h2>
      <Paragraph>
        {texts.began} {momentOf(session.createdAt)}, {texts.methods[session.method]}. {texts.seen}{' '}
        {momentOf(session.lastSeenAt)}.
      </Paragraph>
      {!session.isThis && (
        <Button kind="secondary" name="id" value={session.id}>
          {texts.end}
          <span class="govuk-visually-hidden"> {name}</span>
        </Button>
      )}
    </form>
  )
}

export const endOneSession = post({
  path: '/account/sessions/end',
  access: 'signed-in',
  summary: 'End one of one’s own sessions',
  form: z.strictObject({ id: z.uuid() }),
  async act(ask, form) {
    await perform(ask.house, ask, endSessions, { which: { sessionId: form.id } })
    return seeOther('/account/sessions')
  },
})

export const endAllSessions = post({
  path: '/account/sessions/end-all',
  access: 'signed-in',
  summary: 'Sign out everywhere',
  async act(ask) {
    await perform(ask.house, ask, endSessions, { which: 'all' })
    return seeOther('/sign-out', [noSessionCookie])
  },
})
