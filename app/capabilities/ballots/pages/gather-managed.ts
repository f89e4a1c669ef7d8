import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import { mayKeepItsRoll, mayRunIt } from '../reads/may-run-it.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import { managePath } from './addresses.ts'

/** The ballot, or the answer for those who may not run it. */
export type Managed =
  | { readonly ballot: Ballot; readonly away: null }
  | { readonly ballot: null; readonly away: Answer }

export type SlugAsk = Ask<{ readonly slug: string }>

/** The ballot at an address, for those who run it: drafts of others are to them as if they were not there. */
export const gatherManaged = (ask: SlugAsk): Promise<Managed> => gather(ask, mayRunIt)

/** The ballot at an address, for those who keep its roll. */
export const gatherKept = (ask: SlugAsk): Promise<Managed> => gather(ask, mayKeepItsRoll)

/** As long as it can be changed; afterwards whoever comes is led to where it is run. */
export async function gatherDraft(ask: SlugAsk): Promise<Managed> {
  const managed = await gatherManaged(ask)
  if (!managed.ballot || managed.ballot.state === 'draft') return managed
  return { ballot: null, away: seeOther(managePath(managed.ballot.slug)) }
}

async function gather({ read, community, actor, address, locale }: SlugAsk, may: typeof mayRunIt): Promise<Managed> {
  const ballot = await findBallot(read, community.id, { slug: address.slug }, 'drafts-too')
  if (!ballot) return { ballot: null, away: notFound }
  const isOwn = await may(read, { community: community.id, matter: ballot.matter }, actor)
  if (isOwn) return { ballot, away: null }
  if (ballot.state === 'draft') return { ballot: null, away: notFound }
  return { ballot: null, away: { kind: 'forbidden', why: runTextsFor(locale).manage.notYours } }
}
