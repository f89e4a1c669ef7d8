import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListedDraft } from '../../reads/find-draft.ts'
import type { OwnProposal } from '../../reads/list-own.ts'
import type { ShownSuggestion } from '../../reads/list-suggestions.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { myProposalsPath, newProposalPath, proposalPath, proposalsPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { StateTag } from '../state-tag.tsx'
import { SuggestionList } from '../together/suggestion-line.tsx'

export interface MineModel {
  readonly drafts: readonly ListedDraft[]
  readonly own: readonly OwnProposal[]
  readonly asked: readonly ShownSuggestion[]
  readonly done: string | null
}

export function MineView({ model, texts }: { readonly model: MineModel; readonly texts: ProposalsTexts }) {
  const words = texts.list.own
  return (
    <SimplePage back={{ href: proposalsPath, label: texts.navigation }} title={words.title} done={model.done}>
      <p class="govuk-body">{words.lead}</p>
      <Button href={newProposalPath}>{texts.list.make}</Button>
      {model.asked.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.asked}</h2>
          <SuggestionList suggestions={model.asked} texts={texts} />
        </>
      )}
      {model.drafts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.drafts}</h2>
          <ul class="govuk-list app-stack">
            {model.drafts.map((draft) => (
              <li>
                <a class="govuk-link" href={`${newProposalPath}?draft=${draft.id}`}>
                  {draft.title || words.untitled}
                </a>
                <p class="govuk-body-s app-quiet app-flush">{words.changed(draft.changedAt)}</p>
                <form method="post" action={`${myProposalsPath}/discard`}>
                  <input type="hidden" name="draft" value={draft.id} />
                  <button type="submit" class="app-small-button">
                    {words.discard}
                    <span class="govuk-visually-hidden">: {draft.title || words.untitled}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <Proposals title={words.wrote} list={model.own.filter(({ isAuthor }) => isAuthor)} texts={texts} />
      <Proposals title={words.supports} list={model.own.filter(({ isAuthor }) => !isAuthor)} texts={texts} />
    </SimplePage>
  )
}

interface ListProps {
  readonly title: string
  readonly list: readonly OwnProposal[]
  readonly texts: ProposalsTexts
}

const Proposals = ({ title, list, texts }: ListProps) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    {list.length === 0 && <p class="govuk-body app-quiet">{texts.list.own.none}</p>}
    <ul class="govuk-list app-stack">
      {list.map((each) => (
        <li>
          <a class="govuk-link" href={proposalPath(each.slug)}>
            {each.title}
          </a>
          <p class="govuk-body-s app-quiet app-flush">
            <Where proposal={each} texts={texts} /> {texts.supporters(each.supports)}
            {each.mustChoose && ` · ${texts.list.own.choose}`}
          </p>
        </li>
      ))}
    </ul>
  </>
)

function Where({ proposal, texts }: { readonly proposal: OwnProposal; readonly texts: ProposalsTexts }) {
  if (proposal.shown === 'published') return <StateTag state={proposal.state} name={texts.states[proposal.state]} />
  return <Tag colour="yellow">{proposal.shown === 'held' ? texts.list.own.waits : texts.list.own.hidden}</Tag>
}
