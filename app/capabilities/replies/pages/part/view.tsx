import { Countdown } from '#ui/countdown.tsx'
import { Details } from '#ui/details.tsx'
import { Tag } from '#ui/tag.tsx'
import type { FinalAnswer } from '../../vocabulary.ts'
import type { ReplyModel } from './present.ts'

export const answerColour = {
  'we-will': 'green',
  'we-will-in-part': 'turquoise',
  'we-cannot': 'orange',
  'already-done': 'blue',
} as const satisfies Record<FinalAnswer, string>

export interface ReplyPartProps {
  readonly model: ReplyModel
  /** True where each step is on the same page already. */
  readonly isOnOwnPage?: boolean
}

/** On a contribution's own page: who answers and by when, or what was answered. */
export const ReplyPart = ({ model, isOnOwnPage }: ReplyPartProps) => (
  <section class="app-reply" aria-labelledby="reply">
    <h2 class="govuk-heading-m" id="reply">
      {model.title}
    </h2>
    {model.answer && (
      <>
        <p class="govuk-body">
          <Tag colour={answerColour[model.answer.kind]}>{model.answer.name}</Tag>
        </p>
        <p class="govuk-body app-lines">{model.answer.words}</p>
      </>
    )}
    {model.corrections.map(({ when, reason, before }) => (
      <>
        <p class="govuk-body app-lines">
          <strong>{when}</strong> {reason}
        </p>
        <Details summary={model.beforeLabel}>
          <p class="govuk-body app-lines">{before}</p>
        </Details>
      </>
    ))}
    {model.due && (
      <Countdown text={model.due.text} datetime={model.due.datetime} state={model.due.isLate ? 'soon' : 'open'} />
    )}
    {model.lines.map((line) => (
      <p class="govuk-body app-lines">{line}</p>
    ))}
    {!isOnOwnPage && (
      <p class="govuk-body-s">
        <a class="govuk-link" href={model.more.href}>
          {model.more.label}
        </a>
      </p>
    )}
  </section>
)
