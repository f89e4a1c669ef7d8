import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type Vote = 'agree' | 'disagree' | 'pass' | 'unsure'

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
  /** `unsure` passes because the statement is not understood; left out where that is not asked. */
  readonly labels: Readonly<Record<Exclude<Vote, 'unsure'>, string>> & { readonly unsure?: string | undefined }
  readonly name?: string | undefined
  /** How this person voted before. */
  readonly chosen?: Vote | undefined
  /** Says with the chosen one: “your answer”. */
  readonly chosenText?: string | undefined
}

const order = ['agree', 'disagree', 'pass', 'unsure'] as const

/** Buttons that each send the form. Agree and disagree are the same size, and so is the way to either. */
export const VoteButtons = ({ labels, name = 'vote', chosen, chosenText }: VoteButtonsProps) => (
  <div class={classes('app-votes', labels.unsure !== undefined && 'app-votes--four')}>
    {order.flatMap((vote) =>
      labels[vote] === undefined
        ? []
        : [
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
            </button>,
          ],
    )}
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
  unsure: icon('M6.5 7a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M10 16.4v.1'),
}
