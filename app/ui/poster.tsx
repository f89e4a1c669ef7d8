import type { ComponentChildren } from 'preact'

export interface PosterProps {
  readonly community: string
  readonly kicker?: string | undefined
  readonly title: string
  readonly children?: ComponentChildren
  /** A QR code as svg, and the address it holds, for those who type. */
  readonly code?: ComponentChildren
  readonly address: string
  readonly addressText: string
}

/** One sheet of A4 for the notice board. Use with a page that is `bare`. */
export const Poster = ({ community, kicker, title, children, code, address, addressText }: PosterProps) => (
  <article class="app-poster">
    <p class="app-poster__community">{community}</p>
    {kicker && <p class="app-poster__kicker">{kicker}</p>}
    <h1 class="app-poster__title">{title}</h1>
    <div class="app-poster__body">{children}</div>
    <div class="app-poster__foot">
      {code && <div class="app-poster__code">{code}</div>}
      <p class="app-poster__address">
        {addressText}
        <strong>{address}</strong>
      </p>
    </div>
  </article>
)
