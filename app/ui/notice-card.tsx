import type { ComponentChildren } from 'preact'

export interface NoticeCardProps {
  readonly title: ComponentChildren
  readonly href?: string | undefined
  /** What kind of thing it is: “Conversation”, “Right to bid”. */
  readonly kicker?: string | undefined
  readonly children?: ComponentChildren
  /** A last line: how many took part, by when. */
  readonly foot?: ComponentChildren
  readonly headingLevel?: 2 | 3 | undefined
}

/** One paper on the notice board. All of it leads to where its title leads. */
export function NoticeCard({ title, href, kicker, children, foot, headingLevel = 2 }: NoticeCardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <article class={href ? 'app-notice app-notice--link' : 'app-notice'}>
      {kicker && <p class="app-notice__kicker">{kicker}</p>}
      <Heading class="app-notice__title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children && <div class="app-notice__body">{children}</div>}
      {foot && <div class="app-notice__foot">{foot}</div>}
    </article>
  )
}

/** Papers side by side, as many as fit. */
export const NoticeBoard = ({ children }: { readonly children: readonly ComponentChildren[] }) => (
  <ul class="app-columns">
    {children.map((child) => (
      <li class="app-columns__item">{child}</li>
    ))}
  </ul>
)
