import { type GroupLetter, groupShapes } from '../opinion-group.tsx'
import { Drawing } from './drawing.tsx'
import { extentOf, linearScale, rounded } from './scale.ts'

export interface Dot {
  readonly x: number
  readonly y: number
  readonly group: GroupLetter | null
  readonly isYou?: boolean | undefined
}

export interface ScatterProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly dots: readonly Dot[]
  /** Beside the dot of who looks. */
  readonly youText?: string | undefined
  readonly size?: number | undefined
}

const margin = 24

/** People as dots, near each other when they vote alike; each group by colour and shape. */
export function Scatter({ id, title, description, dots, youText, size = 480 }: ScatterProps) {
  const place = placer(dots, size)
  const radius = dots.length > 2000 ? 2.4 : dots.length > 400 ? 3.4 : 5
  const you = dots.find(({ isYou }) => isYou)
  return (
    <Drawing id={id} title={title} description={description} width={size} height={size}>
      <path class="app-drawing__axis" d={`M${size / 2} 8V${size - 8}M8 ${size / 2}H${size - 8}`} />
      {lettersIn(dots).map((letter) => (
        <path
          class={`app-drawing__dot app-group-fill--${letter.toLowerCase()}`}
          d={pathOf(dots, letter, place, radius)}
        />
      ))}
      {middles(dots).map(({ letter, x, y }) => (
        <g
          transform={`translate(${place({ x, y })
            .map((at) => rounded(at - 15))
            .join(' ')}) scale(1.25)`}
        >
          <path class={`app-drawing__middle app-group-fill--${letter.toLowerCase()}`} d={groupShapes[letter]} />
          <text class="app-group__letter" x="12" y={letter === 'C' ? 19.5 : 16.5} text-anchor="middle">
            {letter}
          </text>
        </g>
      ))}
      {you && (
        <g>
          <circle class="app-drawing__you" cx={place(you)[0]} cy={place(you)[1]} r={radius + 6} />
          {youText && (
            <text class="app-drawing__value" x={place(you)[0]} y={place(you)[1] - radius - 12} text-anchor="middle">
              {youText}
            </text>
          )}
        </g>
      )}
    </Drawing>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

/** One scale for both directions, so that distances mean the same everywhere. */
function placer(dots: readonly Point[], size: number): (point: Point) => readonly [number, number] {
  const [left, right] = extentOf(dots.map(({ x }) => x))
  const [low, high] = extentOf(dots.map(({ y }) => y))
  const half = Math.max(right - left, high - low, 1e-9) / 2
  const range = [margin, size - margin] as const
  const across = linearScale([(left + right) / 2 - half, (left + right) / 2 + half], range)
  const up = linearScale([(low + high) / 2 + half, (low + high) / 2 - half], range)
  return ({ x, y }) => [across(x), up(y)]
}

const lettersIn = (dots: readonly Dot[]): readonly GroupLetter[] =>
  [...new Set(dots.flatMap(({ group }) => (group ? [group] : [])))].sort()

/** All dots of a group in one path: a thousand people are a few kilobytes. */
function pathOf(
  dots: readonly Dot[],
  letter: GroupLetter,
  place: (point: Point) => readonly [number, number],
  r: number,
): string {
  return dots
    .filter(({ group }) => group === letter)
    .map((dot) => {
      const [x, y] = place(dot)
      return dotOutlines[letter](x, y, r)
    })
    .join('')
}

type Outline = (x: number, y: number, r: number) => string

const outline =
  (corners: readonly (readonly [number, number])[]): Outline =>
  (x, y, r) =>
    `M${corners.map(([across, down]) => `${rounded(x + across * r)} ${rounded(y + down * r)}`).join('L')}Z`

/** The shapes of `groupShapes`, small. */
const dotOutlines: Readonly<Record<GroupLetter, Outline>> = {
  A: (x, y, r) => `M${rounded(x - r)} ${y}a${r} ${r} 0 1 1 ${rounded(2 * r)} 0a${r} ${r} 0 1 1-${rounded(2 * r)} 0`,
  B: outline([
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ]),
  C: outline([
    [0, -1.2],
    [1.2, 0.9],
    [-1.2, 0.9],
  ]),
  D: outline([
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ]),
  E: outline([
    [0, -1.1],
    [1.1, -0.3],
    [0.7, 1],
    [-0.7, 1],
    [-1.1, -0.3],
  ]),
  F: outline([
    [-0.6, -1],
    [0.6, -1],
    [1.1, 0],
    [0.6, 1],
    [-0.6, 1],
    [-1.1, 0],
  ]),
}

const middles = (dots: readonly Dot[]) =>
  lettersIn(dots).map((letter) => {
    const own = dots.filter(({ group }) => group === letter)
    const mean = (pick: (dot: Dot) => number) => own.reduce((sum, dot) => sum + pick(dot), 0) / own.length
    return { letter, x: mean(({ x }) => x), y: mean(({ y }) => y) }
  })
