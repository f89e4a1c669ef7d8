import type { ComponentChildren } from 'preact'
import { useUiTexts } from './ui-texts.ts'

export interface MapFigureProps {
  readonly caption: ComponentChildren
  /** The drawing: a map or a chart. */
  readonly children: ComponentChildren
  /** The same as a list or a table. Every drawing has one. */
  readonly twin: ComponentChildren
  readonly twinSummary: string
  readonly source?: ComponentChildren
  /** Shows the twin at once; needed where the drawing says what nothing else on the page says. */
  readonly isTwinOpen?: boolean | undefined
}

/** A map or chart with the same in words or numbers, and its source. */
export const MapFigure = ({ caption, children, twin, twinSummary, source, isTwinOpen }: MapFigureProps) => (
  <figure class="app-figure">
    <figcaption class="app-figure__caption">{caption}</figcaption>
    <div class="app-figure__drawing">{children}</div>
    <details class="govuk-details app-figure__twin" open={isTwinOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{twinSummary}</span>
      </summary>
      <div class="govuk-details__text">{twin}</div>
    </details>
    {source && (
      <p class="app-figure__source">
        {useUiTexts().source}: {source}
      </p>
    )}
  </figure>
)
