import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { sorts } from '../../reads/search-proposals.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { proposalStates } from '../../vocabulary.ts'
import { myProposalsPath, photoPath, proposalsPath } from '../addresses.ts'
import { pageItems } from '../page-items.ts'
import { StateTag } from '../state-tag.tsx'
import { type Card, hrefOfPage, type ListModel } from './present.ts'

interface Props {
  readonly model: ListModel
  readonly texts: ProposalsTexts
  readonly isSignedIn: boolean
  readonly mayModerate?: boolean
}

export function ListView({ model, texts, isSignedIn, mayModerate }: Props) {
  const words = texts.list
  return (
    <>
      <h1 class="govuk-heading-l">{model.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      <p class="app-row">
        <Button href={model.newHref} class="app-flush">
          {words.make}
        </Button>
        {isSignedIn && (
          <a class="govuk-link govuk-body app-flush" href={myProposalsPath}>
            {words.mine}
          </a>
        )}
        {mayModerate && (
          <a class="govuk-link govuk-body app-flush" href="/proposals/moderate">
            {texts.moderate.title}
          </a>
        )}
      </p>
      {(model.total > 0 || model.isFiltered) && <Choice model={model} texts={texts} />}
      {model.total > 0 && (
        <p class="govuk-body app-quiet" id="found">
          {words.sorts[model.chosen.sort]} · {model.found}
        </p>
      )}
      {model.total === 0 && <None model={model} texts={texts} />}
      <ul class="app-proposals">
        {model.cards.map((card) => (
          <li class="app-proposals__one">
            <ProposalCard card={card} />
          </li>
        ))}
      </ul>
      <Taking model={model} texts={texts} mayModerate={mayModerate ?? false} />
      {model.pages > 1 && (
        <Pagination {...pageItems(model.page, model.pages, (page) => hrefOfPage(model.chosen, page))} />
      )}
    </>
  )
}

/** Whether the chosen matter takes proposals, and for those who look after it the way to change that. */
function Taking({ model, texts: { list: words }, mayModerate }: Omit<Props, 'isSignedIn'>) {
  if (model.isTaking === null || !(mayModerate || !model.isTaking)) return null
  return (
    <>
      {!model.isTaking && <p class="govuk-body">{words.closed}</p>}
      {mayModerate && (
        <form method="post" action={`${proposalsPath}/taking`}>
          <input type="hidden" name="matter" value={model.chosen.matter ?? ''} />
          <Button kind="secondary" name="to" value={model.isTaking ? 'close' : 'open'}>
            {model.isTaking ? words.close : words.open}
          </Button>
        </form>
      )}
    </>
  )
}

const None = ({ model, texts: { list: words } }: Pick<Props, 'model' | 'texts'>) => (
  <EmptyState title={model.isFiltered ? words.noneTitle : words.emptyTitle}>
    <p class="govuk-body">{model.isFiltered ? words.none : words.empty}</p>
  </EmptyState>
)

function Choice({ model, texts }: Pick<Props, 'model' | 'texts'>) {
  const words = texts.list
  const { chosen } = model
  return (
    <Details summary={words.filters} open={model.isFiltered}>
      <form method="get" action={proposalsPath} class="app-choice">
        <TextInput name="q" type="search" label={words.words} value={chosen.q ?? ''} />
        <Select
          name="matter"
          label={words.matter}
          items={[{ value: '', label: words.anyMatter }, ...model.matters]}
          value={chosen.matter ?? ''}
        />
        <Select
          name="state"
          label={words.state}
          items={[
            { value: '', label: words.anyState },
            ...proposalStates.map((state) => ({ value: state, label: texts.states[state] })),
          ]}
          value={chosen.state ?? ''}
        />
        {model.places.length > 0 && (
          <Select
            name="place"
            label={words.place}
            items={[{ value: '', label: words.anyPlace }, ...model.places]}
            value={chosen.place ?? ''}
          />
        )}
        <Select
          name="sort"
          label={words.sort}
          items={sorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
          value={chosen.sort}
        />
        <p class="app-row app-flush">
          <Button kind="secondary" class="app-flush">
            {words.show}
          </Button>
          {model.isFiltered && (
            <a class="govuk-link govuk-body app-flush" href={proposalsPath}>
              {words.clear}
            </a>
          )}
        </p>
      </form>
    </Details>
  )
}

/** One proposal in a list: how many support it beside what it asks for. */
export function ProposalCard({ card, headingLevel = 2 }: { readonly card: Card; readonly headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <article class="app-proposal-card">
      <p class="app-proposal-card__count" aria-hidden="true">
        <span class="app-proposal-card__number">{card.supports.toLocaleString('en-GB')}</span>
        <span class="app-proposal-card__what">{card.supporters.replace(/^[\d,]+ /, '')}</span>
      </p>
      <div class="app-proposal-card__body">
        <p class="app-notice__kicker">{card.matter}</p>
        <Heading class="app-proposal-card__title">
          <a class="govuk-link" href={card.href}>
            {card.title}
          </a>
        </Heading>
        <p class="govuk-body app-clamp app-flush">{card.why}</p>
        <p class="app-proposal-card__foot">
          <StateTag state={card.state} name={card.stateName} />{' '}
          <span class="govuk-visually-hidden">{card.supporters}.</span> {card.place && <span>{card.place}</span>}{' '}
          <span>{card.offered}</span>
        </p>
      </div>
      {card.photo && (
        <img
          class="app-proposal-card__photo"
          src={photoPath(card.photo, 'small')}
          alt=""
          width="120"
          height="90"
          loading="lazy"
        />
      )}
    </article>
  )
}
