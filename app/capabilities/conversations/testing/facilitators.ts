import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { House } from '#platform/house.ts'
import type { MakeConversation } from '../acts/make-conversation.ts'

/** Somebody trusted to run conversations. */
export const newFacilitator = (house: House): Actor => ({
  ...visitor,
  person: house.newId<'person'>(),
  roles: new Set(['facilitator'] as const),
})

/** A draft that lacks nothing. */
export const wholeDraft: MakeConversation = {
  question: 'What would make our high street better?',
  background: 'Two shops stand empty.',
  sources: [{ title: 'Survey of shops', url: 'https://example.org/shops' }],
  statements: [
    'There should be more benches.',
    'Parking should cost less.',
    'Cars should not drive there on Saturdays.',
    'Empty shops should be let to local groups.',
    'The market should be open twice a week.',
  ],
  askedBy: 'Testham Town Council',
  promise: 'The council discusses the result at its meeting in June.',
  admits: 'link',
  moderation: 'before',
  lookWithinHours: 48,
  closesAt: null,
  asksAge: false,
  asksPlace: false,
  matter: null,
  slug: null,
}
