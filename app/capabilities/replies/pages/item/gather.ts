import {
  findItemAnywhere,
  type Hop,
  type ItemAnywhere,
  type MatterId,
  titlesOfMatters,
  whatBecameOf,
} from '#capabilities/matters/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type Reply, replyOf } from '../../reads/find-reply.ts'
import { isAuthorOf } from '../../reads/is-author-of.ts'
import { findHiding } from '../../reads/list-moderation.ts'
import { mayAnswer } from '../../rules/may-answer.ts'
import { mayModerate } from '../../rules/may-moderate.ts'
import { saysYes } from '../../rules/says-yes.ts'
import { currentCharter } from '../../store/load-charter.ts'
import type { ModerationReason } from '../../vocabulary.ts'

export interface GatheredReply {
  readonly reply: Reply
  readonly item: ItemAnywhere
  readonly superiorPost: string
  /** Since when and by which rule its words are not shown; null: they are. */
  readonly takenDown: { readonly at: Date; readonly reason: ModerationReason } | null
  readonly mayModerate: boolean
  /** The promises that grew from a yes. */
  readonly promises: readonly Hop[]
  readonly isAuthor: boolean
  readonly mayAnswer: boolean
  readonly now: Date
}

/** A contribution that everyone may see, with each step to its answer; null for one that is not public. */
export async function gatherReply(ask: Ask<{ readonly item: string }>): Promise<GatheredReply | null> {
  const { read, community, actor, address } = ask
  const whole = await replyOf(read, community.id, address.item)
  const item =
    whole && ((await findItemAnywhere(read, community.id, address.item)) ?? (await takenDownItem(ask, whole)))
  if (!whole || !item) return null
  const line = await placeLineOf(read, community.id, whole.place_code)
  const isAuthor = await isAuthorOf(read, community.id, { itemId: item.id, person: actor.person })
  const may = { mayAnswer: mayAnswer(actor, line), mayModerate: mayModerate(actor, line) }
  const reply = whole.is_hidden && !isAuthor && !may.mayAnswer && !may.mayModerate ? withoutWords(whole) : whole
  const hiding = whole.is_hidden ? await findHiding(read, community.id, item.id) : null
  const charter = await currentCharter(read, community)
  return {
    reply,
    item,
    superiorPost: charter.teams.find(({ id }) => id === reply.team_id)?.superiorPost ?? '',
    promises: saysYes(reply.answer) ? await promisesOf(ask, item.id) : [],
    takenDown: hiding && { at: hiding.at, reason: hiding.reason_key! },
    isAuthor,
    ...may,
    now: ask.house.clock.now(),
  }
}

const promisesOf = async ({ read, community }: Ask<unknown>, itemId: string): Promise<readonly Hop[]> =>
  (await whatBecameOf(read, community.id, itemId)).filter(
    ({ kind, distance }) => kind === 'commitment' && distance === 1,
  )

/** What was taken down is no public item, but its clock stays to be seen. */
async function takenDownItem({ read, community }: Ask<unknown>, reply: Reply): Promise<ItemAnywhere | null> {
  const matterId = reply.matter_id as MatterId
  const matter = reply.is_hidden && (await titlesOfMatters(read, community.id, [matterId])).get(matterId)
  if (!matter) return null
  const { item_id: id, kind, title } = reply
  return { id, kind, title, state: 'hidden', matterId, matterSlug: matter.slug, matterTitle: matter.title }
}

const withoutWords = (reply: Reply): Reply => ({
  ...reply,
  title: '',
  words: '',
  events: reply.events.map((step) => (step.kind === 'given' ? { ...step, words: '' } : step)),
})
