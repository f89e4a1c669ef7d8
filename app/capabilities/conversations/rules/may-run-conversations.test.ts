import { expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { mayRunConversations, mayRunSomeConversations } from './may-run-conversations.ts'

const as = (roles: readonly Role[], hasSecondFactor = false): Actor => ({
  ...visitor,
  person: 'p' as PersonId,
  roles: new Set(roles),
  hasSecondFactor,
})

it('refuses visitors, people without a role, councillors, and officers and administrators without their second factor', () => {
  const refused = [visitor, as([]), as(['councillor'], true), as(['officer']), as(['administrator'])]
  expect(refused.map((actor) => mayRunConversations(actor, []))).toEqual([false, false, false, false, false])
  expect(mayRunConversations(as(['facilitator', 'officer']), [])).toBe(false)
  expect(mayRunConversations({ ...as(['facilitator']), person: null }, [])).toBe(false)
})

it('lets facilitators, and officers and administrators with a second factor', () => {
  const let_ = [as(['facilitator']), as(['officer'], true), as(['administrator'], true)]
  expect(let_.map((actor) => mayRunConversations(actor, ['E07000143']))).toEqual([true, true, true])
})

it('lets those of a part only where the conversation is about that part or a place in it', () => {
  const local = { ...as([]), localRoles: new Map([['facilitator', new Set(['E07000143'])]] as const) }
  expect(mayRunSomeConversations(local)).toBe(true)
  expect(mayRunConversations(local, ['E04006168', 'E07000143', 'E10000020'])).toBe(true)
  expect(mayRunConversations(local, ['E07000143', 'E10000020'])).toBe(true)
  expect(mayRunConversations(local, ['E10000020'])).toBe(false)
  expect(mayRunConversations(local, ['E07000146', 'E10000020'])).toBe(false)
  expect(mayRunConversations(local, [])).toBe(false)
  expect(mayRunConversations({ ...local, person: null }, ['E07000143'])).toBe(false)
})

it('asks officers of a part for their second factor too', () => {
  const local = { ...as([]), localRoles: new Map([['officer', new Set(['E07000143'])]] as const) }
  expect(mayRunConversations(local, ['E07000143'])).toBe(false)
  expect(mayRunConversations({ ...local, hasSecondFactor: true }, ['E07000143'])).toBe(true)
})
