import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import type { FoundAlike } from '../../reads/find-alike.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { closenesses } from '../../vocabulary.ts'
import { replyPath } from '../addresses.ts'

export interface AlikeViewProps {
  readonly id: string
  readonly title: string
  readonly alike: FoundAlike
  readonly errors: FieldErrors
  readonly texts: RepliesTexts
}

export function AlikeView({ id, title, alike, errors, texts }: AlikeViewProps) {
  const words = texts.rounds
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={replyPath(id)} label={title} />
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{words.alikeTitle}</h1>
        {alike.first.length === 0 ? (
          <EmptyState title={words.alikeNone}>
            <p class="govuk-body">{words.alikeNoneNext}</p>
          </EmptyState>
        ) : (
          <>
            <p class="govuk-body">{words.alikeLead}</p>
            <form method="post" novalidate>
              <Radios
                name="closeness"
                legend={words.alikeLegend}
                legendSize="m"
                hint={words.andIt}
                items={closenesses.map((value) => ({ value, label: words.closeness[value](alike.counts[value]) }))}
                value={closenesses.find((value) => alike.counts[value] > 0)}
                errors={errors}
              />
              <Button preventDoubleClick>{words.choose}</Button>
            </form>
            <h2 class="govuk-heading-m">{words.first}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {alike.first.map((each) => (
                <li>
                  <a class="govuk-link" href={replyPath(each.itemId)}>
                    {each.title || texts.item.untitled(texts.kindName(each.kind))}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
