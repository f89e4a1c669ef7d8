import { useUiTexts } from './ui-texts.ts'

export interface BackLinkProps {
  readonly href: string
  readonly label?: string | undefined
}

export const BackLink = ({ href, label }: BackLinkProps) => (
  <a href={href} class="govuk-back-link">
    {label ?? useUiTexts().back}
  </a>
)
