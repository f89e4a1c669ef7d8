import { Button, ButtonGroup } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBoard, NoticeCard } from '#ui/notice-card.tsx'
import { mostListed } from '../../reads/list-shown-conversations.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { importPath, newConversationPath, resultsPath, takePartPath } from '../addresses.ts'
import type { ListedLine, ListModel } from './present.ts'

interface ListViewProps {
  readonly model: ListModel
  readonly community: string
  readonly placesHref: string
  readonly mayStart: boolean
  readonly texts: ResultsTexts['list']
}

export function ListView({ model, community, placesHref, mayStart, texts }: ListViewProps) {
  const { open, closed } = model
  const start = mayStart && (
    <ButtonGroup>
      <Button href={newConversationPath}>{texts.start}</Button>
      <a class="govuk-link" href={importPath}>
        {texts.bringIn}
      </a>
    </ButtonGroup>
  )
  if (open.length + closed.length === 0) {
    return (
      <>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <EmptyState title={texts.emptyTitle}>
          <p>{texts.empty(community)}</p>
          <p>
            {texts.emptyNext}{' '}
            <a class="govuk-link" href={placesHref}>
              {texts.emptyLink}
            </a>
          </p>
        </EmptyState>
        {start}
      </>
    )
  }
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      {start}
      <h2 class="govuk-heading-m">{texts.open}</h2>
      {open.length === 0 && <p class="govuk-body">{texts.noneOpen}</p>}
      <Board lines={open} texts={texts} />
      {closed.length > 0 && <h2 class="govuk-heading-m app-room-above">{texts.closed}</h2>}
      <Board lines={closed} texts={texts} />
      {open.length + closed.length >= mostListed && <p class="govuk-body">{texts.onlyFirst(mostListed)}</p>}
    </>
  )
}

const Board = ({ lines, texts }: { readonly lines: readonly ListedLine[]; readonly texts: ResultsTexts['list'] }) =>
  lines.length === 0 ? null : (
    <NoticeBoard>
      {lines.map((line) => (
        <ConversationCard line={line} texts={texts} />
      ))}
    </NoticeBoard>
  )

interface CardProps {
  readonly line: ListedLine
  readonly texts: ResultsTexts['list']
}

/** A conversation on the notice board: what is asked, by whom, until when, how many take part. */
export const ConversationCard = ({ line, texts }: CardProps) => (
  <NoticeCard
    title={line.question}
    href={line.state === 'closed' ? resultsPath(line.slug) : takePartPath(line.slug)}
    kicker={texts.kickers[line.isImported ? 'imported' : line.state]}
    headingLevel={3}
    foot={line.votes === 0 ? texts.nobodyYet : texts.tookPart(line.people, line.votes, line.statements)}
  >
    <p>{texts.askedBy(line.askedBy)}</p>
    <When line={line} texts={texts} />
  </NoticeCard>
)

export function When({ line, texts }: CardProps) {
  if (line.state === 'closed')
    return line.closedAt ? <Countdown text={texts.closedOn(line.closedAt)} state="over" /> : null
  if (line.state === 'not-yet-open' && line.opensAt) return <Countdown text={texts.opensOn(line.opensAt)} />
  if (!line.closesAt || line.daysLeft === null) return <Countdown text={texts.noEnd} />
  return <Countdown text={texts.untilDay(line.daysLeft, line.closesAt)} state={line.daysLeft <= 3 ? 'soon' : 'open'} />
}
