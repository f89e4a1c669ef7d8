import type { Listed } from '../../reads/list-board.ts'
import { workingDays } from '../../rules/due-on.ts'
import { type Board, type BoardCounts, type BoardPart, boardParts } from '../../rules/make-board.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { boardListPath, matterPath, replyPath } from '../addresses.ts'

export interface BoardLine {
  readonly id: string
  readonly href: string
  readonly title: string
  /** How late, or when it ended. */
  readonly tag: string
  readonly note: string
  readonly matter: { readonly title: string; readonly href: string } | null
}

interface Figure {
  readonly part: BoardPart
  readonly number: number
  readonly label: string
  readonly href: string
}

export interface BoardModel {
  readonly isEmpty: boolean
  readonly now: readonly Figure[]
  readonly lastYear: readonly Figure[]
  readonly share: string | null
  readonly median: string
  readonly late: readonly BoardLine[]
  readonly allLate: { readonly label: string; readonly href: string } | null
  readonly teams: readonly GroupLine[]
  readonly kinds: readonly GroupLine[]
}

export interface GroupLine {
  readonly name: string
  readonly counts: BoardCounts
}

const nowParts = ['late', 'waiting', 'asked'] as const
const endedParts = ['answered', 'answered-late', 'stopped'] as const

export function presentBoard(
  gathered: { readonly board: Board; readonly late: readonly Listed[]; readonly today: string },
  texts: RepliesTexts,
): BoardModel {
  const { board: words, kindName } = texts
  const { all, teams, kinds } = gathered.board
  const figure = (part: BoardPart): Figure => ({
    part,
    number: all[part],
    label: words.figures[part],
    href: boardListPath(part),
  })
  const answered = all.answered + all['answered-late']
  return {
    isEmpty: boardParts.every((part) => all[part] === 0),
    now: nowParts.map(figure),
    lastYear: endedParts.map(figure),
    share: answered > 0 ? words.share(all.answered, answered) : null,
    median: words.median(all.medianDays),
    late: gathered.late.map((each) => lineOf(each, 'late', gathered.today, texts)),
    allLate: all.late > gathered.late.length ? { label: words.allLate(all.late), href: boardListPath('late') } : null,
    teams: byName(teams.map(({ name, ...counts }) => ({ name, counts }))),
    kinds: byName(kinds.map(({ name, ...counts }) => ({ name: capital(kindName(name, 2)), counts }))),
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const byName = (lines: readonly GroupLine[]) => lines.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

export function lineOf(listed: Listed, part: BoardPart, today: string, texts: RepliesTexts): BoardLine {
  return {
    id: listed.item_id,
    href: replyPath(listed.item_id),
    title: listed.is_hidden
      ? texts.moderation.takenDown
      : listed.title || texts.item.untitled(texts.kindName(listed.kind)),
    tag: tagOf(listed, part, today, texts),
    note: [
      capital(texts.kindName(listed.kind)),
      texts.who(listed.post, listed.team),
      ...(listed.ended_on === null
        ? [texts.board.waits(listed.started_on, Math.max(0, workingDays(listed.started_on, today)))]
        : []),
    ].join(' · '),
    matter:
      listed.matter_slug === null ? null : { title: listed.matter_title ?? '', href: matterPath(listed.matter_slug) },
  }
}

function tagOf(listed: Listed, part: BoardPart, today: string, { board: words, answerNames }: RepliesTexts): string {
  switch (part) {
    case 'late':
      return words.lateBy(Math.max(1, workingDays(listed.due_on, today)))
    case 'waiting':
    case 'asked':
      return words.dueBy(listed.due_on)
    case 'answered':
    case 'answered-late':
      return `${answerNames[listed.answer!]}: ${words.after(listed.ended_on!, listed.days_taken ?? 0)}`
    case 'stopped':
      return words.endedOn(listed.ended_on!)
  }
}
