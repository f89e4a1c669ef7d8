import { classes } from './attributes.ts'

export interface ProgressBarProps {
  readonly value: number
  readonly max: number
  /** Says the same: “12 of 31 statements answered”. */
  readonly text: string
  readonly isDone?: boolean | undefined
}

/** How far something is, as a bar and as a sentence. */
export const ProgressBar = ({ value, max, text, isDone }: ProgressBarProps) => (
  <div class={classes('app-progress', isDone && 'app-progress--done')}>
    <svg class="app-progress__bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <rect class="app-progress__whole" width="100%" height="10" rx="5" />
      <rect class="app-progress__part" width={`${shareOf(value, max)}%`} height="10" rx="5" />
    </svg>
    <p class="app-progress__text">{text}</p>
  </div>
)

const shareOf = (value: number, max: number) =>
  max <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, value / max)) * 1000) / 10
