import type { ComponentChildren } from 'preact'
import { DateInput } from '#ui/date-input.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { textsFor } from '../../texts/texts.ts'

export interface PromiseFieldsProps {
  readonly locale: string
  /** What stands there before anything is typed. */
  readonly start: {
    readonly what?: string
    readonly responsible?: string
    readonly accountable: string
    readonly money?: string
  }
  /** Shown after what is promised. */
  readonly more?: ComponentChildren
  /** Who is written to, where that can be chosen. */
  readonly owner?: ComponentChildren
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
}

/** What makes words a promise: what, who does it, who answers for it, by when, and how one will know. */
export function PromiseFields({ locale, start, more, owner, errors, typed }: PromiseFieldsProps) {
  const words = textsFor(locale).forms.make
  const common = { errors, typed }
  return (
    <>
      <TextInput
        name="what"
        label={words.what}
        labelSize="m"
        hint={words.whatHint}
        value={start.what ?? ''}
        {...common}
      />
      {more}
      <TextInput
        name="responsible"
        label={words.responsible}
        labelSize="s"
        hint={words.responsibleHint}
        value={start.responsible ?? ''}
        {...common}
      />
      <TextInput
        name="accountable"
        label={words.accountable}
        labelSize="s"
        hint={words.accountableHint}
        value={start.accountable}
        {...common}
      />
      {owner}
      <DateInput name="due" legend={words.due} legendSize="s" hint={words.dueHint} {...common} />
      <TextInput
        name="money"
        label={words.money}
        labelSize="s"
        hint={words.moneyHint}
        prefix="£"
        width={10}
        inputmode="decimal"
        value={start.money ?? ''}
        {...common}
      />
      <Fieldset legend={words.know} legendSize="m">
        <TextInput name="measure" label={words.measure} hint={words.measureHint} {...common} />
        <TextInput name="baseline" label={words.baseline} width={20} {...common} />
        <TextInput name="target" label={words.target} width={20} {...common} />
      </Fieldset>
    </>
  )
}
