import { findMatter, type Matter, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { May } from '#platform/acts/actor.ts'
import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type Commitment, findCommitment } from '../reads/find-commitment.ts'
import { mayMakeCommitments, mayReportOn } from '../rules/may-keep-commitments.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'

type CommitmentAsk = Ask<{ readonly id: string }>
type Answering<Subject> = (subject: Subject) => Promise<Answer> | Answer

export async function withCommitment(ask: CommitmentAsk, answer: Answering<Commitment>): Promise<Answer> {
  const commitment = await findCommitment(ask.read, ask.community.id, ask.address.id as CommitmentId)
  return commitment ? answer(commitment) : notFound
}

/** For the forms of those who answer for a promise. */
export const withOwnCommitment = (ask: CommitmentAsk, answer: Answering<Commitment>): Promise<Answer> =>
  withCommitment(ask, async (commitment) => {
    if (await mayReportHere(ask, commitment)) return answer(commitment)
    return turnAway(ask, await mayMakeIn(ask, commitment.matter))
  })

export async function mayReportHere(ask: Ask<unknown>, { accountableId, matter }: Commitment): Promise<boolean> {
  if (ask.actor.person === null) return false
  const line = await placeLineOfMatter(ask.read, ask.community.id, matter.id)
  return mayReportOn(ask.actor, { accountableId, line })
}

/** For the forms of those who make promises and say who does what in a matter. */
export async function withOwnMatter(ask: Ask<{ readonly slug: string }>, answer: Answering<Matter>): Promise<Answer> {
  const matter = await findMatter(ask.read, ask.community.id, { slug: ask.address.slug }, 'published')
  if (!matter) return notFound
  const may = await mayMakeIn(ask, matter)
  return may === 'yes' ? answer(matter) : turnAway(ask, may)
}

/** Whether whoever asks makes promises in this matter. */
export async function mayMakeIn(ask: Ask<unknown>, matter: Matter): Promise<May> {
  if (ask.actor.person === null) return 'no'
  return mayMakeCommitments(ask.actor, await placeLineOfMatter(ask.read, ask.community.id, matter.id))
}

const turnAway = (ask: Ask<unknown>, may: May): Answer =>
  may === 'second-factor-first'
    ? seeOther(`/second-factor?next=${encodeURIComponent(ask.here)}`)
    : { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
