import { z } from 'zod'
import { plainCode } from '#capabilities/people/index.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { type Ballot, findBallot } from '../../reads/find-ballot.ts'
import { findVoterOfCode } from '../../reads/find-voter-of-code.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import type { SlugAsk } from '../gather-managed.ts'
import { codePath, putCodeAwayPath } from '../paper-addresses.ts'
import { type Again, firstLook } from '../paper-form.ts'
import { slugAddress } from '../slug-address.ts'
import { paperPath } from '../vote-addresses.ts'
import { CodeView } from './view.tsx'
import { noVotingCode, votingCodeCookie, votingCodeOf } from './voting-code.ts'

/** A ballot that people vote in with printed codes, open or not. */
async function ballotOf({ read, community, address }: SlugAsk): Promise<Ballot | null> {
  const ballot = await findBallot(read, community.id, { slug: address.slug })
  return ballot?.frozen && ballot.rollSources.includes('codes') ? ballot : null
}

function show(ask: SlugAsk, ballot: Ballot, again: Again = firstLook): Answer {
  const texts = paperTextsFor(ask.locale).code
  const hasCode = votingCodeOf(ask, ballot.id) !== null
  return page(texts.title, <CodeView ballot={ballot} hasCode={hasCode} texts={texts} again={again} />, {
    status: again.errors.length > 0 ? 422 : 200,
    hasErrors: again.errors.length > 0,
    islands: ['voting-code'],
  })
}

const wrong = (ask: SlugAsk, ballot: Ballot, key: 'missing' | 'wrong', typed: string) =>
  show(ask, ballot, {
    errors: [{ name: 'code', message: paperTextsFor(ask.locale).code[key] }],
    typed: { code: typed },
  })

const codePage = get({
  path: codePath(':slug'),
  access: 'anyone',
  summary: 'Vote with a printed code: where it is typed',
  address: slugAddress,
  async show(ask) {
    const ballot = await ballotOf(ask)
    return ballot ? show(ask, ballot) : notFound
  },
})

const useCode = post({
  path: codePath(':slug'),
  access: 'anyone',
  rate: 'sign-in',
  summary: 'Open a paper with a printed code, without an account',
  address: slugAddress,
  form: z.strictObject({ code: z.string().max(100).default('') }),
  async act(ask, form) {
    const ballot = await ballotOf(ask)
    if (!ballot) return notFound
    const code = plainCode(form.code)
    if (code === '') return wrong(ask, ballot, 'missing', form.code)
    const from = { read: ask.read, secrets: ask.house.secrets }
    if (!/^[A-Z0-9]{12}$/.test(code) || !(await findVoterOfCode(from, ballot.key, code)))
      return wrong(ask, ballot, 'wrong', form.code)
    return seeOther(paperPath(ballot.slug), [votingCodeCookie(ballot.id, code)])
  },
})

const putAway = post({
  path: putCodeAwayPath(':slug'),
  access: 'anyone',
  summary: 'Put a printed code away that was typed in this browser',
  address: slugAddress,
  async act(ask) {
    const ballot = await ballotOf(ask)
    return ballot ? seeOther(codePath(ballot.slug), [noVotingCode]) : notFound
  },
})

export const votingCodeRoutes = [codePage, useCode, putAway]
