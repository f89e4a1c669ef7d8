import { classes } from './attributes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface BreadcrumbsProps {
  readonly items: readonly { readonly label: string; readonly href?: string | undefined }[]
  readonly label?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly class?: string | undefined
}

export const Breadcrumbs = ({ items, label, collapseOnMobile, class: extra }: BreadcrumbsProps) => (
  <nav
    class={classes('govuk-breadcrumbs', extra, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    aria-label={label ?? useUiTexts().breadcrumb}
  >
    <ol class="govuk-breadcrumbs__list">
      {items.map((item) =>
        item.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href}>
              {item.label}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {item.label}
          </li>
        ),
      )}
    </ol>
  </nav>
)
