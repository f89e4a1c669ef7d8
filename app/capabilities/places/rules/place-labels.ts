/** A name to be put on a map: where its middle should be and how much room its area has. */
export interface Wanted {
  readonly text: string
  readonly x: number
  readonly y: number
  /** A larger one is placed first. */
  readonly rank: number
  /** Stands to the right of a dot instead of in the middle. */
  readonly isBesideDot?: boolean
}

export interface Label {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** Room for it even in the larger letters of a small screen. */
  readonly isForSmallScreens: boolean
  readonly isBesideDot: boolean
}

interface Size {
  readonly letter: number
  readonly line: number
}

/** Letters in map units: 13 pixels where the map is 640 wide, 12 where it is 330. */
const wideScreen: Size = { letter: 27 * 0.54, line: 30 }
const smallScreen: Size = { letter: 46 * 0.54, line: 50 }
const longestLine = 15

type Rectangle = readonly [left: number, top: number, right: number, bottom: number]

/** Places names so that none covers another or runs off the paper; those without room are left out. */
export function placeLabels(
  wanted: readonly Wanted[],
  paper: { readonly width: number; readonly height: number },
): readonly Label[] {
  const placed: Label[] = []
  const [taken, takenSmall]: [Rectangle[], Rectangle[]] = [[], []]
  for (const one of wanted.toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))) {
    const lines = one.isBesideDot ? [one.text] : linesOf(one.text)
    const wide = rectangleOf(one, lines, wideScreen)
    if (!isFree(wide, taken, paper)) continue
    taken.push(wide)
    const small = rectangleOf(one, lines, smallScreen)
    const isForSmallScreens = isFree(small, takenSmall, paper)
    if (isForSmallScreens) takenSmall.push(small)
    placed.push({
      lines,
      x: Math.round(one.x),
      y: Math.round(one.y),
      isForSmallScreens,
      isBesideDot: one.isBesideDot ?? false,
    })
  }
  return placed
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

function rectangleOf(wanted: Wanted, lines: readonly string[], size: Size): Rectangle {
  const width = Math.max(...lines.map((line) => line.length)) * size.letter
  const height = lines.length * size.line
  const left = wanted.isBesideDot ? wanted.x - size.line / 2 : wanted.x - width / 2
  return [left, wanted.y - height / 2, left + width + (wanted.isBesideDot ? size.line : 0), wanted.y + height / 2]
}

function isFree(
  one: Rectangle,
  taken: readonly Rectangle[],
  paper: { readonly width: number; readonly height: number },
): boolean {
  const isOnPaper = one[0] >= 4 && one[1] >= 4 && one[2] <= paper.width - 4 && one[3] <= paper.height - 4
  return (
    isOnPaper &&
    taken.every((other) => one[2] < other[0] || one[0] > other[2] || one[3] < other[1] || one[1] > other[3])
  )
}
