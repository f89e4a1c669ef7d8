import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { SurePage } from '#ui/sure-page.tsx'
import { money, number } from '#ui/texts/english.ts'
import { WarningText } from '#ui/warning-text.tsx'
import type { MissingToOpen } from '../../rules/missing-to-open.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { datesPath, managePath, optionsPath, questionPath } from '../addresses.ts'
import { Facts } from '../ballot/facts.tsx'
import type { BallotModel } from '../ballot/present.ts'

interface OpenViewProps {
  readonly model: BallotModel
  readonly texts: RunTexts
  readonly errors: FieldErrors
}

/** Everything that becomes fixed, once more, and one tick that says it was read. */
export function OpenView({ model, texts, errors }: OpenViewProps) {
  const { manage } = texts
  const own = manage.open
  return (
    <SurePage
      title={own.title}
      caption={manage.caption}
      errors={errors}
      back={{ href: managePath(model.slug), label: manage.back }}
      button={own.button}
    >
      <p class="govuk-body">{own.fixed}</p>
      <SummaryList
        rows={[
          { key: own.question, value: model.question },
          ...(model.budgetPence === null ? [] : [{ key: own.money, value: money(model.budgetPence) }]),
          ...(model.paper === 'yes-no' ? [] : [{ key: own.options, value: <OptionLines model={model} /> }]),
          { key: own.roll, value: number(model.roll.size) },
        ]}
      />
      <Facts model={model} texts={texts} />
      <p class="govuk-body">{own.hash}</p>
      <WarningText>{own.sureHint}</WarningText>
      <Checkboxes
        name="sure"
        legend={own.sureLegend}
        legendSize="s"
        items={[{ value: 'yes', label: own.sure }]}
        errors={errors}
      />
    </SurePage>
  )
}

const OptionLines = ({ model }: { readonly model: BallotModel }) => (
  <ol class="govuk-list govuk-list--number">
    {model.options.map(({ title, costPence }) => (
      <li>
        {title}
        {costPence !== null && `, ${money(costPence)}`}
      </li>
    ))}
  </ol>
)

interface NotReadyProps {
  readonly slug: string
  readonly missing: readonly MissingToOpen[]
  readonly texts: RunTexts
}

const pageOf: Readonly<Record<MissingToOpen, (slug: string) => string>> = {
  'promise-missing': questionPath,
  'too-few-options': optionsPath,
  'cost-missing': optionsPath,
  'nothing-affordable': optionsPath,
  'district-without-options': optionsPath,
  'option-without-district': optionsPath,
  'more-seats-than-options': optionsPath,
  'closes-missing': datesPath,
  'closes-too-soon': datesPath,
  'closes-before-opens': datesPath,
}

/** What is missing, each with the way to it. */
export const NotReadyView = ({ slug, missing, texts: { manage } }: NotReadyProps) => (
  <>
    <BackLink href={managePath(slug)} label={manage.back} />
    <h1 class="govuk-heading-l">{manage.open.notReady}</h1>
    <p class="govuk-body">{manage.open.notReadyLead}</p>
    <ul class="govuk-list govuk-list--bullet">
      {missing.map((kind) => (
        <li>
          <a class="govuk-link" href={pageOf[kind](slug)}>
            {manage.missing[kind]}
          </a>
        </li>
      ))}
    </ul>
  </>
)

interface UnsafeProps {
  readonly slug: string
  readonly settings: readonly string[]
  readonly texts: RunTexts
}

export const UnsafeView = ({ slug, settings, texts: { manage } }: UnsafeProps) => (
  <>
    <BackLink href={managePath(slug)} label={manage.back} />
    <h1 class="govuk-heading-l">{manage.open.unsafe}</h1>
    <p class="govuk-body">{manage.open.unsafeText(settings)}</p>
    <Button href={managePath(slug)} kind="secondary">
      {manage.back}
    </Button>
  </>
)
