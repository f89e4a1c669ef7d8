import { daysLeft } from '#platform/london.ts'
import type { ListedConversation } from '../../reads/list-shown-conversations.ts'
import { decideDoor } from '../../rules/decide-door.ts'

export interface ListedLine {
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly state: 'open' | 'not-yet-open' | 'closed'
  readonly isImported: boolean
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly daysLeft: number | null
  readonly people: number
  readonly votes: number
  readonly statements: number
}

export interface ListModel {
  readonly open: readonly ListedLine[]
  readonly closed: readonly ListedLine[]
}

/** Those that take part in something first; what is finished after. */
export function presentList(listed: readonly ListedConversation[], now: Date): ListModel {
  const lines = listed.map((each) => lineOf(each, now))
  return {
    open: lines.filter(({ state }) => state !== 'closed'),
    closed: lines.filter(({ state }) => state === 'closed'),
  }
}

function lineOf(each: ListedConversation, now: Date): ListedLine {
  const { importSource, ...rest } = each
  // A draft never comes here, and whoever may take part is another page's question.
  const state = decideDoor({ ...each, admits: 'link' }, now).kind as ListedLine['state']
  return {
    ...rest,
    state,
    isImported: importSource !== null,
    closedAt: each.closedAt ?? (state === 'closed' ? each.closesAt : null),
    daysLeft: state === 'open' && each.closesAt ? daysLeft(now, each.closesAt) : null,
  }
}
