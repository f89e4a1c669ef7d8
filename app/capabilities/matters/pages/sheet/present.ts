import type { Matter } from '../../reads/find-matter.ts'
import { type SheetLine, type SheetPart, sheetParts } from '../../store/tellers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { matterPath, sheetPath } from '../addresses.ts'

export interface SheetModel {
  readonly title: string
  readonly question: string
  readonly matterHref: string
  readonly address: string
  readonly parts: readonly {
    readonly part: SheetPart
    readonly title: string
    readonly lines: readonly SheetLine[]
    /** What is said where there is nothing yet. */
    readonly empty: string
  }[]
}

export interface About {
  readonly matter: Matter
  readonly lines: readonly SheetLine[]
  readonly origin: string
}

/** One page must hold it: the first of each part, as its capability ranks them. */
const mostOfEach = 6

export function presentSheet({ matter, lines, origin }: About, { sheet: words }: MattersTexts): SheetModel {
  const decided: SheetLine[] = [
    ...(matter.outcome
      ? [lineOf(matter.state === 'closed' && !matter.ending ? words.ending : words.decision, matter.outcome)]
      : []),
    ...(matter.ending ? [lineOf(words.ending, matter.ending)] : []),
  ]
  return {
    title: words.titleOf(matter.title),
    question: matter.question,
    matterHref: matterPath(matter.slug),
    address: `${origin}${sheetPath(matter.slug)}`,
    parts: sheetParts.map((part) => ({
      part,
      title: words.parts[part],
      lines: [...(part === 'decided' ? decided : []), ...lines.filter((line) => line.part === part)].slice(
        0,
        mostOfEach,
      ),
      empty: words.empty[part],
    })),
  }
}

const lineOf = (text: string, detail: string): SheetLine => ({ part: 'decided', text, detail, href: null })
