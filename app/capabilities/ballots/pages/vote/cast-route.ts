import { z } from 'zod'
import { notFound } from '#platform/web/answer.ts'
import { post } from '#platform/web/route.ts'
import { castPaper } from '../../acts/cast-paper.ts'
import { paperBallot } from '../../live/open-ballots.ts'
import { slugAddress } from '../slug-address.ts'
import { castPath } from '../vote-addresses.ts'
import { refusedText, statusOfRefused } from './refused.ts'

const castForm = z.strictObject({
  /** The paper as `encodePaper` makes it, base64url: of one length for all papers of a ballot. */
  paper: z
    .string()
    .max(20_000)
    .regex(/^[\w-]*$/),
})

/** The answer is the same, and as long, whatever the paper says. */
export const cast = post({
  path: castPath(':slug'),
  access: 'anyone',
  rate: 'vote',
  isNameless: true,
  summary: 'Hand in a paper, or a later version of it, without a session: its token shows that it may be taken',
  address: slugAddress,
  form: castForm,
  async act({ house, community, address, locale }, { paper }) {
    const ballot = await paperBallot(house, community.id, address.slug)
    if (!ballot) return notFound
    const outcome = await castPaper(house, ballot, Buffer.from(paper, 'base64url'))
    if (outcome.kind === 'in-the-box') return { kind: 'json', status: 200, body: { kind: 'in-the-box' } }
    const body = { kind: outcome.kind, message: refusedText(outcome, locale) }
    return { kind: 'json', status: statusOfRefused(outcome.kind), body }
  },
})
