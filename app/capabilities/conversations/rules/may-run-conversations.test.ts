import { expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { mayRunConversations } from './may-run-conversations.ts'

const as = (roles: readonly Role[], hasSecondFactor = false): Actor => ({
  ...visitor,
  person: 'p' as PersonId,
  roles: new Set(roles),
  hasSecondFactor,
})

it('refuses visitors, people without a role, councillors, and officers and administrators without their second factor', () => {
  const refused = [visitor, as([]), as(['councillor'], true), as(['officer']), as(['administrator'])]
  expect(refused.map(mayRunConversations)).toEqual([false, false, false, false, false])
  expect(mayRunConversations(as(['facilitator', 'officer']))).toBe(false)
  expect(mayRunConversations({ ...as(['facilitator']), person: null })).toBe(false)
})

it('lets facilitators, and officers and administrators with a second factor', () => {
  const let_ = [as(['facilitator']), as(['officer'], true), as(['administrator'], true)]
  expect(let_.map(mayRunConversations)).toEqual([true, true, true])
})
