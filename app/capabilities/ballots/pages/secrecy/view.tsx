import type { VoteTexts } from '../../texts/vote/en.ts'
import { checkPath, paperPath } from '../vote-addresses.ts'

interface SecrecyViewProps {
  readonly slug: string
  readonly texts: VoteTexts['secrecy']
}

export const SecrecyView = ({ slug, texts }: SecrecyViewProps) => (
  <div class="app-measure">
    <h1 class="govuk-heading-l">{texts.title}</h1>
    <p class="govuk-body-l">{texts.lead}</p>
    <h2 class="govuk-heading-m">{texts.how.title}</h2>
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {texts.how.steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <Part {...texts.secret} />
    <Part {...texts.known} />
    <Part {...texts.limits} />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={checkPath(slug)}>
          {texts.check}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paperPath(slug)}>
          {texts.back}
        </a>
      </li>
    </ul>
  </div>
)

const Part = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
)
