import { classes } from './attributes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface PageLink {
  readonly href: string
  readonly text?: string | undefined
  /** What is there, for a previous and next without numbers. */
  readonly label?: string | undefined
}

export type PageNumber =
  | { readonly number: number; readonly href: string; readonly current?: boolean | undefined }
  | { readonly ellipsis: true }

export interface PaginationProps {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: readonly PageNumber[] | undefined
  readonly label?: string | undefined
  readonly class?: string | undefined
}

/** The pages of a long list, or the page before and after. */
export function Pagination({ previous, next, items, label, class: extra }: PaginationProps) {
  const texts = useUiTexts()
  const isBlock = !items && Boolean(next || previous)
  return (
    <nav
      class={classes('govuk-pagination', isBlock && 'govuk-pagination--block', extra)}
      aria-label={label ?? texts.pagination}
    >
      {previous && <Arrow {...previous} kind="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <NumberLink item={item} />
          ))}
        </ul>
      )}
      {next && <Arrow {...next} kind="next" isBlock={isBlock} />}
    </nav>
  )
}

function Arrow({
  href,
  text,
  label,
  kind,
  isBlock,
}: PageLink & { readonly kind: 'prev' | 'next'; readonly isBlock: boolean }) {
  const texts = useUiTexts()
  const isBefore = isBlock || kind === 'prev'
  const usual = kind === 'prev' ? texts.previous : texts.next
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={kind}>
        {isBefore && arrows[kind]}
        <span
          class={classes(
            'govuk-pagination__link-title',
            isBlock && !label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text ?? [usual, <span class="govuk-visually-hidden"> {texts.page}</span>]}
        </span>
        {label &&
          isBlock && [
            <span class="govuk-visually-hidden">:</span>,
            ' ',
            <span class="govuk-pagination__link-label">{label}</span>,
          ]}
        {!isBefore && arrows[kind]}
      </a>
    </div>
  )
}

function NumberLink({ item }: { readonly item: PageNumber }) {
  const texts = useUiTexts()
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={texts.pageNumber(item.number)}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  )
}

const arrow = (kind: string, path: string) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={path} />
  </svg>
)

const arrows = {
  prev: arrow(
    'prev',
    'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  ),
  next: arrow(
    'next',
    'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
  ),
}
