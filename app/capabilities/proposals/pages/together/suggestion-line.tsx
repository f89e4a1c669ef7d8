import type { ShownSuggestion } from '../../reads/list-suggestions.ts'
import type { ProposalsTexts } from '../../texts/en.ts'

/** What is suggested, in one sentence. */
export function sentenceOf(suggestion: ShownSuggestion, { together }: ProposalsTexts): string {
  const words = together.suggestion
  const { proposal, other, kind, title } = suggestion
  if (kind === 'merge') return words.merge(proposal.title, other?.title ?? '')
  return other ? words.splitPart(proposal.title, other.title) : words.splitNew(proposal.title, title)
}

export const SuggestionList = ({
  suggestions,
  texts,
}: {
  readonly suggestions: readonly ShownSuggestion[]
  readonly texts: ProposalsTexts
}) => (
  <ul class="govuk-list app-stack">
    {suggestions.map((each) => (
      <li>
        <a class="govuk-link" href={`/proposals/suggestions/${each.id}`}>
          {sentenceOf(each, texts)}
        </a>{' '}
        <span class="app-quiet">
          {texts.together.suggestion.states[each.state]} · {texts.together.suggestion.suggestedOn(each.madeAt)}
        </span>
      </li>
    ))}
  </ul>
)
