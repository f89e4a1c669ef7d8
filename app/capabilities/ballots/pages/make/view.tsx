import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { RunTexts } from '../../texts/run/en.ts'
import { ballotsPath } from '../addresses.ts'
import { QuestionFields } from '../question/fields.tsx'

export interface MakeViewProps {
  readonly manage: RunTexts['manage']
  readonly start: Parameters<typeof QuestionFields>[0]['start']
  readonly matters: readonly { readonly value: string; readonly label: string }[]
  readonly matter: string
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** The first page of a ballot: what is asked, and whether money is spent. */
export const MakeView = (props: MakeViewProps) => {
  const { manage, start, errors, typed } = props
  const own = manage.question
  return (
    <>
      <BackLink href={ballotsPath} label={manage.cancel} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{own.newTitle}</h1>
          <p class="govuk-body">{own.intro}</p>
          <form method="post" novalidate data-keep-text>
            <Kind {...props} />
            <QuestionFields texts={own} start={start} errors={errors} typed={typed} />
            <Belongs {...props} />
            <ButtonGroup>
              <Button preventDoubleClick>{own.submit}</Button>
              <a class="govuk-link" href={ballotsPath}>
                {manage.cancel}
              </a>
            </ButtonGroup>
          </form>
        </div>
      </div>
    </>
  )
}

/** The field of money stands by itself: what opens and shuts within radios is not read aloud rightly everywhere. */
const Kind = ({ manage: { question }, errors, typed }: MakeViewProps) => (
  <>
    <Radios
      name="kind"
      legend={question.kind}
      legendSize="s"
      items={[
        { value: 'money', label: question.money, hint: question.moneyHint },
        { value: 'single', label: question.single, hint: question.singleHint },
      ]}
      errors={errors}
      typed={typed}
    />
    <TextInput
      name="budget"
      label={question.budget}
      labelSize="s"
      hint={question.budgetOnly}
      prefix="£"
      width={10}
      inputmode="decimal"
      errors={errors}
      typed={typed}
    />
  </>
)

const Belongs = ({ manage: { question }, matters, matter, errors, typed }: MakeViewProps) =>
  matters.length === 0 ? (
    <input type="hidden" name="matter" value="new" />
  ) : (
    <Select
      name="matter"
      label={question.matter}
      labelSize="s"
      hint={question.matterHint}
      items={[{ value: 'new', label: question.matterNew }, ...matters]}
      value={matter}
      errors={errors}
      typed={typed}
    />
  )
