import { daysLeft } from '#platform/london.ts'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBoard, NoticeCard } from '#ui/notice-card.tsx'
import type { RunTexts } from '../../texts/run/en.ts'
import { ballotPath, managePath, newBallotPath, resultPath } from '../addresses.ts'
import type { BallotLine, ListModel } from './present.ts'

interface ListViewProps {
  readonly model: ListModel
  readonly community: string
  readonly mayMake: boolean
  readonly at: Date
  readonly texts: RunTexts
}

export function ListView({ model, community, mayMake, at, texts }: ListViewProps) {
  const { drafts, open, later, closed } = model
  const { list } = texts
  const isEmpty = open.length + later.length + closed.length === 0
  const board = { at, texts }
  return (
    <>
      <h1 class="govuk-heading-l">{list.title}</h1>
      {isEmpty ? (
        <EmptyState title={list.emptyTitle}>
          <p>{list.empty(community)}</p>
          <p>
            {list.emptyNext}{' '}
            <a class="govuk-link" href="/conversations">
              {list.emptyLink}
            </a>
          </p>
        </EmptyState>
      ) : (
        <p class="govuk-body-l">{list.lead}</p>
      )}
      {mayMake && <Button href={newBallotPath}>{list.start}</Button>}
      {!isEmpty && <Part title={list.open} note={open.length === 0 ? list.noneOpen : null} lines={open} {...board} />}
      {later.length > 0 && <Part title={list.later} lines={later} {...board} />}
      {closed.length > 0 && <Part title={list.closed} lines={closed} {...board} />}
      {drafts.length > 0 && <Part title={list.drafts} note={list.draftsNote} lines={drafts} {...board} />}
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly note?: string | null
  readonly lines: readonly BallotLine[]
  readonly at: Date
  readonly texts: RunTexts
}

const Part = ({ title, note = null, lines, at, texts }: PartProps) => (
  <>
    <h2 class="govuk-heading-m app-room-above">{title}</h2>
    {note && <p class="govuk-body">{note}</p>}
    {lines.length > 0 && <Cards lines={lines} at={at} texts={texts} />}
  </>
)

export const Cards = ({ lines, at, texts }: Pick<PartProps, 'lines' | 'at' | 'texts'>) => (
  <NoticeBoard>
    {lines.map((line) => (
      <BallotCard line={line} at={at} texts={texts} />
    ))}
  </NoticeBoard>
)

const hrefOf = ({ shown, slug }: BallotLine): string => {
  if (shown === 'draft') return managePath(slug)
  return shown === 'counted' ? resultPath(slug) : ballotPath(slug)
}

/** A ballot on the notice board: what is asked, by whom, until when, how many took part. */
const BallotCard = ({
  line,
  at,
  texts: { list, ballot },
}: {
  readonly line: BallotLine
  readonly at: Date
  readonly texts: RunTexts
}) => (
  <NoticeCard
    title={line.question}
    href={hrefOf(line)}
    kicker={list.kickers[line.shown]}
    headingLevel={3}
    foot={line.shown === 'draft' || line.shown === 'later' ? null : list.given(line.given)}
  >
    <p>{list.askedBy(line.askedBy)}</p>
    <p>{line.budgetPence === null ? list.choices(line.options) : list.budget(line.options, line.budgetPence)}</p>
    {line.shown === 'open' && line.closesAt && (
      <Countdown
        text={ballot.left(daysLeft(at, line.closesAt), line.closesAt)}
        datetime={line.closesAt.toISOString()}
      />
    )}
    {line.shown === 'later' && line.opensAt && <p>{ballot.opens(line.opensAt)}</p>}
    {line.isMadeUp && <p class="app-quiet">{list.madeUp}</p>}
    {line.isImported && <p class="app-quiet">{list.imported}</p>}
  </NoticeCard>
)
