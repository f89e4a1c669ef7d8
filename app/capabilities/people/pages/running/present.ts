import { type Actor, hasRole, hasRoleSomewhere } from '#platform/acts/actor.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { roles } from '../../vocabulary.ts'
import { appealsPath, lettersPath, providersPath, registerPath, residentsPath, rolesPath } from '../look-after.ts'

export interface RunningLink {
  readonly href: string
  readonly title: string
  readonly what: string
  /** How much is waiting, or is there. */
  readonly note: string | null
}

export interface RunningGroup {
  readonly title: string
  readonly links: readonly RunningLink[]
}

export interface RunningModel {
  readonly roles: readonly string[]
  readonly groups: readonly RunningGroup[]
  readonly needsFactor: boolean
}

interface Counts {
  readonly appeals: number
  readonly residents: number
}

/** Only what this person may do. Addresses of other capabilities are written out: this page knows nothing else of them. */
export function presentRunning(
  texts: PeopleTexts,
  actor: Actor,
  counts: Counts | null,
  needsFactor: boolean,
  places: ReadonlyMap<string, string>,
): RunningModel {
  const { running } = texts
  const group = (title: string, links: readonly RunningLink[]) => ({ title, links })
  const groups = [
    group(running.groups.conversations, conversationLinks(running, actor)),
    group(running.groups.residents, hasRole(actor, 'officer') ? residentLinks(running, counts) : []),
    group(running.groups.people, settingLinks(running, actor)),
  ]
  return {
    roles: rolesInWords(texts.roles, actor, places),
    groups: groups.filter(({ links }) => links.length > 0),
    needsFactor,
  }
}

/** “facilitator”, “officer for Breckland and Dereham”. */
function rolesInWords(texts: PeopleTexts['roles'], actor: Actor, places: ReadonlyMap<string, string>): string[] {
  return roles.flatMap((role) => {
    if (actor.roles.has(role)) return [texts.names[role].toLowerCase()]
    const codes = [...(actor.localRoles.get(role) ?? [])]
    const names = codes.map((code) => places.get(code) ?? code).sort()
    return codes.length === 0 ? [] : [texts.roleForAll(texts.names[role].toLowerCase(), names)]
  })
}

type Texts = PeopleTexts['running']

const link = (href: string, title: string, what: string, note: string | null = null): RunningLink => ({
  href,
  title,
  what,
  note,
})

function conversationLinks({ links }: Texts, actor: Actor): readonly RunningLink[] {
  if (!hasRoleSomewhere(actor, 'facilitator') && !hasRoleSomewhere(actor, 'officer')) return []
  const matters = link('/matters', links.matters, links.mattersWhat)
  return [
    link('/conversations/new', links.conversation, links.conversationWhat),
    link('/conversations', links.conversations, links.conversationsWhat),
    matters,
  ]
}

function residentLinks(texts: Texts, counts: Counts | null): readonly RunningLink[] {
  const { links } = texts
  return [
    link(appealsPath, links.appeals, links.appealsWhat, counts && texts.waiting(counts.appeals)),
    link(residentsPath, links.residents, links.residentsWhat, counts && texts.residentsNow(counts.residents)),
    link(lettersPath, links.letters, links.lettersWhat),
    link(registerPath, links.register, links.registerWhat),
  ]
}

function settingLinks({ links }: Texts, actor: Actor): readonly RunningLink[] {
  if (!hasRole(actor, 'officer')) return []
  const boundary = link('/places', links.boundary, links.boundaryWhat)
  if (!hasRole(actor, 'administrator')) return [boundary]
  return [
    link(rolesPath, links.roles, links.rolesWhat),
    link(providersPath, links.providers, links.providersWhat),
    link('/places/load', links.places, links.placesWhat),
    boundary,
  ]
}
