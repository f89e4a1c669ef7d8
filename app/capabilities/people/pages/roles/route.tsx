import { z } from 'zod'
import { findPlaceTyped } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonDate } from '#platform/london.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { endRole } from '../../acts/end-role.ts'
import { type GiveRoleRefusal, giveRole } from '../../acts/give-role.ts'
import { resetSignIn } from '../../acts/reset-sign-in.ts'
import { listRoles } from '../../reads/list-roles.ts'
import { placeNames } from '../../reads/place-names.ts'
import { textsFor } from '../../texts/texts.ts'
import type { RoleId } from '../../vocabulary.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { rolesPath } from '../look-after.ts'
import { giveForm, resetForm, roleAddress } from './form.ts'
import { presentRoles } from './present.ts'
import { RolesView } from './view.tsx'

const administrators = { role: 'administrator' } as const

async function show(ask: Ask<unknown>, again: Again, done: string | null = null): Promise<Answer> {
  const { roles, running } = textsFor(ask.locale)
  const held = await listRoles(ask.read, ask.community.id)
  const codes = held.map(({ placeCode }) => placeCode)
  const places = await placeNames(ask.read, ask.community.id, codes)
  const about = { today: londonDate(ask.house.clock.now()), you: ask.actor.person, places }
  const body = (
    <RolesView texts={roles} back={running.title} held={presentRoles(roles, held, about)} done={done} again={again} />
  )
  return formAnswer(roles.title, body, again)
}

const refused = (ask: Ask<unknown>, field: string, kind: string, typed: Typed = {}) =>
  show(ask, problemAt(field, textsFor(ask.locale).roles.errors[kind]!, typed))

export const rolesPage = get({
  path: rolesPath,
  access: administrators,
  summary: 'Who has which role',
  address: z.strictObject({ done: z.enum(['given', 'ended', 'reset']).optional() }),
  show: (ask) => show(ask, firstLook, textsFor(ask.locale).roles.done[ask.address.done ?? ''] ?? null),
})

const fieldOf: Record<GiveRoleRefusal['kind'], string> = {
  'not-yours-to-do': '',
  'unknown-place': 'place',
  'whole-community-only': 'place',
  'name-missing': 'name',
  'shared-account': 'email',
  'ends-before-it-begins': 'until',
  'over-already': 'until',
  'has-it-already': 'role',
}

export const giveRoleRoute = post({
  path: rolesPath,
  access: administrators,
  rate: 'mail',
  summary: 'Give somebody a role',
  form: giveForm,
  async act(ask, form) {
    const { place, ...rest } = form
    const typed = await findPlaceTyped(ask.read, ask.community.id, place)
    if (typed.kind === 'place-unknown') return refused(ask, 'place', 'unknown-place', typedAgain(form))
    if (typed.kind === 'place-not-one') return refused(ask, 'place', typed.kind, typedAgain(form))
    const placeCode = typed.kind === 'one' ? typed.place.code : null
    const result = await perform(ask.house, ask, giveRole, { ...rest, placeCode })
    if (result.ok) return seeOther(`${rolesPath}?done=given`)
    const { kind } = result.refusal
    return refused(ask, fieldOf[kind], kind, typedAgain(form))
  },
  invalid: (ask, problems, typed) => show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).roles.errors)),
})

function typedAgain(form: z.infer<typeof giveForm>): Typed {
  const parts = (name: string, date: string | null) => {
    const [year = '', month = '', day = ''] = date?.split('-') ?? []
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const { email, name, role, place, fromOn, untilOn } = form
  return {
    email,
    role,
    name: name ?? '',
    place,
    ...parts('from', fromOn),
    ...parts('until', untilOn),
  }
}

export const endRoleRoute = post({
  path: `${rolesPath}/:role/end`,
  access: administrators,
  summary: 'End a role',
  address: roleAddress,
  async act(ask) {
    const result = await perform(ask.house, ask, endRole, { roleId: ask.address.role as RoleId })
    return result.ok ? seeOther(`${rolesPath}?done=ended`) : refused(ask, '', result.refusal.kind)
  },
})

export const resetSignInRoute = post({
  path: `${rolesPath}/reset`,
  access: administrators,
  summary: 'Reset how somebody with a role signs in',
  form: resetForm,
  async act(ask, form) {
    const result = await perform(ask.house, ask, resetSignIn, { person: form.person as PersonId })
    return result.ok ? seeOther(`${rolesPath}?done=reset`) : refused(ask, '', result.refusal.kind)
  },
})
