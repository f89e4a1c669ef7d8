import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBoard, NoticeCard } from '#ui/notice-card.tsx'
import { mostListed } from '../../reads/list-matters.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { mattersPath, newMatterPath } from '../addresses.ts'
import type { Card, ListModel } from './present.ts'

interface Props {
  readonly model: ListModel
  readonly mayOpen: boolean
  readonly texts: MattersTexts
}

export function ListView({ model, mayOpen, texts }: Props) {
  const words = texts.list
  return (
    <>
      <h1 class="govuk-heading-l">{model.place ? words.titleFor(model.place) : words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      {model.place && (
        <p class="govuk-body">
          <a class="govuk-link" href={mattersPath}>
            {words.all}
          </a>
        </p>
      )}
      {mayOpen && <Button href={newMatterPath}>{words.openOne}</Button>}
      {model.sections.every(({ state }) => state === 'draft') && (
        <EmptyState title={model.place ? words.emptyTitleFor(model.place) : words.emptyTitle}>
          <p class="govuk-body">{words.empty}</p>
          {!mayOpen && (
            <p class="govuk-body">
              {words.emptyNext}{' '}
              <a class="govuk-link" href="/places">
                {words.places}
              </a>
            </p>
          )}
        </EmptyState>
      )}
      {model.isCut && <p class="govuk-body">{words.onlyNewest(mostListed)}</p>}
      {model.sections.map(({ state, title, cards }) => (
        <section aria-labelledby={`matters-${state}`}>
          <h2 class="govuk-heading-m" id={`matters-${state}`}>
            {title}
          </h2>
          <NoticeBoard>
            {cards.map((card) => (
              <MatterCard card={card} />
            ))}
          </NoticeBoard>
        </section>
      ))}
    </>
  )
}

/** A matter on the board: what it is about, what is asked, where it stands. */
export const MatterCard = ({ card }: { readonly card: Card }) => (
  <NoticeCard headingLevel={3} kicker={card.about} title={card.title} href={card.href} foot={card.date}>
    <p class="govuk-body">{card.question}</p>
    <p class="govuk-body app-quiet">{card.standing.words}</p>
    {card.standing.until && <Countdown {...card.standing.until} />}
  </NoticeCard>
)
