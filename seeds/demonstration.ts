import { drawNow, findConversationBySlug, hasMap } from '#capabilities/conversations/index.ts'
import { findPlace } from '#capabilities/places/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import { type Community, listCommunities } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { bowlingGreenSlug, bringInBowlingGreen } from './bowling-green/bring-in.ts'
import { areElectionsThere, bringInElections } from './elections/bring-in-elections.ts'
import { demonstrationAdministrator, foundNorfolk } from './found-norfolk.ts'
import { loadNorfolk, norfolk } from './norfolk/load-norfolk.ts'
import { isBallotThere, openLibraryBallot } from './open-ballot.ts'
import { librariesSlug, openLibraries } from './open-libraries.ts'
import { isThreadTold, tellThread } from './swaffham-evenings/tell-thread.ts'

type Say = (line: string) => void

interface Scene {
  readonly house: House
  readonly community: Community
  readonly actor: Actor
  readonly say: Say
}

/**
 * Loads what of the demonstration is not there yet. Each part is one transaction, so that it may be ended at any moment and
 * goes on at the next start with nothing twice.
 */
export async function loadDemonstration(house: House, say: Say): Promise<void> {
  const community = await foundNorfolk(house)
  const actor = await demonstrationAdministrator(house, community)
  const scene = { house, community, actor, say }
  const parts = [places, libraries, libraryBallot, bowlingGreen, thread, elections]
  for (const part of parts) await part(scene)
}

/** Whether all of it is there, at the address that this start has. */
export async function isDemonstrationLoaded(house: House): Promise<boolean> {
  const { database, settings } = house
  const communities = await listCommunities(database.read)
  const community = communities.find((each) => each.isDemonstration && each.origin === settings.origin)
  if (!community) return false
  const finished = await findConversationBySlug(database.read, community.id, bowlingGreenSlug)
  const parts = [
    findPlace(database.read, community.id, norfolk),
    findConversationBySlug(database.read, community.id, librariesSlug),
    isThreadTold(database.read, community.id),
    finished && hasMap(database.read, { community: community.id, conversation: finished.id }),
    isBallotThere(house, community),
    areElectionsThere(house, community),
  ]
  return (await Promise.all(parts)).every(Boolean)
}

async function places({ house, community, say }: Scene): Promise<void> {
  if (await findPlace(house.database.read, community.id, norfolk)) return
  say('Loading the demonstration: the places of Norfolk …')
  const tell = everyQuarter((done, total) => say(`  ${count(done)} of ${count(total)} places and postcodes`))
  await inTransaction(house.database, (write) => loadNorfolk(write, community.id, tell))
}

async function libraries({ house, community, actor, say }: Scene): Promise<void> {
  if (await findConversationBySlug(house.database.read, community.id, librariesSlug)) return
  say('Loading the demonstration: an open conversation about Norfolk’s libraries …')
  await openLibraries(house, { community, actor })
}

async function libraryBallot({ house, community, actor, say }: Scene): Promise<void> {
  if (await isBallotThere(house, community)) return
  say('Loading the demonstration: an open ballot about Norfolk’s libraries …')
  await openLibraryBallot(house, { community, actor })
}

async function elections({ house, community, actor, say }: Scene): Promise<void> {
  await bringInElections(house, { community, actor }, (question) => say(`Loading the demonstration: ${question} …`))
}

async function bowlingGreen({ house, community, actor, say }: Scene): Promise<void> {
  const found = await findConversationBySlug(house.database.read, community.id, bowlingGreenSlug)
  if (!found) say('Loading the demonstration: a finished conversation from Bowling Green …')
  const tell = everyQuarter((done, total) => say(`  ${count(done)} of ${count(total)} votes`))
  const id = found?.id ?? (await bringInBowlingGreen(house, { community, actor }, tell))
  await drawNow(house, { community: community.id, conversation: id })
}

async function thread({ house, community, actor, say }: Scene): Promise<void> {
  if (await isThreadTold(house.database.read, community.id)) return
  say('Loading the demonstration: a thread from remarks to promises, in Swaffham …')
  const conversation = await findConversationBySlug(house.database.read, community.id, bowlingGreenSlug)
  await tellThread(house, { community, actor }, conversation!.id)
}

const count = (n: number) => n.toLocaleString('en-GB')

/** Passes on how far something has come four times in all. */
function everyQuarter(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const quarter = Math.floor((done / total) * 4)
    if (quarter > told) tell(done, total)
    told = Math.max(told, quarter)
  }
}
