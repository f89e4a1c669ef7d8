import { findItemAnywhere, type Hop, type ItemAnywhere, whatBecameOf } from '#capabilities/matters/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type Reply, replyOf } from '../../reads/find-reply.ts'
import { isAuthorOf } from '../../reads/is-author-of.ts'
import { mayAnswer } from '../../rules/may-answer.ts'
import { saysYes } from '../../rules/says-yes.ts'
import { currentCharter } from '../../store/load-charter.ts'

export interface GatheredReply {
  readonly reply: Reply
  readonly item: ItemAnywhere
  readonly superiorPost: string
  /** The promises that grew from a yes. */
  readonly promises: readonly Hop[]
  readonly isAuthor: boolean
  readonly mayAnswer: boolean
  readonly now: Date
}

/** A contribution that everyone may see, with each step to its answer; null for one that is not public. */
export async function gatherReply(ask: Ask<{ readonly item: string }>): Promise<GatheredReply | null> {
  const { read, community, actor, address } = ask
  const item = await findItemAnywhere(read, community.id, address.item)
  const reply = item && (await replyOf(read, community.id, item.id))
  if (!reply) return null
  const charter = await currentCharter(read, community)
  return {
    reply,
    item,
    superiorPost: charter.teams.find(({ id }) => id === reply.team_id)?.superiorPost ?? '',
    promises: saysYes(reply.answer) ? await promisesOf(ask, item.id) : [],
    isAuthor: await isAuthorOf(read, community.id, { itemId: item.id, person: actor.person }),
    mayAnswer: mayAnswer(actor, await placeLineOf(read, community.id, reply.place_code)),
    now: ask.house.clock.now(),
  }
}

const promisesOf = async ({ read, community }: Ask<unknown>, itemId: string): Promise<readonly Hop[]> =>
  (await whatBecameOf(read, community.id, itemId)).filter(
    ({ kind, distance }) => kind === 'commitment' && distance === 1,
  )
