import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Tag } from '#ui/tag.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import type { FinalAnswer } from '../../vocabulary.ts'
import { previewRoundPath, replyPath, roundPath, sendRoundPath } from '../addresses.ts'
import { answerColour } from '../part/view.tsx'

export interface OneGets {
  readonly itemId: string
  readonly title: string
  readonly words: string
  readonly hasAuthor: boolean
}

export interface PreviewViewProps {
  readonly roundId: string
  readonly answer: FinalAnswer
  readonly chosen: number
  readonly each: readonly OneGets[]
  readonly next: string | null
  readonly errors: FieldErrors
  readonly texts: RepliesTexts
}

export function PreviewRoundView({ roundId, answer, chosen, each, next, errors, texts }: PreviewViewProps) {
  const words = texts.rounds
  return (
    <>
      <BackLink href={roundPath(roundId)} label={words.change} />
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{words.previewTitle}</h1>
      <p class="govuk-body">{words.previewLead(chosen)}</p>
      <form method="post" action={sendRoundPath(roundId)}>
        <ButtonGroup>
          <Button preventDoubleClick>{words.send(chosen)}</Button>
          <a class="govuk-link" href={roundPath(roundId)}>
            {words.change}
          </a>
        </ButtonGroup>
      </form>
      {each.map((one) => (
        <section class="app-reply" aria-labelledby={`to-${one.itemId}`}>
          <h2 class="govuk-heading-s" id={`to-${one.itemId}`}>
            <a class="govuk-link" href={replyPath(one.itemId)}>
              {one.title}
            </a>
          </h2>
          <p class="govuk-body">
            <Tag colour={answerColour[answer]}>{texts.answerNames[answer]}</Tag>
          </p>
          <p class="govuk-body app-lines">{one.words}</p>
          {!one.hasAuthor && <p class="govuk-body-s app-quiet">{words.noAuthor}</p>}
        </section>
      ))}
      {next && <Pagination next={{ href: previewRoundPath(roundId, next), text: words.more }} />}
    </>
  )
}
