import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { UiTextsProvider, uiTextsFor } from './ui-texts.ts'

/** Part of a page, rendered once for many readers. */
export interface KeptMarkup {
  readonly html: string
}

export const keepMarkup = (lang: string, part: VNode): KeptMarkup => ({
  html: render(<UiTextsProvider value={uiTextsFor(lang)}>{part}</UiTextsProvider>),
})

/** Puts in what `keepMarkup` made; nothing else may ever come here. */
export const Kept = ({ markup }: { readonly markup: KeptMarkup }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it a moment ago, every text escaped
  <div dangerouslySetInnerHTML={{ __html: markup.html }} />
)
