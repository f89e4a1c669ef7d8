import { afterAll, beforeAll, expect, it } from 'vitest'
import { follow, type MatterId } from '#capabilities/matters/index.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { castVote } from '../acts/cast-vote.ts'
import { closeConversation } from '../acts/close-conversation.ts'
import { wantNoLetters } from '../store/letters.ts'
import { newFacilitator } from '../testing/facilitators.ts'
import { makeOpen } from '../testing/running.ts'
import type { StatementId } from '../vocabulary.ts'
import { tellParticipantsKind } from './tell-participants.ts'

let house: TestHouse
let community: Community
let facilitator: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  facilitator = newFacilitator(house)
})
afterAll(() => house.close())

const actorOf = (person: PersonId): Actor => ({ ...visitor, person, standing: 'confirmed' })

it('tells nobody while it is open; then each who took part once, however often it is done', async () => {
  const made = await makeOpen({ house, community, facilitator }, { question: 'Who should cut the hedges?' })
  const key = { community: community.id, conversation: made.id }
  const row = await house.database.read
    .selectFrom('conversations.statement as s')
    .innerJoin('conversations.conversation as c', 'c.conversation_id', 's.conversation_id')
    .select(['s.statement_id', 'c.matter_id'])
    .where('s.conversation_id', '=', made.id)
    .executeTakeFirstOrThrow()
  const [voter, follower, silent] = [
    await anAccount({ house, community }),
    await anAccount({ house, community }),
    await anAccount({ house, community }),
  ]
  for (const { id } of [voter, follower, silent]) {
    const said = { statement: row.statement_id as StatementId, stance: 'agree', shownShare: null } as const
    await castVote(house, { key, actor: actorOf(id) }, said)
  }
  const by = { community, actor: actorOf(follower.id) }
  await perform(house, by, follow, { matterId: row.matter_id as MatterId, howOften: 'at-once' })
  await inTransaction(house.database, (write) =>
    wantNoLetters(write, community.id, { person: silent.id, since: new Date() }),
  )
  const job = { communityId: community.id, jobId: house.newId<'job'>(), conversation: made.id }
  const kind = tellParticipantsKind(house)
  await kind.run(job)
  expect(await lettersTo(house)).toEqual([])
  const reason = 'The season is over.'
  await perform(house, { community, actor: facilitator }, closeConversation, { conversation: made.id, reason })
  await kind.run(job)
  await kind.run({ ...job, jobId: house.newId<'job'>() })
  const letters = await lettersTo(house)
  expect(letters.map(({ to }) => to)).toEqual([voter.email])
  expect(letters[0]?.text).toContain('3 people took part, with 3 votes')
  expect(letters[0]?.text).toContain(`/c/${made.slug}/results`)
  expect(letters[0]?.text).toContain(reason)
})
