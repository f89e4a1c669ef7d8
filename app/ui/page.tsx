import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { classes } from './attributes.ts'
import { Footer } from './footer.tsx'
import type { NavigationItem } from './service-navigation.tsx'
import { type Community, type HeaderLink, SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'
import { UiTextsProvider, uiTextsFor } from './ui-texts.ts'

export interface PageProps {
  readonly lang: string
  readonly title: string
  readonly product: string
  readonly hasErrors?: boolean | undefined
  readonly community?: Community | null | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly account?: HeaderLink | null | undefined
  readonly footer?: readonly HeaderLink[] | undefined
  /** One line above everything, such as “This is a demonstration”. */
  readonly notice?: ComponentChildren
  readonly skip?: string | undefined
  readonly stylesheet: string
  readonly icon: string
  readonly scripts?: readonly string[] | undefined
  /** For maps and tables that need the whole width. */
  readonly wide?: boolean | undefined
  /** Without header and footer: posters and print. */
  readonly bare?: boolean | undefined
  readonly description?: string | null | undefined
  readonly robots?: string | undefined
  readonly children?: ComponentChildren
}

/** A whole document, without its doctype. Nothing in it is inline script or style. */
export const Page = (props: PageProps) => (
  <UiTextsProvider value={uiTextsFor(props.lang)}>
    <html lang={props.lang} class="govuk-template">
      {head(props)}
      <body class={classes('govuk-template__body', props.bare && 'app-bare')}>
        <SkipLink text={props.skip} />
        {!props.bare && <SiteHeader {...props} />}
        <div class={classes('govuk-width-container', props.wide && 'app-width-container--wide')}>
          <main class="govuk-main-wrapper" id="main-content">
            {props.children}
          </main>
        </div>
        {!props.bare && (
          <footer class="govuk-template__footer">
            <Footer links={props.footer ?? []} />
          </footer>
        )}
      </body>
    </html>
  </UiTextsProvider>
)

export const renderPage = (props: PageProps): string => `<!doctype html>${render(<Page {...props} />)}`

const head = (props: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{titleOf(props)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#1f4d3a" />
    {props.description && <meta name="description" content={props.description} />}
    {props.robots && <meta name="robots" content={props.robots} />}
    <link rel="icon" href={props.icon} type="image/svg+xml" />
    <link rel="stylesheet" href={props.stylesheet} />
    {props.scripts?.map((src) => (
      <script type="module" src={src} />
    ))}
  </head>
)

function titleOf({ lang, title, community, product, hasErrors }: PageProps): string {
  const parts = [title, community?.name, product].filter((part, k, all) => part && all.indexOf(part) === k)
  return `${hasErrors ? `${uiTextsFor(lang).error}: ` : ''}${parts.join(' – ')}`
}
