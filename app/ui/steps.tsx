import type { ComponentChildren } from 'preact'
import { useUiTexts } from './ui-texts.ts'

export interface Step {
  readonly label: ComponentChildren
  readonly state: 'done' | 'current' | 'ahead'
  readonly href?: string | undefined
  readonly note?: ComponentChildren
}

/** The steps of a matter or of a job, in order, and where it stands. */
export function Steps({ items, label }: { readonly items: readonly Step[]; readonly label: string }) {
  const texts = useUiTexts()
  const stateText = { done: texts.stepDone, current: texts.stepCurrent, ahead: texts.stepAhead }
  return (
    <ol class="app-steps" aria-label={label}>
      {items.map((item) => (
        <li
          class={`app-steps__step app-steps__step--${item.state}`}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <span class="app-steps__label">
            {item.href ? (
              <a class="govuk-link" href={item.href}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
          </span>
          <span class="app-steps__note">{item.note ?? stateText[item.state]}</span>
        </li>
      ))}
    </ol>
  )
}
