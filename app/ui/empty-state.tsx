import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  readonly title: string
  /** Why there is nothing, and what to do next. */
  readonly children: ComponentChildren
  readonly headingLevel?: 1 | 2 | 3 | undefined
}

/** Nothing here yet: says what to do next. */
export function EmptyState({ title, children, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class="app-empty">
      <Heading class="app-empty__title">{title}</Heading>
      {children}
    </div>
  )
}
