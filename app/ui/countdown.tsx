export interface CountdownProps {
  /** “9 days left, until 11 March”. */
  readonly text: string
  /** The same as `2027-03-11`. */
  readonly datetime?: string | undefined
  readonly state?: 'open' | 'soon' | 'over' | undefined
}

/** By when. A date always says what it means. */
export const Countdown = ({ text, datetime, state = 'open' }: CountdownProps) => (
  <p class={`app-countdown app-countdown--${state}`}>
    <svg
      class="app-countdown__icon"
      xmlns="http://www.w3.org/2000/svg"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="9" cy="9" r="7.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M9 4.5V9l3 2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
    <time dateTime={datetime}>{text}</time>
  </p>
)
