/** A name to be put on a map: where its middle should be, or the dot it belongs to. */
export interface Wanted {
  readonly text: string
  readonly x: number
  readonly y: number
  /** A larger one is placed first. */
  readonly rank: number
  /** Stands beside a dot at its point instead of in the middle. */
  readonly isBesideDot?: boolean
  /** Of what lies around: set back. */
  readonly isQuiet?: boolean
}

export interface Label {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** Which end of the text the point is. */
  readonly anchor: Anchor
  /** Room for it even in the larger letters of a small screen. */
  readonly isForSmallScreens: boolean
  readonly isQuiet: boolean
}

export type Anchor = 'middle' | 'start' | 'end'

interface Size {
  readonly letter: number
  readonly line: number
}

/** Letters in map units: 13 pixels where the map is 580 wide, 12 where it is 330; the widest fonts in use. */
const wideScreen: Size = { letter: 29 * 0.6, line: 32 }
const smallScreen: Size = { letter: 46 * 0.6, line: 50 }
const longestLine = 15
const besideDot = 16
/** A name may be moved this much to stay on the paper. */
const mostMoved = 90
const edge = 4

type Rectangle = readonly [left: number, top: number, right: number, bottom: number]

interface Paper {
  readonly width: number
  readonly height: number
}

interface Taken {
  readonly wide: Rectangle[]
  readonly small: Rectangle[]
}

/** Places names so that none covers another or runs off the paper; those without room are left out. */
export function placeLabels(wanted: readonly Wanted[], paper: Paper): readonly Label[] {
  const dots = wanted.filter((one) => one.isBesideDot).map(rectangleOfDot)
  const taken: Taken = { wide: [...dots], small: [...dots] }
  return wanted
    .toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))
    .flatMap((one) => placeOne(one, taken, paper) ?? [])
}

/** The first spot with room on small screens too; else the first with room on wide ones. */
function placeOne(wanted: Wanted, taken: Taken, paper: Paper): Label | null {
  const free = spotsFor(wanted, paper).filter((spot) => isFree(rectangleOf(spot, wideScreen), taken.wide, paper))
  const onBoth = free.find((spot) => isFree(rectangleOf(spot, smallScreen), taken.small, paper))
  const spot = onBoth ?? free[0]
  if (!spot) return null
  taken.wide.push(rectangleOf(spot, wideScreen))
  if (onBoth) taken.small.push(rectangleOf(spot, smallScreen))
  return { ...spot, isForSmallScreens: onBoth !== undefined, isQuiet: wanted.isQuiet ?? false }
}

type Spot = Pick<Label, 'lines' | 'x' | 'y' | 'anchor'>

/** Where a name may stand, the best first: right of its dot, then left; or in the middle, moved in from the edge. */
function spotsFor({ text, x, y, isBesideDot }: Wanted, { width }: Paper): readonly Spot[] {
  const at = (anchor: Anchor, lines: readonly string[], to: number) => ({
    lines,
    x: Math.round(to),
    y: Math.round(y),
    anchor,
  })
  if (isBesideDot) return [at('start', [text], x + besideDot), at('end', [text], x - besideDot)]
  const lines = linesOf(text)
  const inside = ({ letter }: Size) => {
    const half = (longestOf(lines) * letter) / 2 + edge
    return Math.max(half, Math.min(width - half, x))
  }
  const moved = [x, inside(wideScreen), inside(smallScreen)]
  return moved.filter((to) => Math.abs(to - x) <= mostMoved).map((to) => at('middle', lines, to))
}

/** A long name in two or three lines, broken between words. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const rectangleOfDot = ({ x, y }: Wanted): Rectangle => [x - 8, y - 8, x + 8, y + 8]

const longestOf = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length))

const share: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 }

function rectangleOf({ lines, x, y, anchor }: Spot, size: Size): Rectangle {
  const width = longestOf(lines) * size.letter
  const height = lines.length * size.line
  const left = x - width * share[anchor]
  return [left, y - height / 2, left + width, y + height / 2]
}

function isFree(one: Rectangle, taken: readonly Rectangle[], paper: Paper): boolean {
  const isOnPaper = one[0] >= edge && one[1] >= edge && one[2] <= paper.width - edge && one[3] <= paper.height - edge
  return (
    isOnPaper &&
    taken.every((other) => one[2] < other[0] || one[0] > other[2] || one[3] < other[1] || one[1] > other[3])
  )
}
