import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Charter } from '../../rules/charter.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { contributionKinds } from '../../vocabulary.ts'
import { charterPath } from '../addresses.ts'

export interface EditCharterViewProps {
  readonly charter: Charter
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function EditCharterView({ charter, errors, typed, texts }: EditCharterViewProps) {
  const words = texts.charter.edit
  const fields = { errors, typed }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={charterPath} label={words.back} />
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <form method="post" novalidate data-keep-text>
          <input type="hidden" name="version" value={String(charter.version)} />
          {contributionKinds.map((kind) => (
            <Fieldset legend={texts.charter.kinds[kind]} legendSize="m">
              <Select
                name={`team-${kind}`}
                label={words.team}
                items={charter.teams.map(({ id, name }) => ({ value: id, label: name }))}
                value={charter.promises[kind].teamId}
                {...fields}
              />
              <TextInput
                name={`days-${kind}`}
                label={words.days}
                width={3}
                inputmode="numeric"
                value={String(charter.promises[kind].workingDays ?? '')}
                {...fields}
              />
            </Fieldset>
          ))}
          <CharacterCount
            name="conduct"
            label={words.conduct}
            labelSize="m"
            hint={words.conductHint}
            maxlength={4_000}
            threshold={75}
            rows={12}
            value={charter.conduct}
            {...fields}
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </div>
    </div>
  )
}
