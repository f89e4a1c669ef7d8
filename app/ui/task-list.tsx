import type { ComponentChildren } from 'preact'

export interface Task {
  readonly title: ComponentChildren
  readonly href?: string | undefined
  readonly hint?: ComponentChildren
  /** A text, or a `Tag`. */
  readonly status: ComponentChildren
  /** It waits for another one. */
  readonly cannotStartYet?: boolean | undefined
}

export interface TaskListProps {
  readonly items: readonly Task[]
  readonly idPrefix?: string | undefined
}

/** Parts of a longer job, each with where it stands. */
export const TaskList = ({ items, idPrefix = 'task-list' }: TaskListProps) => (
  <ul class="govuk-task-list">
    {items.map((item, k) => (
      <TaskItem {...item} id={`${idPrefix}-${k + 1}`} />
    ))}
  </ul>
)

const TaskItem = ({ title, href, hint, status, cannotStartYet, id }: Task & { readonly id: string }) => (
  <li class={href ? 'govuk-task-list__item govuk-task-list__item--with-link' : 'govuk-task-list__item'}>
    <div class="govuk-task-list__name-and-hint">
      {href ? (
        <a
          class="govuk-link govuk-task-list__link"
          href={href}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-status`}
        >
          {title}
        </a>
      ) : (
        <div>{title}</div>
      )}
      {hint && (
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {hint}
        </div>
      )}
    </div>
    <div
      class={
        cannotStartYet ? 'govuk-task-list__status govuk-task-list__status--cannot-start-yet' : 'govuk-task-list__status'
      }
      id={`${id}-status`}
    >
      {status}
    </div>
  </li>
)
