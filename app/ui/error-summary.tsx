import { type Attributes, classes } from './attributes.ts'
import { type FieldErrors, idOf } from './field.ts'
import { useUiTexts } from './ui-texts.ts'

export interface ErrorSummaryProps {
  readonly errors?: FieldErrors | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** All that is wrong, at the top of the page, each leading to its field. Nothing at all when nothing is wrong. */
export function ErrorSummary({ errors = [], title, description, class: extra, attributes }: ErrorSummaryProps) {
  const texts = useUiTexts()
  if (errors.length === 0 && !description) return null
  return (
    <div class={classes('govuk-error-summary', extra)} data-module="govuk-error-summary" {...attributes}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? texts.problem}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && <ul class="govuk-list govuk-error-summary__list">{errors.map(problem)}</ul>}
        </div>
      </div>
    </div>
  )
}

/** A problem of the whole form has the empty name and leads nowhere. */
const problem = ({ name, message }: FieldErrors[number]) => (
  <li>{name === '' ? message : <a href={`#${idOf(name)}`}>{message}</a>}</li>
)
