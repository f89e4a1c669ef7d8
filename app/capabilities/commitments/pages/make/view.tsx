import type { Typed } from '#platform/web/form.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { Select, type SelectOption } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'

export interface MakeViewProps {
  readonly matter: { readonly title: string; readonly href: string; readonly responsible: string }
  readonly from: { readonly items: readonly SelectOption[]; readonly value: string }
  readonly owners: readonly SelectOption[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly texts: CommitmentsTexts
}

export function MakeView({ matter, from, owners, errors = [], typed, texts }: MakeViewProps) {
  const words = texts.forms.make
  const common = { errors, typed }
  return (
    <>
      <BackLink href={matter.href} label={words.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <p class="app-kicker">
            {words.inMatter} {matter.title}
          </p>
          <h1 class="govuk-heading-l">{words.title}</h1>
          <p class="govuk-body-l">{words.lead}</p>
          <form method="post" novalidate data-keep-text>
            <TextInput name="what" label={words.what} labelSize="m" hint={words.whatHint} {...common} />
            <CharacterCount
              name="details"
              label={words.details}
              labelSize="s"
              hint={words.detailsHint}
              maxlength={4_000}
              threshold={75}
              rows={4}
              {...common}
            />
            {from.items.length > 1 && (
              <Select
                name="from"
                label={words.from}
                labelSize="s"
                hint={words.fromHint}
                items={from.items}
                value={from.value}
                {...common}
              />
            )}
            <TextInput
              name="responsible"
              label={words.responsible}
              labelSize="s"
              hint={words.responsibleHint}
              {...common}
            />
            <TextInput
              name="accountable"
              label={words.accountable}
              labelSize="s"
              hint={words.accountableHint}
              value={matter.responsible}
              {...common}
            />
            <Select name="owner" label={words.owner} labelSize="s" hint={words.ownerHint} items={owners} {...common} />
            <DateInput name="due" legend={words.due} legendSize="s" hint={words.dueHint} {...common} />
            <TextInput
              name="money"
              label={words.money}
              labelSize="s"
              hint={words.moneyHint}
              prefix="£"
              width={10}
              inputmode="decimal"
              {...common}
            />
            <Fieldset legend={words.know} legendSize="m">
              <TextInput name="measure" label={words.measure} hint={words.measureHint} {...common} />
              <TextInput name="baseline" label={words.baseline} width={20} {...common} />
              <TextInput name="target" label={words.target} width={20} {...common} />
            </Fieldset>
            <Button preventDoubleClick>{words.button}</Button>
          </form>
        </div>
      </div>
    </>
  )
}
