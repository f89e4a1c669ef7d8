import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export interface SummaryAction {
  readonly href: string
  readonly label: string
  /** What it changes, for those who hear the link alone. */
  readonly what?: string | undefined
}

export interface SummaryRow {
  readonly key: ComponentChildren
  readonly value: ComponentChildren
  readonly actions?: readonly SummaryAction[] | undefined
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  readonly class?: string | undefined
}

/** Facts, or answers to check, with links to change them. */
export function SummaryList({ rows, class: extra }: SummaryListProps) {
  const hasActions = rows.some((row) => row.actions?.length)
  return (
    <dl class={classes('govuk-summary-list', extra)}>
      {rows.map((row) => (
        <div
          class={classes(
            'govuk-summary-list__row',
            hasActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions && row.actions.length > 0 && (
            <dd class="govuk-summary-list__actions">{actionsOf(row.actions)}</dd>
          )}
        </div>
      ))}
    </dl>
  )
}

const actionsOf = (actions: readonly SummaryAction[]) =>
  actions.length === 1 ? (
    actions.map(link)
  ) : (
    <ul class="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="govuk-summary-list__actions-list-item">{link(action)}</li>
      ))}
    </ul>
  )

const link = ({ href, label, what }: SummaryAction) => (
  <a class="govuk-link" href={href}>
    {label}
    {what && <span class="govuk-visually-hidden"> {what}</span>}
  </a>
)
