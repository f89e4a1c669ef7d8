import { expect, test } from 'vitest'
import { mapCompatibly } from './compatible/map-compatibly.ts'
import { readConversation, referenceConversations } from './testing/conversation.ts'

test('the example of the README holds on the Seattle conversation', () => {
  const seattle = referenceConversations().find(({ name }) => name === '15-per-hour-seattle')!
  const { table, votes, moderation } = readConversation(seattle)
  const [first] = mapCompatibly(table, { moderation }).groups[0]!.representative
  expect(first).toMatchObject({ statement: 12, side: 'agree', share: 0.9 })
  expect(votes.statementIds[12]).toBe(12)
})
