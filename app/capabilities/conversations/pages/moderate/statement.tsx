import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Tag } from '#ui/tag.tsx'
import { moderationReasons } from '../../rules/moderation-reasons.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { StatementState } from '../../vocabulary.ts'
import type { ShownStatement } from './present.ts'

interface StatementProps {
  readonly statement: ShownStatement
  readonly show: StatementState
  readonly texts: FacilitateTexts
  readonly isChosen: boolean
}

/** The form that takes one press; its buttons stand among the boxes of the other form. */
export const onePressForm = 'one-press'

/** One statement: its words, a box to choose it with others, and a press for it alone. */
export const StatementToDecideView = ({ statement, show, texts, isChosen }: StatementProps) => {
  const { moderate } = texts
  const id = `statement-${statement.id}`
  return (
    <li class="app-queue__statement">
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name="statements"
            value={statement.id}
            checked={isChosen}
            aria-describedby={`${id}-lines`}
          />
          <label class="govuk-label govuk-checkboxes__label app-queue__text" for={id}>
            {statement.text}
          </label>
        </div>
      </div>
      <p class="govuk-body-s app-quiet app-queue__lines" id={`${id}-lines`}>
        {statement.isLate && <Tag colour="red">{moderate.late}</Tag>} {statement.lines.join('. ')}
      </p>
      <OnePress statement={statement} show={show} texts={texts} />
    </li>
  )
}

function OnePress({ statement, show, texts: { moderate, reasons } }: Omit<StatementProps, 'isChosen'>) {
  const about = <span class="govuk-visually-hidden">{moderate.about(statement.text)}</span>
  const attributes = { form: onePressForm }
  return (
    <div class="app-queue__press">
      {show !== 'published' && (
        <Button kind="secondary" class="app-flush" name="one" value={`publish:${statement.id}`} attributes={attributes}>
          {show === 'waiting' ? moderate.publishOne : moderate.publishAgain}
          {about}
        </Button>
      )}
      {show !== 'rejected' && (
        <Details
          summary={
            <>
              {moderate.rejectOne[show]}
              {about}
            </>
          }
        >
          <p class="govuk-body-s">{moderate.because}</p>
          <div class="app-queue__reasons">
            {moderationReasons.map((reason) => (
              <Button
                kind="secondary"
                class="app-queue__reason"
                name="one"
                value={`reject:${statement.id}:${reason}`}
                attributes={attributes}
              >
                {reasons[reason].label}
              </Button>
            ))}
          </div>
        </Details>
      )}
    </div>
  )
}
