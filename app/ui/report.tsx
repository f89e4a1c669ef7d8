import type { ComponentChildren } from 'preact'

export interface ReportProps {
  readonly title: string
  /** Who, when, of what: printed under the title. */
  readonly about: ComponentChildren
  readonly children: ComponentChildren
  /** Where it can be checked, and by which fingerprint. */
  readonly foot?: ComponentChildren
}

/** A document to print or keep: one column, numbered by its headings, links with their addresses on paper. */
export const Report = ({ title, about, children, foot }: ReportProps) => (
  <article class="app-report">
    <header class="app-report__head">
      <h1 class="govuk-heading-xl">{title}</h1>
      <div class="app-report__about">{about}</div>
    </header>
    {children}
    {foot && <footer class="app-report__foot">{foot}</footer>}
  </article>
)
