import type { Typed } from '#platform/web/form.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Select, type SelectOption } from '#ui/select.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { PromiseFields } from './promise-fields.tsx'

export interface MakeViewProps {
  readonly matter: { readonly title: string; readonly href: string; readonly responsible: string }
  readonly from: { readonly items: readonly SelectOption[]; readonly value: string }
  readonly start?: { readonly what: string; readonly money: string }
  readonly owners: readonly SelectOption[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly locale: string
  readonly texts: CommitmentsTexts
}

export function MakeView({ matter, from, start, owners, errors = [], typed, locale, texts }: MakeViewProps) {
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
            <PromiseFields
              locale={locale}
              start={{ ...start, accountable: matter.responsible }}
              more={
                <>
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
                </>
              }
              owner={
                <Select
                  name="owner"
                  label={words.owner}
                  labelSize="s"
                  hint={words.ownerHint}
                  items={owners}
                  {...common}
                />
              }
              {...common}
            />
            <Button preventDoubleClick>{words.button}</Button>
          </form>
        </div>
      </div>
    </>
  )
}
