import { lastDayBefore } from '#platform/london.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { limits } from '../../rules/problems-of-draft.ts'
import { writeSources } from '../../rules/read-sources.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { managePath } from '../addresses.ts'

export interface ChangeViewProps {
  readonly texts: FacilitateTexts['make']
  readonly conversation: ManagedConversation
  readonly address: string
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly problem?: string | undefined
}

/** What may still change once people vote, and why the rest does not. */
export function ChangeView({ texts, conversation, address, errors, typed, problem }: ChangeViewProps) {
  const back = managePath(conversation.slug)
  const common = { errors, typed, labelSize: 's' } as const
  return (
    <>
      <BackLink href={back} label={texts.cancel} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={problem ? [{ name: '', message: problem }, ...errors] : errors} />
          <h1 class="govuk-heading-l">{texts.changeTitle}</h1>
          <form method="post" novalidate data-keep-text>
            <DateInput
              name="closes"
              legend={texts.moreTime}
              legendSize="s"
              hint={texts.moreTimeHint}
              value={conversation.closesAt && lastDayBefore(conversation.closesAt)}
              errors={errors}
              typed={typed}
            />
            <Textarea
              name="statements"
              label={texts.moreStatements}
              hint={texts.moreStatementsHint}
              rows={5}
              {...common}
            />
            <CharacterCount
              name="background"
              label={texts.background}
              hint={texts.backgroundHint}
              rows={8}
              maxlength={limits.background}
              threshold={75}
              value={conversation.background}
              {...common}
            />
            <Textarea
              name="sources"
              label={texts.sources}
              hint={texts.sourcesHint}
              rows={3}
              value={writeSources(conversation.sources)}
              {...common}
            />
            <ButtonGroup>
              <Button preventDoubleClick>{texts.saveChanges}</Button>
              <a class="govuk-link" href={back}>
                {texts.cancel}
              </a>
            </ButtonGroup>
          </form>
          <Fixed texts={texts} conversation={conversation} address={address} />
        </div>
      </div>
    </>
  )
}

function Fixed({ texts, conversation, address }: Pick<ChangeViewProps, 'texts' | 'conversation' | 'address'>) {
  const { fixed } = texts
  const { question, askedBy, promise, admits, moderation, counts } = conversation
  const all = counts.published + counts.waiting
  return (
    <section>
      <h2 class="govuk-heading-m">{fixed.title}</h2>
      <p class="govuk-body">{fixed.why}</p>
      <SummaryList
        rows={[
          { key: fixed.question, value: question },
          { key: fixed.askedBy, value: askedBy },
          { key: fixed.promise, value: promise },
          { key: fixed.audience, value: texts.audiences[admits].label },
          { key: fixed.moderation, value: texts.moderations[moderation].label },
          { key: fixed.statements, value: fixed.statementsValue(all) },
          { key: fixed.address, value: address },
        ]}
      />
    </section>
  )
}
