import { findMatter } from '#capabilities/matters/index.ts'
import { findPlace } from '#capabilities/places/index.ts'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { countRoll } from '../../reads/count-roll.ts'
import { type Ballot, findBallot } from '../../reads/find-ballot.ts'
import { findStop } from '../../reads/find-stop.ts'
import { findTurnout } from '../../reads/find-turnout.ts'
import { mayRunIt } from '../../reads/may-run-it.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { ballotPath, frozenPath } from '../addresses.ts'
import type { SlugAsk } from '../gather-managed.ts'
import { slugAddress } from '../slug-address.ts'
import { presentBallot } from './present.ts'
import { BallotView } from './view.tsx'

/** Everything the page of a ballot shows; a draft only to those who run it. */
export async function gatherBallot({ read, community, actor }: SlugAsk, ballot: Ballot) {
  const about = { community: community.id, matter: ballot.matter }
  const mayRun = await mayRunIt(read, about, actor)
  if (ballot.state === 'draft' && !mayRun) return null
  const [roll, turnout, stop, matter, place] = await Promise.all([
    countRoll(read, ballot),
    findTurnout(read, ballot.key),
    findStop(read, ballot.key),
    findMatter(read, community.id, { matterId: ballot.matter }, mayRun ? 'drafts-too' : 'published'),
    ballot.placeCode ? findPlace(read, community.id, ballot.placeCode) : null,
  ])
  const model = presentBallot({
    ballot,
    roll,
    turnout,
    stop,
    matter: matter && wordsOf(matter),
    place: place?.name ?? null,
  })
  return { model, mayRun }
}

const wordsOf = ({ title, slug }: { readonly title: string; readonly slug: string }) => ({ title, slug })

async function show(ask: SlugAsk): Promise<Answer> {
  const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug }, 'drafts-too')
  const gathered = ballot && (await gatherBallot(ask, ballot))
  if (!gathered) return notFound
  const { model, mayRun } = gathered
  const view = { model, mayRun, texts: runTextsFor(ask.locale), recordHref: `/record?subject=${ballot.id}` }
  return page(model.question, <BallotView {...view} />, { model, description: model.background.slice(0, 160) })
}

export const ballotRoute = get({
  path: ballotPath(':slug'),
  access: 'anyone',
  summary: 'A ballot: what is asked, who may vote, until when, how many took part',
  address: slugAddress,
  show,
})

export const frozenRoute = get({
  path: frozenPath(':slug'),
  access: 'anyone',
  summary:
    'Everything about a ballot that was fixed when it opened, as canonical JSON (RFC 8785); its SHA-256 is in the record',
  address: slugAddress,
  async show({ read, community, address }) {
    const ballot = await findBallot(read, community.id, { slug: address.slug })
    if (!ballot?.frozen) return notFound
    return { kind: 'file', body: ballot.frozen, type: 'application/json', name: `${ballot.slug}-fixed.json` }
  },
})
