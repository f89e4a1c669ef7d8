import type { VNode } from 'preact'
import { Button, ButtonGroup } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldErrors } from './field.ts'
import { FileUpload } from './file-upload.tsx'
import { PasswordInput } from './password-input.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { Textarea } from './textarea.tsx'

const errors: FieldErrors = [
  { name: 'wrong-title', message: 'Enter a question of at least 10 letters' },
  { name: 'wrong-until', message: 'The last day must be after today' },
  { name: 'wrong-who', message: 'Choose who may take part' },
]

const keepers = [
  { value: 'parish', label: 'The parish council' },
  {
    value: 'charity',
    label: 'A charity or community body',
    hint: 'It needs a register number, or a constitution to show.',
  },
]

const phone = <TextInput name="phone" label="Phone number" type="tel" inputmode="tel" autocomplete="tel" width={20} />

/** Every field and its states. */
export const fieldStates: readonly { readonly name: string; readonly render: () => VNode }[] = [
  {
    name: 'Buttons',
    render: () => (
      <>
        <ButtonGroup>
          <Button>Save and continue</Button>
          <Button kind="secondary">Save for later</Button>
          <Button kind="warning">Withdraw this proposal</Button>
          <a class="govuk-link" href="#cancel">
            Cancel
          </a>
        </ButtonGroup>
        <ButtonGroup>
          <Button href="#start" isStart>
            Start
          </Button>
          <Button disabled>Closed</Button>
        </ButtonGroup>
      </>
    ),
  },
  {
    name: 'Text fields',
    render: () => (
      <>
        <TextInput
          name="question"
          label="What is the question?"
          labelSize="m"
          hint="One sentence that people can answer from their own life."
        />
        <TextInput name="postcode" label="Postcode" width={10} autocomplete="postal-code" value="NR18 0SL" />
        <TextInput name="amount" label="Yearly cost" prefix="£" suffix="a year" width={5} inputmode="numeric" />
        <Textarea name="why" label="Why does it matter?" rows={4} />
        <CharacterCount
          name="statement"
          label="Add your own statement"
          hint="Say one thing only."
          maxlength={140}
          rows={3}
        />
        <form action="#password">
          <PasswordInput name="password" label="Password" />
        </form>
        <FileUpload name="constitution" label="Your constitution" hint="A PDF of up to 5 MB" />
      </>
    ),
  },
  {
    name: 'Choices',
    render: () => (
      <>
        <Radios name="keeper" legend="Who could look after it?" legendSize="m" items={keepers} value="charity" />
        <Radios
          name="open"
          legend="Is it open now?"
          isInline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <Radios
          name="contact"
          legend="How may we reach you?"
          items={[
            { value: 'mail', label: 'By email' },
            { value: 'phone', label: 'By phone', conditional: phone },
          ]}
          value="phone"
        />
        <Checkboxes
          name="days"
          legend="When could you help?"
          hint="Choose all that suit you."
          isSmall
          values={['wed']}
          items={[
            { value: 'mon', label: 'Monday' },
            { value: 'wed', label: 'Wednesday' },
            { divider: 'or' },
            { value: 'none', label: 'None of these', isExclusive: true },
          ]}
        />
        <Select
          name="tier"
          label="Which council?"
          items={[
            { value: 'parish', label: 'Parish' },
            { value: 'district', label: 'District' },
            { value: 'county', label: 'County' },
          ]}
          value="district"
        />
        <DateInput name="until" legend="Until when?" hint="For example, 11 3 2027" value="2027-03-11" />
      </>
    ),
  },
  {
    name: 'A form with problems',
    render: () => (
      <>
        <ErrorSummary errors={errors} />
        <TextInput
          name="wrong-title"
          label="What is the question?"
          errors={errors}
          typed={{ 'wrong-title': 'Library?' }}
        />
        <DateInput
          name="wrong-until"
          legend="Until when?"
          errors={errors}
          typed={{ 'wrong-until-day': '31', 'wrong-until-month': '2', 'wrong-until-year': '2020' }}
        />
        <Radios
          name="wrong-who"
          legend="Who may take part?"
          errors={errors}
          items={[
            { value: 'all', label: 'Everybody' },
            { value: 'residents', label: 'Residents' },
          ]}
        />
      </>
    ),
  },
]
