import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBoard } from '#ui/notice-card.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { CommitmentList } from '../../reads/list-commitments.ts'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { CommitmentCard } from './card.tsx'
import type { Card } from './present.ts'

export interface ListModel {
  readonly list: CommitmentList
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[]
  readonly cards: readonly Card[]
  readonly previous: string | null
  readonly next: string | null
}

export function ListView({ model, texts }: { readonly model: ListModel; readonly texts: CommitmentsTexts }) {
  const words = texts.list
  const [emptyTitle, emptyWords] = words.empty[model.list]
  return (
    <>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <Tabs title={words.tabsLabel} items={model.tabs} />
      {model.cards.length === 0 ? (
        <EmptyState title={emptyTitle}>
          <p class="govuk-body">{emptyWords}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/matters">
              {words.matters}
            </a>
          </p>
        </EmptyState>
      ) : (
        <NoticeBoard>
          {model.cards.map((card) => (
            <CommitmentCard card={card} texts={texts} />
          ))}
        </NoticeBoard>
      )}
      {(model.previous || model.next) && (
        <Pagination
          previous={model.previous ? { href: model.previous, label: words.previous } : undefined}
          next={model.next ? { href: model.next, label: words.next } : undefined}
        />
      )}
    </>
  )
}
