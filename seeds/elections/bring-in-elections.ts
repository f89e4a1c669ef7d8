import { countNow, findBallot, importElection, readElection } from '#capabilities/ballots/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { type MadeUpElection, madeUpElections } from './made-up-elections.ts'
import { makeElection } from './make-election.ts'

interface By {
  readonly community: Community
  readonly actor: Actor
}

/** Brings in what is not there yet of the made-up elections, and has each counted; `tell` says which comes next. */
export async function bringInElections(house: House, by: By, tell: (question: string) => void): Promise<void> {
  for (const election of madeUpElections) {
    const found = await findBallot(house.database.read, by.community.id, { slug: election.slug })
    if (found?.state === 'counted') continue
    tell(election.question)
    if (!found) await bringIn(house, by, election)
    await countNow(house, by.community, election.slug)
  }
}

/** Whether all of them are there and counted. */
export async function areElectionsThere({ database }: House, community: Community): Promise<boolean> {
  const found = await Promise.all(madeUpElections.map(({ slug }) => findBallot(database.read, community.id, { slug })))
  return found.every((ballot) => ballot?.state === 'counted')
}

async function bringIn(house: House, by: By, election: MadeUpElection): Promise<void> {
  const read = await readElection(makeElection(election))
  if (read.kind !== 'read') throw new Error(`A made-up election cannot be read: ${JSON.stringify(read)}`)
  const { ready, papers, hash } = read
  const { slug, question, background } = election
  const result = await perform(house, by, importElection, {
    slug,
    question,
    background,
    askedBy: 'The makers of Folkmoot, as a demonstration',
    source: 'Made up by a program of Folkmoot',
    isMadeUp: true,
    ready,
    papers,
    hash,
  })
  if (!result.ok) throw new Error(`A made-up election was not brought in: ${result.refusal.kind}`)
}
