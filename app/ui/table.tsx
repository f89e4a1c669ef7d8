import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { HeadingSize } from './field.ts'
import { useUiTexts } from './ui-texts.ts'

export interface Column {
  /** Without any label the table has no head. */
  readonly label: ComponentChildren
  readonly isNumeric?: boolean | undefined
  /** The same page, sorted by this column; the column it is sorted by says which way. */
  readonly sortHref?: string | undefined
  readonly sorted?: 'up' | 'down' | undefined
  readonly class?: string | undefined
}

export interface TableProps {
  readonly caption?: ComponentChildren
  readonly captionSize?: HeadingSize | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly class?: string | undefined
}

/** A table. On narrow screens put it into `ScrollRegion` when it has more than three columns. */
export const Table = ({ caption, captionSize, columns, rows, firstCellIsHeader, class: extra }: TableProps) => (
  <table class={classes('govuk-table', extra)}>
    {caption && (
      <caption class={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}>
        {caption}
      </caption>
    )}
    {columns.some(({ label }) => label !== undefined) && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map((column) => (
            <Header {...column} />
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {rows.map((row) => (
        <tr class="govuk-table__row">
          {row.map((cell, k) => (
            <Cell content={cell} column={columns[k]} isHeader={k === 0 && firstCellIsHeader === true} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

function Header({ label, isNumeric, sortHref, sorted, class: extra }: Column) {
  const texts = useUiTexts()
  const direction = sorted && { up: 'ascending' as const, down: 'descending' as const }[sorted]
  return (
    <th
      scope="col"
      class={classes('govuk-table__header', isNumeric && 'govuk-table__header--numeric', extra)}
      aria-sort={direction}
    >
      {sortHref ? (
        <a class={classes('app-sort', sorted && `app-sort--${sorted}`)} href={sortHref}>
          {label}
          {sorted && <span class="govuk-visually-hidden">, {sorted === 'up' ? texts.sortedUp : texts.sortedDown}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

const Cell = ({
  content,
  column,
  isHeader,
}: {
  content: ComponentChildren
  column: Column | undefined
  isHeader: boolean
}) =>
  isHeader ? (
    <th scope="row" class="govuk-table__header">
      {content}
    </th>
  ) : (
    <td class={classes('govuk-table__cell', column?.isNumeric && 'govuk-table__cell--numeric')}>{content}</td>
  )

/** Lets what is wider than the screen be moved sideways, by keyboard too. */
export const ScrollRegion = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <section class="app-scroll" aria-label={label} tabindex={0}>
    {children}
  </section>
)
