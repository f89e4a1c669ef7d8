import { Drawing } from './drawing.tsx'
import { linearScale } from './scale.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** The value as people read it: “62%”, “£4,200”. */
  readonly text: string
  readonly isQuiet?: boolean | undefined
}

export interface BarChartProps {
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly bars: readonly Bar[]
  /** The end of the scale; the largest value if not given. */
  readonly max?: number | undefined
  readonly width?: number | undefined
}

const rowHeight = 50
const valueRoom = 84

/** Bars from one line, each with its name above and its value beside: readable at 360 pixels. */
export function BarChart({ id, title, description, bars, max, width = 560 }: BarChartProps) {
  const end = max ?? Math.max(1, ...bars.map(({ value }) => value))
  const scale = linearScale([0, end], [0, width - valueRoom])
  return (
    <Drawing id={id} title={title} description={description} width={width} height={bars.length * rowHeight + 4}>
      {bars.map(({ label, value, text, isQuiet }, k) => (
        <g transform={`translate(0 ${k * rowHeight})`}>
          <text class="app-drawing__text" x="0" y="17">
            {label}
          </text>
          <rect
            class={isQuiet ? 'app-drawing__bar app-drawing__bar--quiet' : 'app-drawing__bar'}
            y="24"
            width={Math.max(1, scale(value))}
            height="16"
            rx="2"
          />
          <text class="app-drawing__value" x={Math.max(1, scale(value)) + 8} y="37">
            {text}
          </text>
        </g>
      ))}
    </Drawing>
  )
}
