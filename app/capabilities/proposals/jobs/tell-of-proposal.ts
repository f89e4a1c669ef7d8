import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Community, findCommunity } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import type { Id, PersonId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { type ProposalNews, tellOfProposalJob } from '../acts/tell-of-proposal.ts'
import { letterTo, type WriteTo } from '../acts/write-to.ts'
import { findProposal } from '../reads/find-proposal.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { whoWantsNoLetters } from '../store/letters.ts'
import { textsFor } from '../texts/texts.ts'

const together = 200

/** Writes to the authors and supporters of a proposal, batch after batch, each once however often the round is done. */
export const tellOfProposalKind = (house: House): JobKind<{ readonly news: ProposalNews }> => ({
  name: tellOfProposalJob,
  retries: 12,
  secondsToFinish: 900,
  async run({ communityId, jobId, news }) {
    const community = await findCommunity(house.database.read, communityId)
    const about = community && (await wordsOf(house, community, news))
    if (!community || !about) return
    for (let after: PersonId | null = null; ; ) {
      const people = await nextPeople(house, { community, news, after })
      await tellSome(house, { community, jobId, about }, people)
      if (people.length < together) return house.jobs.wake()
      after = people.at(-1)!
    }
  },
})

async function wordsOf(house: House, community: Community, news: ProposalNews): Promise<WriteTo | null> {
  const { read } = house.database
  const proposal = await findProposal(read, community.id, { id: news.proposal })
  if (proposal?.shown !== 'published') return null
  const other = news.other ? await findProposal(read, community.id, { id: news.other }) : null
  const href = hrefOfProposal(news.what === 'split' && other ? other.slug : proposal.slug)
  const facts = {
    title: proposal.title,
    other: other?.title ?? '',
    state: textsFor(community.locale).states[proposal.state],
    words: proposal.stateWords,
  }
  return { href, words: (letters) => letters.news[news.what](facts) }
}

interface Round {
  readonly community: Community
  readonly news: ProposalNews
  readonly after: PersonId | null
}

/** Authors and supporters, of both where it was merged or split. Who was forgotten has no address and gets nothing. */
async function nextPeople(house: House, { community, news, after }: Round): Promise<readonly PersonId[]> {
  const proposals = [news.proposal, ...(news.other ? [news.other] : [])]
  const found = await sql<{ person: PersonId }>`
    SELECT person_id AS person FROM (
      SELECT person_id FROM proposals.support WHERE community_id = ${community.id} AND proposal_id = ANY(${proposals}::uuid[])
      UNION SELECT person_id FROM proposals.author WHERE community_id = ${community.id}
        AND proposal_id = ANY(${proposals}::uuid[]) AND person_id IS NOT NULL) AS those
    WHERE ${after}::uuid IS NULL OR person_id > ${after}::uuid ORDER BY person_id LIMIT ${together}`.execute(
    house.database.kysely,
  )
  return found.rows.map(({ person }) => person)
}

async function tellSome(
  house: House,
  { community, jobId, about }: { readonly community: Community; readonly jobId: string; readonly about: WriteTo },
  people: readonly PersonId[],
): Promise<void> {
  const wantsNone = await whoWantsNoLetters(house.database.read, community.id, people)
  await inTransaction(house.database, async (write) => {
    for (const person of people.filter((each) => !wantsNone.has(each))) {
      const letter = await letterTo({ read: write, community, secrets: house.secrets }, person, about)
      if (!letter) continue
      const id = letterId(jobId, person)
      await house.jobs.queue(write, { kind: sendMail, id, communityId: community.id, payload: { letter } })
    }
  })
}

/** The same for the same round and person, so that a round that is done again after a crash sends nothing twice. */
function letterId(round: string, person: PersonId): Id<'job'> {
  const hex = createHash('sha256').update(`proposal ${round} ${person}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  ) as Id<'job'>
}
