import { z } from 'zod'
import { type Answer, notFound } from '#platform/web/answer.ts'
import { post } from '#platform/web/route.ts'
import { type GivePaperOutcome, givePaper } from '../../acts/give-paper.ts'
import { paperBallot } from '../../live/open-ballots.ts'
import { findVoter, findVoterByStanding } from '../../reads/find-voter.ts'
import type { MayNotVote } from '../../rules/may-vote.ts'
import { voterByCode } from '../code/who-votes.ts'
import { slugAddress } from '../slug-address.ts'
import { givePath } from '../vote-addresses.ts'
import { refusedText, statusOfRefused } from './refused.ts'

const giveForm = z.strictObject({
  /** The blinded token, base64url: 256 bytes. */
  blinded: z.string().length(342),
})

export const give = post({
  path: givePath(':slug'),
  access: 'anyone',
  rate: 'vote',
  summary: 'Be given a paper: a blinded token in, its blind signature out (RFC 9474); once for each voter',
  address: slugAddress,
  form: giveForm,
  async act({ house, community, actor, address, locale, votingCode }, { blinded }) {
    const ballot = await paperBallot(house, community.id, address.slug)
    if (!ballot) return notFound
    const asked = Buffer.from(blinded, 'base64url')
    const ofCode = await voterByCode({ house, votingCode }, ballot.key)
    const quick = ofCode?.voter ?? (await findVoterByStanding(house, ballot, actor))
    const first = quick && (await givePaper(house, ballot, quick, asked))
    if (first && (ofCode || first.kind !== 'not-on-roll')) return answerOf(first, locale)
    const found = await findVoter({ read: house.database.read, secrets: house.secrets }, ballot, actor)
    if (!found.may) return mayNot(found.why)
    return answerOf(await givePaper(house, ballot, found.voter, asked), locale)
  },
})

const mayNot = (why: MayNotVote): Answer => ({ kind: 'json', status: 403, body: { kind: 'may-not-vote', why } })

function answerOf(outcome: GivePaperOutcome, locale: string): Answer {
  if (outcome.kind === 'given')
    return {
      kind: 'json',
      status: 200,
      body: { kind: 'given', signature: outcome.blindSignature.toString('base64url') },
    }
  const body = { kind: outcome.kind, message: refusedText(outcome, locale) }
  return { kind: 'json', status: statusOfRefused(outcome.kind), body }
}
