import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { SurePage } from '#ui/sure-page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { closeConversation } from '../../acts/close-conversation.ts'
import { discardDraft } from '../../acts/discard-draft.ts'
import { takeBackOpening } from '../../acts/take-back-opening.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { closePath, conversationsPath, discardPath, managePath, takeBackPath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'

type SlugAsk = Ask<{ readonly slug: string }>

async function showClose(ask: SlugAsk, errors: FieldErrors = [], typed?: Typed): Promise<Answer> {
  const { conversation, away } = await gatherManaged(ask)
  if (away) return away
  const { slug, door, question } = conversation
  if (door.kind !== 'open' && errors.length === 0) return seeOther(managePath(slug))
  const { close } = facilitateTextsFor(ask.locale).manage
  const body = (
    <SurePage
      title={close.title}
      caption={question}
      errors={errors}
      back={{ href: managePath(slug), label: close.back }}
      button={close.button}
      isWarning
    >
      <p class="govuk-body">{close.text}</p>
      <TextInput
        name="reason"
        label={close.reason}
        labelSize="s"
        hint={close.reasonHint}
        errors={errors}
        typed={typed}
      />
    </SurePage>
  )
  const isWrong = errors.length > 0
  return page(close.title, body, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const closePage = get({
  path: closePath(':slug'),
  access: runners,
  summary: 'Before a conversation is closed: what that means, and why now',
  address: slugAddress,
  show: (ask) => showClose(ask),
})

export const closeIt = post({
  path: closePath(':slug'),
  access: runners,
  summary: 'Close a conversation now, with a reason for everyone',
  address: slugAddress,
  form: z.strictObject({ reason: z.string().max(2000, 'reason-long').default('') }),
  async act(ask, form) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const { close, refusals } = facilitateTextsFor(ask.locale).manage
    const input = { conversation: conversation.id, reason: form.reason }
    const result = await perform(ask.house, ask, closeConversation, input)
    if (result.ok) return seeOther(`${managePath(conversation.slug)}?done=closed`)
    const again = (name: string, message: string) => showClose(ask, [{ name, message }], form)
    switch (result.refusal.kind) {
      case 'no-such-conversation':
        return notFound
      case 'reason-missing':
      case 'reason-long':
        return again('reason', close.errors[result.refusal.kind]!)
      case 'not-open':
      case 'not-yet-open':
        return again('', close.notOpen)
      case 'not-yours-to-do':
        return again('', refusals['not-yours-to-do'])
    }
  },
  invalid: (ask, _problems, typed) => {
    const { close } = facilitateTextsFor(ask.locale).manage
    return showClose(ask, [{ name: 'reason', message: close.errors['reason-long']! }], typed)
  },
})

export const takeBackPage = get({
  path: takeBackPath(':slug'),
  access: runners,
  summary: 'Before an announced conversation is taken back',
  address: slugAddress,
  async show(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const { slug, door, question } = conversation
    if (door.kind !== 'not-yet-open') return seeOther(managePath(slug))
    const { takeBack } = facilitateTextsFor(ask.locale).manage
    const back = { href: managePath(slug), label: takeBack.back }
    const body = (
      <SurePage title={takeBack.title} caption={question} back={back} button={takeBack.button}>
        <p class="govuk-body">{takeBack.text}</p>
      </SurePage>
    )
    return page(takeBack.title, body)
  },
})

export const takeItBack = post({
  path: takeBackPath(':slug'),
  access: runners,
  summary: 'Make a draft again of what was announced and has not opened',
  address: slugAddress,
  async act(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const result = await perform(ask.house, ask, takeBackOpening, { conversation: conversation.id })
    if (result.ok) return seeOther(`${managePath(conversation.slug)}?done=taken-back`)
    switch (result.refusal.kind) {
      case 'no-such-conversation':
        return notFound
      case 'not-yours-to-do':
      case 'not-waiting-to-open':
        return seeOther(managePath(conversation.slug))
    }
  },
})

export const discardPage = get({
  path: discardPath(':slug'),
  access: runners,
  summary: 'Before a draft is thrown away',
  address: slugAddress,
  async show(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const { slug, state, question } = conversation
    if (state !== 'draft') return seeOther(managePath(slug))
    const { discard } = facilitateTextsFor(ask.locale).manage
    const back = { href: managePath(slug), label: discard.keep }
    const body = (
      <SurePage title={discard.title} caption={question} back={back} button={discard.button} isWarning>
        <p class="govuk-body">{discard.text}</p>
      </SurePage>
    )
    return page(discard.title, body)
  },
})

export const discardIt = post({
  path: discardPath(':slug'),
  access: runners,
  summary: 'Throw a draft away',
  address: slugAddress,
  async act(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const result = await perform(ask.house, ask, discardDraft, { conversation: conversation.id })
    if (result.ok) return seeOther(conversationsPath)
    switch (result.refusal.kind) {
      case 'no-such-conversation':
        return notFound
      case 'not-yours-to-do':
      case 'not-a-draft':
        return seeOther(managePath(conversation.slug))
    }
  },
})
