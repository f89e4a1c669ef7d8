import type { ComponentChildren } from 'preact'

export interface StoryEntry {
  readonly title: ComponentChildren
  /** The date as people read it, and what it means: “11 March 2027”, “by 4 June”. */
  readonly when: string
  /** The same as `2027-03-11`. */
  readonly datetime?: string | undefined
  readonly state?: 'past' | 'now' | 'ahead' | undefined
  readonly children?: ComponentChildren
  readonly id?: string | undefined
}

export interface StoryProps {
  readonly entries: readonly StoryEntry[]
  readonly label?: string | undefined
}

/** What happened, what happens now and what comes: one story down a quiet line. */
export const Story = ({ entries, label }: StoryProps) => (
  <ol class="app-story" aria-label={label}>
    {entries.map(({ title, when, datetime, state = 'past', children, id }) => (
      <li
        class={`app-story__entry app-story__entry--${state}`}
        id={id}
        aria-current={state === 'now' ? 'step' : undefined}
      >
        <p class="app-story__when">
          <time dateTime={datetime}>{when}</time>
        </p>
        <h3 class="app-story__title">{title}</h3>
        {children && <div class="app-story__body">{children}</div>}
      </li>
    ))}
  </ol>
)
