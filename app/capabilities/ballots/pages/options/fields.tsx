import { CharacterCount } from '#ui/character-count.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { TextInput } from '#ui/text-input.tsx'
import type { DraftOption } from '../../rules/ballot-draft.ts'
import { poundsOf } from '../../rules/pounds.ts'
import { limits } from '../../rules/problems-of-ballot.ts'
import type { RunTexts } from '../../texts/run/en.ts'

interface OptionFieldsProps {
  readonly texts: RunTexts['manage']['options']
  readonly start: DraftOption | null
  readonly isBudget: boolean
  /** What it could need, by number. */
  readonly others: readonly { readonly number: number; readonly title: string }[]
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** One choice on the paper: its name, what it is, and where money is spent its cost and how it hangs together with others. */
export function OptionFields(props: OptionFieldsProps) {
  const { texts, start, isBudget, errors, typed } = props
  return (
    <>
      <TextInput
        name="name"
        label={texts.name}
        labelSize="s"
        hint={texts.nameHint}
        value={start?.title ?? ''}
        errors={errors}
        typed={typed}
      />
      {isBudget && (
        <TextInput
          name="cost"
          label={texts.cost}
          labelSize="s"
          hint={texts.costHint}
          prefix="£"
          width={10}
          inputmode="decimal"
          value={poundsOf(start?.costPence ?? null)}
          errors={errors}
          typed={typed}
        />
      )}
      <CharacterCount
        name="summary"
        label={texts.summary}
        labelSize="s"
        hint={texts.summaryHint}
        rows={4}
        maxlength={limits.summary}
        threshold={75}
        value={start?.summary ?? ''}
        errors={errors}
        typed={typed}
      />
      {isBudget && <Together {...props} />}
    </>
  )
}

const Together = ({ texts, start, others, errors, typed }: OptionFieldsProps) => (
  <Details summary={texts.together} open={Boolean(start?.district || start?.bestOf || start?.needs.length)}>
    <TextInput
      name="district"
      label={texts.district}
      hint={texts.districtHint}
      value={start?.district ?? ''}
      errors={errors}
      typed={typed}
    />
    <TextInput
      name="bestOf"
      label={texts.bestOf}
      hint={texts.bestOfHint}
      value={start?.bestOf ?? ''}
      errors={errors}
      typed={typed}
    />
    {others.length > 0 && (
      <Checkboxes
        name="needs"
        legend={texts.needs}
        hint={texts.needsHint}
        isSmall
        items={others.map(({ number, title }) => ({ value: String(number), label: title }))}
        values={(start?.needs ?? []).map(String)}
        errors={errors}
        typed={typed}
      />
    )}
  </Details>
)
