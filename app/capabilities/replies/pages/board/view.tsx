import { EmptyState } from '#ui/empty-state.tsx'
import { KeyFigures } from '#ui/key-figures.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { charterPath, feedPath, moderateListPath, queuePath } from '../addresses.ts'
import type { BoardLine, BoardModel, GroupLine } from './present.ts'

export interface BoardViewProps {
  readonly model: BoardModel
  readonly mayAnswer: boolean
  readonly texts: RepliesTexts
}

export function BoardView({ model, mayAnswer, texts }: BoardViewProps) {
  const words = texts.board
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      {model.isEmpty ? (
        <EmptyState title={words.emptyTitle}>
          <p class="govuk-body">{words.empty}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/matters">
              {words.emptyNext}
            </a>
          </p>
        </EmptyState>
      ) : (
        <Figures model={model} texts={texts} />
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={charterPath}>
            {words.charter}
          </a>
        </li>
        {mayAnswer && (
          <li>
            <a class="govuk-link" href={queuePath}>
              {words.queue}
            </a>
          </li>
        )}
        {mayAnswer && (
          <li>
            <a class="govuk-link" href={moderateListPath}>
              {texts.moderation.list.link}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={feedPath}>
            {words.feed}
          </a>
        </li>
      </ul>
    </>
  )
}

const Figures = ({ model, texts }: Omit<BoardViewProps, 'mayAnswer'>) => {
  const words = texts.board
  const figuresOf = (figures: BoardModel['now']) =>
    figures.map(({ number, label, href }) => ({
      number: (
        <a class="govuk-link govuk-link--no-underline" href={href}>
          {words.number(number)}
          <span class="govuk-visually-hidden">
            {' '}
            {label}: {words.see}
          </span>
        </a>
      ),
      label,
    }))
  return (
    <>
      <h2 class="govuk-heading-m">{words.now}</h2>
      <KeyFigures items={figuresOf(model.now)} />
      <h2 class="govuk-heading-m">{words.lateTitle}</h2>
      {model.late.length === 0 ? <p class="govuk-body">{words.noneLate}</p> : <Lines lines={model.late} isLate />}
      {model.allLate && (
        <p class="govuk-body">
          <a class="govuk-link" href={model.allLate.href}>
            {model.allLate.label}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{words.lastYear}</h2>
      <p class="govuk-body">
        {model.share} {model.median}
      </p>
      <KeyFigures items={figuresOf(model.lastYear)} />
      <Groups title={words.byTeam} first={words.columns.team} groups={model.teams} texts={texts} />
      <Groups title={words.byKind} first={words.columns.kind} groups={model.kinds} texts={texts} />
    </>
  )
}

export const Lines = ({ lines, isLate }: { readonly lines: readonly BoardLine[]; readonly isLate: boolean }) => (
  <ul class="app-queue">
    {lines.map((line) => (
      <li class="app-queue__line">
        <div class="app-queue__words">
          <a class="govuk-link app-record__words" href={line.href}>
            {line.title}
          </a>
          <p class="app-queue__due">
            <Tag colour={isLate ? 'red' : 'grey'}>{line.tag}</Tag>
          </p>
          <p class="app-record__note app-flush">{line.note}</p>
          {line.matter && (
            <p class="app-record__note app-flush">
              <a class="govuk-link" href={line.matter.href}>
                {line.matter.title}
              </a>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)

interface GroupsProps {
  readonly title: string
  readonly first: string
  readonly groups: readonly GroupLine[]
  readonly texts: RepliesTexts
}

const Groups = ({ title, first, groups, texts: { board: words } }: GroupsProps) => {
  const { columns } = words
  const numeric = [columns.late, columns.waiting, columns.asked, columns.inTime, columns.answeredLate, columns.median]
  return (
    <ScrollRegion label={title}>
      <Table
        caption={title}
        captionSize="m"
        firstCellIsHeader
        columns={[{ label: first }, ...numeric.map((label) => ({ label, isNumeric: true }))]}
        rows={groups.map(({ name, counts }) => [
          name,
          words.number(counts.late),
          words.number(counts.waiting),
          words.number(counts.asked),
          words.number(counts.answered),
          words.number(counts['answered-late']),
          counts.medianDays ?? words.none,
        ])}
      />
    </ScrollRegion>
  )
}
