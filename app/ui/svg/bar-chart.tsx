import { rounded } from './scale.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** The value as people read it: “62%”, “£4,200”. */
  readonly text: string
  readonly isQuiet?: boolean | undefined
}

export interface BarChartProps {
  readonly bars: readonly Bar[]
  /** The end of the scale; the largest value if not given. */
  readonly max?: number | undefined
}

/** Bars from one line, each under its name and its value. The list is its own twin in words. */
export function BarChart({ bars, max }: BarChartProps) {
  const end = max ?? Math.max(0, ...bars.map(({ value }) => value))
  return (
    <dl class="app-bars">
      {bars.map(({ label, value, text, isQuiet }) => (
        <div class="app-bars__bar">
          <dt class="app-bars__label">{label}</dt>
          <dd class="app-bars__value">{text}</dd>
          <dd class="app-bars__drawing" aria-hidden="true">
            <svg width="100%" height="14" aria-hidden="true" focusable="false">
              <rect
                class={isQuiet ? 'app-bars__part app-bars__part--quiet' : 'app-bars__part'}
                width={`${shareOf(value, end)}%`}
                height="14"
                rx="2"
              />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const shareOf = (value: number, end: number) => (end <= 0 ? 0 : rounded(Math.min(1, Math.max(0, value / end)) * 100))
