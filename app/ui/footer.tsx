import type { ComponentChildren } from 'preact'
import { useUiTexts } from './ui-texts.ts'

export interface FooterProps {
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly children?: ComponentChildren
}

/** GOV.UK's footer without the crown, the licence and the copyright notice that are not ours. */
export const Footer = ({ links, children }: FooterProps) => (
  <div class="govuk-footer">
    <div class="govuk-width-container">
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">{useUiTexts().supportLinks}</h2>
          <ul class="govuk-footer__inline-list">
            {links.map(({ href, label }) => (
              <li class="govuk-footer__inline-list-item">
                <a class="govuk-footer__link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          {children && <div class="govuk-footer__meta-custom">{children}</div>}
        </div>
      </div>
    </div>
  </div>
)
