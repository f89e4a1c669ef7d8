import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { ModerationTable } from '../../store/tables.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { type ModerationReason, moderationReasons } from '../../vocabulary.ts'
import { decideAppealPath, replyPath } from '../addresses.ts'

interface FrameProps {
  readonly id: string
  readonly title: string
  /** The question itself. */
  readonly words: string
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

const Frame = (props: Omit<FrameProps, 'typed'> & { readonly children: ComponentChildren }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <BackLink href={replyPath(props.id)} label={props.texts.moderation.look.back} />
      <ErrorSummary errors={props.errors} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      <InsetText>
        <span class="app-lines">{props.words}</span>
      </InsetText>
      {props.children}
    </div>
  </div>
)

export function ReportView({ errors, typed, texts, ...frame }: FrameProps) {
  const words = texts.moderation.report
  const fields = { errors, typed }
  return (
    <Frame errors={errors} texts={texts} {...frame}>
      <p class="govuk-body">{words.lead}</p>
      <form method="post" novalidate>
        <Radios
          name="reason"
          legend={words.reason}
          legendSize="m"
          items={moderationReasons.map((value) => ({ value, ...texts.reasons[value] }))}
          {...fields}
        />
        <Textarea name="words" label={words.words} labelSize="s" hint={words.wordsHint} rows={3} {...fields} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </Frame>
  )
}

export interface LookViewProps extends FrameProps {
  readonly isHidden: boolean
  readonly hiding: ModerationTable | null
  readonly isFirst: boolean
  readonly reports: readonly { readonly reason: ModerationReason; readonly words: string }[]
}

export function LookView({ isHidden, hiding, isFirst, reports, errors, typed, texts, ...frame }: LookViewProps) {
  const words = texts.moderation.look
  const fields = { errors, typed }
  const isAppealed = isHidden && hiding?.appealed_at && !hiding.appeal_decided_at
  return (
    <Frame errors={errors} texts={texts} {...frame}>
      {isHidden && hiding?.reason_key && <p class="govuk-body">{words.rule(texts.reasons[hiding.reason_key].label)}</p>}
      {reports.length > 0 && <h2 class="govuk-heading-m">{words.reports(reports.length)}</h2>}
      {reports.map((report) => (
        <p class="govuk-body app-lines">
          {words.rule(texts.reasons[report.reason].label)}
          {report.words && `\n${report.words}`}
        </p>
      ))}
      {isAppealed && (
        <>
          <h2 class="govuk-heading-m">{words.appealWhy}</h2>
          <p class="govuk-body app-lines">{hiding.appeal_words}</p>
        </>
      )}
      {isAppealed && isFirst && <p class="govuk-body">{words.appealFirst}</p>}
      {isAppealed && !isFirst ? (
        <form method="post" action={decideAppealPath(frame.id)} novalidate data-keep-text>
          <Radios
            name="choice"
            legend={words.appealDecision}
            legendSize="m"
            items={[
              { value: 'yes', label: words.upheld },
              { value: 'no', label: words.refused },
            ]}
            {...fields}
          />
          <Textarea name="answer" label={words.answer} labelSize="s" rows={4} {...fields} />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      ) : (
        <DecideForm isHidden={isHidden} errors={errors} typed={typed} texts={texts} />
      )}
    </Frame>
  )
}

const DecideForm = ({
  isHidden,
  errors,
  typed,
  texts,
}: Pick<LookViewProps, 'isHidden' | 'errors' | 'typed' | 'texts'>) => {
  const words = texts.moderation.look
  const fields = { errors, typed }
  const hide = { value: 'hide', label: words.hide, hint: words.hideHint }
  return (
    <form method="post" novalidate data-keep-text>
      <Radios
        name="decision"
        legend={words.decision}
        legendSize="m"
        items={isHidden ? [{ value: 'publish', label: words.publish }] : [{ value: 'leave', label: words.leave }, hide]}
        {...fields}
      />
      {!isHidden && (
        <>
          <Select
            name="reason"
            label={words.reason}
            labelSize="s"
            items={[
              { value: '', label: words.reasonNone },
              ...moderationReasons.map((value) => ({ value, label: texts.reasons[value].label })),
            ]}
            {...fields}
          />
          <Textarea name="note" label={words.note} labelSize="s" hint={words.noteHint} rows={3} {...fields} />
        </>
      )}
      <Button preventDoubleClick>{words.button}</Button>
    </form>
  )
}

export function AppealView({
  hiding,
  errors,
  typed,
  texts,
  ...frame
}: FrameProps & { readonly hiding: ModerationTable }) {
  const words = texts.moderation.appeal
  return (
    <Frame errors={errors} texts={texts} {...frame}>
      <p class="govuk-body">{words.rule(texts.reasons[hiding.reason_key!].label)}</p>
      {hiding.note && <p class="govuk-body app-lines">{hiding.note}</p>}
      {hiding.appeal_decided_at && <p class="govuk-body app-lines">{`${words.answered}\n${hiding.appeal_answer}`}</p>}
      {hiding.appealed_at && !hiding.appeal_decided_at && <p class="govuk-body">{words.waits}</p>}
      {!hiding.appealed_at && (
        <form method="post" novalidate data-keep-text>
          <Textarea
            name="words"
            label={words.words}
            labelSize="m"
            hint={words.hint}
            rows={6}
            errors={errors}
            typed={typed}
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      )}
    </Frame>
  )
}
