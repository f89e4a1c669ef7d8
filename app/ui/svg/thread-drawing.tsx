import { classes } from '../attributes.ts'
import { Drawing } from './drawing.tsx'

export interface ThreadThing {
  readonly id: string
  readonly column: number
  readonly row: number
  /** The thing nearer to the middle that it hangs on. */
  readonly via: string | null
  readonly kind: string
  readonly title: string
  readonly href: string | null
}

export interface ThreadDrawingProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly columns: number
  readonly rows: number
  readonly things: readonly ThreadThing[]
}

const box = { width: 204, height: 74 }
const gap = { across: 48, down: 18 }
const edge = 4
const lineLength = 21
/** As wide as a page, so that a short thread is not blown up to fill it. */
const leastWidth = 4 * box.width + 3 * gap.across + 2 * edge

/** Things and the thread between them, from what was first on the left to what came last on the right. */
export function ThreadDrawing({ id, title, description, columns, rows, things }: ThreadDrawingProps) {
  const placeOf = new Map(things.map((thing) => [thing.id, cornerOf(thing)]))
  return (
    <Drawing
      id={id}
      title={title}
      description={description}
      width={Math.max(leastWidth, columns * (box.width + gap.across) - gap.across + 2 * edge)}
      height={rows * (box.height + gap.down) - gap.down + 2 * edge}
      hasLinks
    >
      {things.map(({ id: thing, via }) => {
        const [from, to] = [placeOf.get(thing), via === null ? undefined : placeOf.get(via)]
        return from && to && <path class="app-thread__line" d={lineBetween(from, to)} />
      })}
      {things.map((thing) => (
        <Thing thing={thing} />
      ))}
    </Drawing>
  )
}

interface Corner {
  readonly x: number
  readonly y: number
}

const cornerOf = ({ column, row }: ThreadThing): Corner => ({
  x: edge + column * (box.width + gap.across),
  y: edge + row * (box.height + gap.down),
})

/** A thread that leaves the right edge of what was earlier and comes to the left edge of what came later. */
function lineBetween(one: Corner, other: Corner): string {
  const [left, right] = one.x < other.x ? [one, other] : [other, one]
  const [from, to] = [left.x + box.width, right.x]
  const [high, low] = [left.y + box.height / 2, right.y + box.height / 2]
  const middle = (from + to) / 2
  return `M${from} ${high}C${middle} ${high} ${middle} ${low} ${to} ${low}`
}

function Thing({ thing }: { readonly thing: ThreadThing }) {
  const { x, y } = cornerOf(thing)
  const card = (
    <>
      <rect
        class={classes('app-thread__card', thing.href === null && 'app-thread__card--here')}
        x={x}
        y={y}
        width={box.width}
        height={box.height}
        rx="4"
      />
      <text class="app-thread__kind" x={x + 12} y={y + 21}>
        {thing.kind}
      </text>
      {inLines(thing.title).map((line, k) => (
        <text class="app-thread__title" x={x + 12} y={y + 43 + k * 19}>
          {line}
        </text>
      ))}
    </>
  )
  return thing.href === null ? <g>{card}</g> : <a href={thing.href}>{card}</a>
}

/** At most two lines of a card; what is longer ends with three dots, and the list beside says all of it. */
function inLines(title: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)!
    const longer = last === '' ? word : `${last} ${word}`
    if ([...longer].length <= lineLength || last === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const shown = lines.slice(0, 2).map((line) => ([...line].length > lineLength ? cut(line) : line))
  return lines.length > 2 ? [shown[0]!, cut(`${shown[1]} `)] : shown
}

const cut = (line: string) =>
  `${[...line]
    .slice(0, lineLength - 1)
    .join('')
    .trimEnd()}…`
