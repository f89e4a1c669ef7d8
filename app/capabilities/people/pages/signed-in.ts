import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, type Cookie, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { signOut } from '../acts/sign-out.ts'
import { findPerson } from '../reads/find-person.ts'
import { browserName } from '../rules/browser-name.ts'
import { ownPath } from '../rules/own-path.ts'
import { sessionLife } from '../rules/session-life.ts'
import { withNext } from './fields.ts'

export const sessionCookie = (token: string): Cookie => ({
  name: 'session',
  value: token,
  maxAgeSeconds: sessionLife.wholeDays * 86_400,
})

export const noSessionCookie: Cookie = { name: 'session', value: '', maxAgeSeconds: 0 }

export const ceremonyCookie = (token: string): Cookie => ({
  name: 'ceremony',
  value: token,
  maxAgeSeconds: sessionLife.mailedProofMinutes * 60,
})

export const noCeremonyCookie: Cookie = { name: 'ceremony', value: '', maxAgeSeconds: 0 }

/** What this browser did as a visitor belongs to the person now; a visitor after them starts afresh. */
const noVisitCookie: Cookie = { name: 'visit', value: '', maxAgeSeconds: 0 }

export const browserOf = (ask: Pick<Ask, 'header'>): string => browserName(ask.header('user-agent'))

/** What follows signing in: the old session of this browser ends, the new cookie, then the name if there is none yet, then where one wanted to go. */
export async function signedInAnswer(
  ask: Ask<unknown>,
  signedIn: { readonly token: string; readonly person: PersonId; readonly nextPath: string },
): Promise<Answer> {
  if (ask.sessionToken) await perform(ask.house, ask, signOut, { token: ask.sessionToken })
  const person = await findPerson(ask.read, ask.community.id, signedIn.person)
  const next = ownPath(signedIn.nextPath)
  return seeOther(person?.displayName ? next : withNext('/welcome', next), [
    sessionCookie(signedIn.token),
    noCeremonyCookie,
    ...(ask.actor.visit ? [noVisitCookie] : []),
  ])
}
