import { useUiTexts } from './ui-texts.ts'

export interface TabsProps {
  readonly title?: string | undefined
  readonly items: readonly { readonly label: string; readonly href: string; readonly current?: boolean | undefined }[]
}

/** Views of one thing. Each tab is a page (or a place on this one) with its own address. */
export const Tabs = ({ title, items }: TabsProps) => (
  <nav class="govuk-tabs app-tabs" aria-label={title ?? useUiTexts().contents}>
    <ul class="govuk-tabs__list">
      {items.map(({ label, href, current }) => (
        <li class={current ? 'govuk-tabs__list-item govuk-tabs__list-item--selected' : 'govuk-tabs__list-item'}>
          <a class="govuk-tabs__tab" href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
