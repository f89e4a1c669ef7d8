import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { answerInvitation } from '../../acts/co-authors.ts'
import { findInvitation } from '../../reads/find-invitation.ts'
import { mayTakePart } from '../../rules/may.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalPath, proposalsPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'

const path = '/proposals/join/:key'
const address = z.strictObject({ key: z.string().regex(/^[\w-]{16,64}$/) })
type Which = z.infer<typeof address>

export const joinPage = get({
  path,
  access: 'anyone',
  summary: 'From a letter: answer whether one writes a proposal together with its author',
  address,
  show: (ask) => show(ask),
})

export const joinIt = post({
  path,
  access: 'signed-in',
  summary: 'From a letter: become an author of a proposal, or say no',
  address,
  form: z.strictObject({ answer: z.enum(['accept', 'decline']), named: z.literal('yes').optional() }),
  async act(ask, { answer, named }) {
    const input = { key: ask.address.key, answer, isNamed: named === 'yes' }
    const result = await perform(ask.house, ask, answerInvitation, input)
    if (result.ok) return seeOther(`${proposalPath(result.value.slug)}${answer === 'accept' ? '?done=together' : ''}`)
    switch (result.refusal.kind) {
      case 'confirm-first':
        return seeOther(`/sign-in?next=${encodeURIComponent(`/proposals/join/${ask.address.key}`)}`)
      case 'no-such-invitation':
        return show(ask)
      case 'settled':
        return show(ask, textsFor(ask.locale).together.join.settled)
    }
  },
})

async function show(ask: Ask<Which>, warning: string | null = null): Promise<Answer> {
  const { key } = ask.address
  const invitation = await findInvitation(ask.read, ask.community.id, { key, now: ask.house.clock.now() })
  const texts = textsFor(ask.locale)
  const words = texts.together.join
  const back = { href: proposalsPath, label: texts.navigation }
  if (!invitation) {
    const body = (
      <SimplePage back={back} title={words.ended}>
        <p class="govuk-body">{words.endedText}</p>
      </SimplePage>
    )
    return page(words.ended, body, { status: 410 })
  }
  const body = (
    <SimplePage back={back} title={words.title} warning={warning}>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={proposalPath(invitation.slug)}>
          {invitation.title}
        </a>
      </h2>
      <p class="govuk-body app-lines">{invitation.why}</p>
      <p class="govuk-body">{words.lead}</p>
      {mayTakePart(ask.actor) ? (
        <form method="post">
          <Checkboxes
            name="named"
            legend={<span class="govuk-visually-hidden">{texts.propose.named}</span>}
            items={[{ value: 'yes', label: texts.propose.named, hint: texts.propose.namedHint }]}
          />
          <ButtonGroup>
            <Button name="answer" value="accept" preventDoubleClick>
              {words.accept}
            </Button>
            <Button kind="secondary" name="answer" value="decline">
              {words.decline}
            </Button>
          </ButtonGroup>
        </form>
      ) : (
        <Button href={`/sign-in?next=${encodeURIComponent(`/proposals/join/${key}`)}`}>{words.signIn}</Button>
      )}
    </SimplePage>
  )
  return page(words.title, body, { hasErrors: warning !== null, status: warning ? 409 : 200 })
}
