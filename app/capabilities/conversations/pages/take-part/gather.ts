import type { Ask } from '#platform/web/ask.ts'
import { type KeptConversation, keptConversation } from '../../live/kept-conversations.ts'
import { mayRunIt } from '../../reads/may-run-it.ts'
import { type OwnPart, ownPart } from '../../reads/own-part.ts'
import type { ConversationKey } from '../../vocabulary.ts'
import { type Asking, askingOf } from '../asking.ts'
import { drawNext, type Shown } from './draw-next.ts'
import { type Stage, stageOf } from './stage.ts'

export interface Gathered {
  readonly part: OwnPart
  readonly kept: KeptConversation
  readonly asking: Asking
  readonly key: ConversationKey
  readonly isPreview: boolean
}

export interface Gathering {
  /** What a newcomer's form sent along. */
  readonly ticket?: string | undefined
  /** Whether the very latest map is wanted, not one of a moment ago. */
  readonly isMapWanted?: boolean
}

/** Somebody's part of a conversation; null where there is none such, or none for them to see. */
export async function gatherPart(
  ask: Ask<{ slug: string }>,
  { ticket, isMapWanted = false }: Gathering = {},
): Promise<Gathered | null> {
  const asking = askingOf(ask, ticket)
  const part = await ownPart(ask.house, ask.community.id, { slug: ask.address.slug, who: asking.who })
  if (!part) return null
  const isPreview = part.conversation.state === 'draft'
  const about = { community: ask.community.id, matter: part.conversation.matter }
  if (isPreview && !(await mayRunIt(ask.read, about, ask.actor))) return null
  const key = { community: ask.community.id, conversation: part.conversation.id }
  const kept = await keptConversation(ask.house, key, { ...part, isMapWanted })
  return { part, kept, asking, key, isPreview }
}

export interface GatheredTurn extends Gathered {
  readonly stage: Stage
  /** The statement to answer now, and those after it; none unless the stage is to vote. */
  readonly shown: readonly Shown[]
}

/** So many statements are loaded: one to answer now, the others for when the connection is slow. */
const loadedAtOnce = 4

/** A statement to answer instead of a drawn one, with the share its form had, if any. */
export interface Wanted {
  readonly statement: string
  readonly share?: string | undefined
  /** Where an answer is being changed, to lead back there. */
  readonly from?: 'mine' | undefined
}

/** The statement to answer now, and those after it. */
export function gatherTurn(ask: Ask<unknown>, gathered: Gathered, wanted?: Wanted): GatheredTurn {
  const { part, kept, asking } = gathered
  const stage = stageOf(part, kept, { actor: asking.actor, wanted: wanted?.statement })
  if (stage.kind !== 'vote') return { ...gathered, stage, shown: [] }
  const candidates = stage.candidates.filter((id) => id !== stage.wanted?.id)
  const drawn = drawNext(ask.house.secrets, gathered, { who: asking.who, candidates, count: loadedAtOnce })
  const first = stage.wanted && shownAgain(gathered, stage.wanted, wanted?.share)
  return { ...gathered, stage, shown: first ? [first, ...drawn] : drawn }
}

function shownAgain(
  { part }: Gathered,
  { id, text }: Pick<Shown, 'id' | 'text'>,
  share = null as string | null,
): Shown {
  const before = part.own?.answers.find(({ statement }) => statement === id)
  return { id, text, share, chosen: before?.stance ?? null }
}
