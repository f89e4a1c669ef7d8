import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { type ChangeOrganisationRefusal, changeOrganisation } from '../../acts/change-organisation.ts'
import { type RegisterOrganisationRefusal, registerOrganisation } from '../../acts/register-organisation.ts'
import { findMembership, findOrganisation } from '../../reads/find-organisation.ts'
import { mayKeep } from '../../rules/may-keep-organisation.ts'
import { textsFor } from '../../texts/texts.ts'
import type { OrganisationId } from '../../vocabulary.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { changeOrganisationPath, newOrganisationPath, organisationPath, organisationsPath } from './addresses.ts'
import { type OrganisationForm, organisationForm, typedOf } from './form.ts'
import { OrganisationFormView } from './form-view.tsx'

type Refusal = RegisterOrganisationRefusal | ChangeOrganisationRefusal

/** The page's problem for a refusal, at the field that it is about. */
function problemOf(
  ask: Ask<unknown>,
  refusal: Exclude<Refusal, { kind: 'not-signed-in' }>,
  form: OrganisationForm,
): Again {
  const message = textsFor(ask.locale).organisations.errors[refusal.kind]!
  switch (refusal.kind) {
    case 'number-taken': {
      const taken = form.numbers.find(({ number }) => number === refusal.number)
      return problemAt(taken?.register ?? 'name', message, typedOf(form))
    }
    case 'council-by-officer':
      return problemAt('council', message, typedOf(form))
    case 'too-many':
    case 'not-yours-to-do':
      return problemAt('name', message, typedOf(form))
  }
}

function showNew(ask: Ask, again: Again): Answer {
  const texts = textsFor(ask.locale).organisations
  const back = { href: organisationsPath, label: texts.back }
  const view = (
    <OrganisationFormView texts={texts} title={texts.register} why={texts.registerWhy} back={back} again={again} />
  )
  return formAnswer(texts.register, view, again)
}

export const newOrganisationPage = get({
  path: newOrganisationPath,
  access: 'signed-in',
  summary: 'Add an organisation',
  show: (ask) => showNew(ask, firstLook),
})

export const registerOrganisationRoute = post({
  path: newOrganisationPath,
  access: 'signed-in',
  summary: 'Add an organisation, with its numbers in public registers',
  form: organisationForm,
  async act(ask, form) {
    const result = await perform(ask.house, ask, registerOrganisation, form)
    if (result.ok) return seeOther(`${organisationPath(result.value.id)}?done=registered`)
    if (result.refusal.kind === 'not-signed-in') return seeOther('/sign-in')
    return showNew(ask, problemOf(ask, result.refusal, form))
  },
  invalid: (ask, problems, typed) =>
    showNew(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).organisations.errors)),
})

const address = z.strictObject({ organisation: z.uuid() })

/** Not found for those who may not: that there is such a page is for its keepers to know. */
async function showChange(ask: Ask<z.infer<typeof address>>, again: Again | null): Promise<Answer> {
  const texts = textsFor(ask.locale).organisations
  const id = ask.address.organisation as OrganisationId
  const found = await findOrganisation(ask.read, ask.community.id, id)
  const own = await findMembership(ask.read, ask.community.id, { organisation: id, person: ask.actor.person })
  if (!found || !mayKeep(ask.actor, own)) return notFound
  const shown = again ?? { errors: [], typed: typedOf(found) }
  const title = texts.changeTitle(found.name)
  const back = { href: organisationPath(id), label: found.name }
  return formAnswer(
    title,
    <OrganisationFormView texts={texts} title={title} why={null} back={back} again={shown} />,
    shown,
  )
}

export const changeOrganisationPage = get({
  path: changeOrganisationPath(':organisation'),
  access: 'signed-in',
  summary: 'Change an organisation',
  address,
  show: (ask) => showChange(ask, null),
})

export const changeOrganisationRoute = post({
  path: changeOrganisationPath(':organisation'),
  access: 'signed-in',
  summary: 'Change an organisation’s name, what it is for, or its numbers',
  address,
  form: organisationForm,
  async act(ask, form) {
    const id = ask.address.organisation as OrganisationId
    const result = await perform(ask.house, ask, changeOrganisation, { id, ...form })
    return result.ok
      ? seeOther(`${organisationPath(id)}?done=changed`)
      : showChange(ask, problemOf(ask, result.refusal, form))
  },
  invalid: (ask, problems, typed) =>
    showChange(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).organisations.errors)),
})
