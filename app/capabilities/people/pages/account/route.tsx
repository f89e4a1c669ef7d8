import { z } from 'zod'
import { hasRoleSomewhere } from '#platform/acts/actor.ts'
import { page, seeOther } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findAccount } from '../../reads/find-account.ts'
import { findSecurity } from '../../reads/find-security.ts'
import { listSessions } from '../../reads/list-sessions.ts'
import { placeNames } from '../../reads/place-names.ts'
import { textsFor } from '../../texts/texts.ts'
import { roleInWords } from '../roles/role-in-words.ts'
import { presentAccount } from './present.ts'
import { AccountView } from './view.tsx'

export const accountPage = get({
  path: '/account',
  access: 'signed-in',
  summary: 'One’s own account',
  address: z.strictObject({ done: z.string().max(40).optional() }),
  async show(ask) {
    const { person } = ask.actor
    const security = await findSecurity(ask.read, ask.community.id, ask.sessionToken)
    if (person === null || !security) return seeOther('/sign-in')
    const texts = textsFor(ask.locale)
    const account = await findAccount(ask.read, ask.community.id, person)
    const sessions = (await listSessions(ask.read, ask.community.id, { person, token: ask.sessionToken })).length
    const held = account.roles.filter((role) => role.ended_at === null)
    const codes = held.map(({ place_code }) => place_code)
    const places = await placeNames(ask.read, ask.community.id, codes)
    const roles = held.map((role) => roleInWords(texts.roles, role, places))
    const model = presentAccount(account, security, { sessions, roles })
    const done = texts.account.done[ask.address.done ?? ''] ?? null
    const mayRun = hasRoleSomewhere(ask.actor, 'officer') || hasRoleSomewhere(ask.actor, 'facilitator')
    return page(texts.account.title, <AccountView texts={texts.account} model={model} done={done} mayRun={mayRun} />, {
      model,
    })
  },
})
