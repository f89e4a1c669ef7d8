import { findMatter, listOwnMatters } from '#capabilities/matters/index.ts'
import { listPlaces } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { mayRunConversations } from '../../rules/may-run-conversations.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { type Choice, matterChoices, type NewMatterPlace, newMatterAbout } from './present.ts'

export interface GatheredMatters {
  readonly choices: readonly Choice[]
  /** What the form begins with. */
  readonly chosen: string
}

/** The matters that a conversation can be a part of, as far as its maker's role goes. */
export async function gatherMatters(ask: Ask<unknown>, draft: ManagedConversation | null): Promise<GatheredMatters> {
  const { read, community, locale } = ask
  const own = draft && (await findMatter(read, community.id, { matterId: draft.matter }, 'drafts-too'))
  const isAlone = draft?.hasOwnMatter ?? false
  const about = await placesOfNew(ask, isAlone && own ? [own.placeCode] : [])
  const matters = await listOwnMatters(ask)
  const choices = matterChoices(
    matters,
    { own: isAlone && own ? own.id : null, about },
    facilitateTextsFor(locale).make,
  )
  if (!own) return { choices, chosen: newMatterAbout(about[0]?.code ?? null) }
  return { choices, chosen: isAlone ? newMatterAbout(own.placeCode) : own.id }
}

/** What a new matter can be about: the whole community, or each of the places that a role is for. */
async function placesOfNew(
  { read, community, actor }: Ask<unknown>,
  now: readonly (string | null)[],
): Promise<readonly NewMatterPlace[]> {
  const local = [...(actor.localRoles.get('facilitator') ?? []), ...(actor.localRoles.get('officer') ?? [])]
  const codes = [...(mayRunConversations(actor, []) ? [] : local), ...now].filter((code) => code !== null)
  const places = codes.length === 0 ? [] : await listPlaces(read, community.id, { codes })
  const isForAll = mayRunConversations(actor, []) || now.includes(null)
  return [...(isForAll ? [{ code: null, name: community.name }] : []), ...places]
}
