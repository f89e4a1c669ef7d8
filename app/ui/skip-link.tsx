import { useUiTexts } from './ui-texts.ts'

export interface SkipLinkProps {
  readonly href?: string | undefined
  readonly text?: string | undefined
}

export const SkipLink = ({ href = '#main-content', text }: SkipLinkProps) => {
  const texts = useUiTexts()
  return (
    <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
      {text ?? texts.skip}
    </a>
  )
}
