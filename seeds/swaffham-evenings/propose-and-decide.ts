import { closeMatter, listItems, type MatterId } from '#capabilities/matters/index.ts'
import {
  answerCosting,
  answerSuggestion,
  argue,
  askForCosting,
  followAnswer,
  type ProposalId,
  propose,
  stateCosting,
  suggest,
  support,
  takeOnCosting,
} from '#capabilities/proposals/index.ts'
import { answerContribution, onAnswered, replyOf } from '#capabilities/replies/index.ts'
import { does, type Thread } from './cast.ts'
import { setBack } from './set-back.ts'
import * as words from './words.ts'

/** Two proposals grow from real statements, become one with their authors' consent, are costed, answered and agreed in part. */
export async function proposeAndDecide(thread: Thread, source: MatterId): Promise<ProposalId> {
  const both = await proposeBoth(thread, source)
  await setBack(thread.deed, 1)
  await mergeBoth(thread, both)
  await costIt(thread, both.evenings)
  await decideIt(thread, both.evenings)
  return both.evenings
}

interface Both {
  readonly evenings: ProposalId
  readonly room: ProposalId
}

async function proposeBoth(thread: Thread, source: MatterId): Promise<Both> {
  const { deed, cast, matter } = thread
  const said = await listItems(deed.write, deed.community.id, source, { kind: 'statement', limit: 2_000 })
  const from = (text: string) => said.find(({ title }) => title === text)!.id
  const where = { placeCode: words.swaffham, point: null, isNamed: true, draft: null, matter }
  const { places, evenings, together } = words.statements
  const [first, second, ...others] = cast.neighbours
  const one = await does(thread, first!, propose, {
    ...words.evenings,
    ...where,
    grewFrom: [from(places), from(evenings)],
  })
  const two = await does(thread, second!, propose, {
    ...words.room,
    ...where,
    grewFrom: [from(evenings), from(together)],
  })
  for (const [k, other] of others.entries()) {
    if (k !== 3) await does(thread, other, support, { proposal: one.id, wish: 'give' })
    if (k > 1) await does(thread, other, support, { proposal: two.id, wish: 'give' })
  }
  await does(thread, others[0]!, argue, { proposal: one.id, side: 'for', text: words.argued.for })
  await does(thread, others[1]!, argue, { proposal: one.id, side: 'against', text: words.argued.against })
  return { evenings: one.id, room: two.id }
}

/** A neighbour who wrote neither suggests it; each author says yes, a week apart. Who came along keeps their support. */
async function mergeBoth(thread: Thread, { evenings, room }: Both): Promise<void> {
  const [first, second, suggesting, , , keeping] = thread.cast.neighbours
  const asked = { kind: 'merge', proposal: evenings, other: room, reason: words.merge.reason } as const
  const { id } = await does(thread, suggesting!, suggest, asked)
  await does(thread, first!, answerSuggestion, { suggestion: id, agrees: true })
  await setBack(thread.deed, 1)
  const { isDone } = await does(thread, second!, answerSuggestion, { suggestion: id, agrees: true })
  if (!isDone) throw new Error('Both authors agreed, and the proposals are still two.')
  await does(thread, keeping!, support, { proposal: evenings, wish: 'keep' })
}

async function costIt(thread: Thread, proposal: ProposalId): Promise<void> {
  const { officer, neighbours } = thread.cast
  const who = { kind: 'officer', person: officer.person! } as const
  const costing = await does(thread, officer, askForCosting, { proposal, who })
  await does(thread, officer, takeOnCosting, { costing, hasInterest: false })
  await does(thread, officer, stateCosting, { costing, words: words.costing })
  await setBack(thread.deed, 1)
  await does(thread, neighbours[0]!, answerCosting, { costing, answer: words.authorsAnswer })
}

/** What becomes of it follows from its answer. The shell sees to that elsewhere, but a demonstration is loaded without it. */
onAnswered(followAnswer)

async function decideIt(thread: Thread, proposal: ProposalId): Promise<void> {
  const { deed, cast, matter } = thread
  const seen = (await replyOf(deed.write, deed.community.id, proposal))!.events.at(-1)!.event_id
  const answer = { itemId: proposal, answer: 'we-will-in-part', words: words.reply, seen } as const
  await does(thread, cast.officer, answerContribution, answer)
  await does(thread, cast.officer, closeMatter, { matterId: matter, state: 'decided', outcome: words.outcome })
}
