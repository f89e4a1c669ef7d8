import { createHash } from 'node:crypto'
import { whoFollows } from '#capabilities/matters/index.ts'
import { type Community, findCommunity } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import type { Id, PersonId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { tellParticipantsJob } from '../acts/end-conversation.ts'
import { letterTo } from '../acts/letter-to.ts'
import { type ClosedConversation, findClosed } from '../reads/find-closed.ts'
import { listPeopleToTell } from '../reads/list-people-to-tell.ts'
import { whoWantsNoLetters } from '../store/letters.ts'
import { hrefOfResults } from '../store/thread-of.ts'
import type { ConversationId } from '../vocabulary.ts'

const together = 200

/** Writes to those who took part and have a proved address that a conversation has closed. Followers are told by their matter. */
export const tellParticipantsKind = (house: House): JobKind<{ readonly conversation: ConversationId }> => ({
  name: tellParticipantsJob,
  retries: 20,
  secondsToFinish: 900,
  async run({ communityId, conversation }) {
    const community = await findCommunity(house.database.read, communityId)
    const closed = community && (await findClosed(house.database.read, { community: community.id, conversation }))
    if (!community || !closed) return
    for (let after: PersonId | null = null; ; ) {
      const page: { after: PersonId | null; limit: number } = { after, limit: together }
      const people = await listPeopleToTell(house.database.read, { community: community.id, conversation }, page)
      await tellSome(house, community, closed, people)
      if (people.length < together) return house.jobs.wake()
      after = people.at(-1)!
    }
  },
})

async function tellSome(
  house: House,
  community: Community,
  closed: ClosedConversation,
  people: readonly PersonId[],
): Promise<void> {
  const { read } = house.database
  const [follows, wantsNone] = await Promise.all([
    whoFollows(read, community.id, closed.matter, people),
    whoWantsNoLetters(read, community.id, people),
  ])
  const told = people.filter((person) => !follows.has(person) && !wantsNone.has(person))
  await inTransaction(house.database, async (write) => {
    for (const person of told) {
      const words = { person, href: hrefOfResults(closed.slug), words: (letters: Letters) => letters.closed(closed) }
      const letter = await letterTo({ read: write, community, secrets: house.secrets }, words)
      if (!letter) continue
      const id = letterId(closed.id, person)
      await house.jobs.queue(write, { kind: sendMail, id, communityId: community.id, payload: { letter } })
    }
  })
}

type Letters = Parameters<Parameters<typeof letterTo>[1]['words']>[0]

/** The same for the same conversation and person, so that a round that is done again after a crash sends nothing twice. */
function letterId(conversation: ConversationId, person: PersonId): Id<'job'> {
  const hex = createHash('sha256').update(`closed ${conversation} ${person}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  ) as Id<'job'>
}
