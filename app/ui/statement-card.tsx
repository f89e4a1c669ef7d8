import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type Vote = 'agree' | 'disagree' | 'pass'

export interface StatementCardProps {
  readonly text: string
  /** Above the statement: “Statement 4 of 31”. */
  readonly count?: ComponentChildren
  /** Below it: who said it, from when. */
  readonly byline?: ComponentChildren
  /** The form with its hidden fields and `VoteButtons`, or what became of the statement. */
  readonly children?: ComponentChildren
}

/** One statement, large, with the answers under the thumb. */
export const StatementCard = ({ text, count, byline, children }: StatementCardProps) => (
  <section class="app-statement">
    {count && <p class="app-statement__count">{count}</p>}
    <blockquote class="app-statement__text">{text}</blockquote>
    {byline && <p class="app-statement__byline">{byline}</p>}
    {children}
  </section>
)

export interface VoteButtonsProps {
  readonly labels: Readonly<Record<Vote, string>>
  readonly name?: string | undefined
  /** How this person voted before. */
  readonly chosen?: Vote | undefined
  /** Says with the chosen one: “your answer”. */
  readonly chosenText?: string | undefined
}

/** Three buttons that each send the form. Agree and disagree are the same size, and so is the way to either. */
export const VoteButtons = ({ labels, name = 'vote', chosen, chosenText }: VoteButtonsProps) => (
  <div class="app-votes">
    {(['agree', 'disagree', 'pass'] as const).map((vote) => (
      <button
        class={classes('app-vote', `app-vote--${vote}`, vote === chosen && 'app-vote--chosen')}
        type="submit"
        name={name}
        value={vote}
        data-module="govuk-button"
      >
        {icons[vote]}
        <span>{labels[vote]}</span>
        {vote === chosen && chosenText && <span class="app-vote__chosen">{chosenText}</span>}
      </button>
    ))}
  </div>
)

const icon = (path: string) => (
  <svg
    class="app-vote__icon"
    xmlns="http://www.w3.org/2000/svg"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

const icons = {
  agree: icon('M3 10.5l4.5 4.5L17 5'),
  disagree: icon('M4.5 4.5l11 11m0-11l-11 11'),
  pass: icon('M4 10h12'),
}
