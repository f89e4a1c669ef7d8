import { BackLink } from '#ui/back-link.tsx'
import { Pagination } from '#ui/pagination.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { boardPath } from '../addresses.ts'
import type { BoardLine } from './present.ts'
import { Lines } from './view.tsx'

export interface BoardListProps {
  readonly model: { readonly title: string; readonly lines: readonly BoardLine[]; readonly next: string | null }
  readonly isLate: boolean
  readonly texts: RepliesTexts
}

export const BoardListView = ({ model, isLate, texts: { board: words } }: BoardListProps) => (
  <>
    <BackLink href={boardPath} label={words.listBack} />
    <h1 class="govuk-heading-l">{model.title}</h1>
    {model.lines.length === 0 ? (
      <p class="govuk-body">{words.listEmpty}</p>
    ) : (
      <Lines lines={model.lines} isLate={isLate} />
    )}
    {model.next && <Pagination next={{ href: model.next, text: words.more }} />}
  </>
)
