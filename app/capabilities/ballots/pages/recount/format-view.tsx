import { BackLink } from '#ui/back-link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { ballotsPath } from '../addresses.ts'

/** What each file of a record holds, so that a stranger can write a checker. */
export const FormatView = ({ texts: { format: words } }: { readonly texts: BallotResultTexts }) => (
  <>
    <BackLink href={ballotsPath} label={words.back} />
    <h1 class="govuk-heading-l">{words.title}</h1>
    <p class="govuk-body app-measure">{words.lead}</p>
    <SummaryList
      rows={words.files.map(([name, what]) => ({ key: <span class="app-exact">{name}</span>, value: what }))}
    />
    <h2 class="govuk-heading-m">{words.checks.title}</h2>
    <ol class="govuk-list govuk-list--number app-measure">
      {words.checks.list.map((check) => (
        <li>{check}</li>
      ))}
    </ol>
  </>
)
