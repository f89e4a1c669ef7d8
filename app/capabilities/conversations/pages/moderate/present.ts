import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import type { StatementToDecide } from '../../reads/list-statements-to-decide.ts'
import { isModerationReason } from '../../rules/moderation-reasons.ts'
import { queueOf } from '../../rules/queue-of.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { StatementState } from '../../vocabulary.ts'

export interface ShownStatement {
  readonly id: string
  readonly text: string
  /** When it was said or decided, by whom, and with what reason: short lines under it. */
  readonly lines: readonly string[]
  readonly isLate: boolean
}

export interface ShownGroup {
  readonly statements: readonly ShownStatement[]
  readonly alike: readonly string[]
}

export interface ModerateModel {
  readonly slug: string
  readonly question: string
  readonly show: StatementState
  readonly counts: Readonly<Record<StatementState, number>>
  readonly groups: readonly ShownGroup[]
  readonly shown: number
}

/** So many stand on one page; more come up as these are decided. */
export const mostShown = 100

interface Gathered {
  readonly conversation: ManagedConversation
  readonly show: StatementState
  readonly statements: readonly StatementToDecide[]
  /** Texts of what is published; only where what waits is shown. */
  readonly published: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

export function presentModerate(gathered: Gathered, texts: FacilitateTexts): ModerateModel {
  const { conversation, show, statements, published } = gathered
  const { slug, question, counts } = conversation
  const groups =
    show === 'waiting' ? queueOf(statements, published) : statements.map((one) => ({ members: [one], alike: [] }))
  const onPage = upTo(mostShown, groups)
  return {
    slug,
    question,
    show,
    counts: { waiting: counts.waiting, published: counts.published, rejected: counts.rejected },
    groups: onPage.map(({ members, alike }) => ({
      statements: members.map((each) => shownOf(each, gathered, texts)),
      alike,
    })),
    shown: onPage.reduce((sum, { members }) => sum + members.length, 0),
  }
}

/** Whole groups, as long as there is room; the first one always. */
function upTo<Group extends { readonly members: readonly unknown[] }>(
  most: number,
  groups: readonly Group[],
): readonly Group[] {
  let room = most
  return groups.filter((group, k) => {
    room -= group.members.length
    return room >= 0 || k === 0
  })
}

function shownOf(
  each: StatementToDecide,
  { conversation, show, names }: Gathered,
  texts: FacilitateTexts,
): ShownStatement {
  const { moderate, reasons } = texts
  const { agree, disagree, pass, decidedAt, decidedBy, reason, note } = each
  const who = decidedBy === null ? null : (names.get(decidedBy) ?? null)
  const said = each.isSeed ? moderate.isSeed : moderate.said(each.saidAt)
  const votes = agree + disagree + pass > 0 ? [moderate.votes(agree, disagree, pass)] : []
  const due = each.saidAt.getTime() + conversation.lookWithinHours * 3_600_000
  if (show === 'waiting')
    return { id: each.id, text: each.text, lines: [said], isLate: due < conversation.at.getTime() }
  return {
    id: each.id,
    text: each.text,
    lines: [
      ...(reason !== null && isModerationReason(reason) ? [moderate.reasonWas(reasons[reason].label)] : []),
      ...(note ? [moderate.noteWas(note)] : []),
      ...votes,
      decidedAt && !each.isSeed ? moderate.decided(decidedAt, who) : said,
    ],
    isLate: false,
  }
}
