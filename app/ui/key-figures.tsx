import type { ComponentChildren } from 'preact'
import { useUiTexts } from './ui-texts.ts'

export interface KeyFigure {
  readonly number: ComponentChildren
  readonly label: ComponentChildren
  /** Where the number comes from; every number has one. */
  readonly source?: { readonly href: string; readonly label: string } | undefined
}

/** A few numbers that matter, each with its source one tap away. */
export function KeyFigures({ items }: { readonly items: readonly KeyFigure[] }) {
  const texts = useUiTexts()
  return (
    <dl class="app-key-figures">
      {items.map(({ number, label, source }) => (
        <div class="app-key-figures__figure">
          <dt class="app-key-figures__label">{label}</dt>
          <dd class="app-key-figures__number">{number}</dd>
          {source && (
            <dd class="app-key-figures__source">
              {texts.source}:{' '}
              <a class="govuk-link" href={source.href}>
                {source.label}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
