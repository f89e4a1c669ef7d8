import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { changeName } from '../../acts/change-name.ts'
import { ownPath } from '../../rules/own-path.ts'
import { textsFor } from '../../texts/texts.ts'
import { nameField, nextAddress } from '../fields.ts'
import { type Again, againOf, FormPage, firstLook, formAnswer, Paragraph } from '../form-page.tsx'

function show(ask: Ask<unknown>, again: Again): Answer {
  const texts = textsFor(ask.locale).signIn.welcome
  const body = (
    <FormPage heading={texts.title} again={again}>
      <Paragraph>{texts.intro}</Paragraph>
      <form method="post" novalidate>
        <TextInput
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          autocomplete="nickname"
          value={ask.actor.displayName}
          errors={again.errors}
          typed={again.typed}
        />
        <Button preventDoubleClick>{texts.button}</Button>
      </form>
    </FormPage>
  )
  return formAnswer(texts.title, body, again)
}

export const welcomePage = get({
  path: '/welcome',
  access: 'signed-in',
  summary: 'Asks a newcomer for the name others see',
  address: nextAddress,
  show: (ask) => show(ask, firstLook),
})

export const chooseName = post({
  path: '/welcome',
  access: 'signed-in',
  summary: 'Choose the name others see',
  address: nextAddress,
  form: z.strictObject({ name: nameField }),
  async act(ask, form) {
    await perform(ask.house, ask, changeName, { name: form.name })
    return seeOther(ownPath(ask.address.next))
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).signIn.errors)),
})
