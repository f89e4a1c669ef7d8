import { z } from 'zod'
import { normalisePostcode, writtenPostcode } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { changeDetails } from '../../acts/change-details.ts'
import { findAccount } from '../../reads/find-account.ts'
import { textsFor } from '../../texts/texts.ts'
import { nameField } from '../fields.ts'
import { type Again, againOf, FormPage, firstLook, formAnswer, problemAt } from '../form-page.tsx'

async function show(ask: Ask, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).account
  if (ask.actor.person === null) return seeOther('/sign-in')
  const { person } = await findAccount(ask.read, ask.community.id, ask.actor.person)
  const { errors, typed } = again
  const languages = (['en', 'cy'] as const).map((value) => ({ value, label: texts.languages[value] }))
  const body = (
    <>
      <BackLink href="/account" label={texts.back} />
      <FormPage heading={texts.details.title} again={again}>
        <form method="post" novalidate>
          <TextInput
            name="name"
            label={texts.name}
            hint={texts.details.nameHint}
            value={person.display_name}
            errors={errors}
            typed={typed}
            autocomplete="nickname"
          />
          <TextInput
            name="postcode"
            label={texts.details.postcode}
            hint={texts.details.postcodeHint}
            width={10}
            value={person.postcode ? writtenPostcode(person.postcode) : ''}
            autocomplete="postal-code"
            autocapitalize="characters"
            errors={errors}
            typed={typed}
          />
          <Radios
            name="locale"
            legend={texts.language}
            legendSize="s"
            items={languages}
            value={person.locale}
            errors={errors}
            typed={typed}
          />
          <Button preventDoubleClick>{texts.save}</Button>
        </form>
      </FormPage>
    </>
  )
  return formAnswer(texts.details.title, body, again)
}

const postcodeField = z
  .string()
  .trim()
  .max(20, 'postcode-form')
  .transform((text, context) => {
    if (text === '') return null
    const postcode = normalisePostcode(text)
    if (postcode !== null) return postcode
    context.addIssue({ code: 'custom', message: 'postcode-form' })
    return z.NEVER
  })

export const detailsPage = get({
  path: '/account/details',
  access: 'signed-in',
  summary: 'One’s own details',
  show: (ask) => show(ask, firstLook),
})

export const saveDetails = post({
  path: '/account/details',
  access: 'signed-in',
  summary: 'Change one’s own details',
  form: z.strictObject({ name: nameField, postcode: postcodeField, locale: z.enum(['en', 'cy']) }),
  async act(ask, form) {
    const result = await perform(ask.house, ask, changeDetails, form)
    if (result.ok) return seeOther('/account?done=details')
    return result.refusal.kind === 'not-signed-in'
      ? seeOther('/sign-in')
      : show(ask, problemAt('name', textsFor(ask.locale).account.errors['shared-account']!))
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).account.errors)),
})
