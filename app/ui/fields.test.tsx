import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import type { Choice, Divider } from './choices.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProps } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { PasswordInput } from './password-input.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { content } from './testing/content.tsx'
import { errorsFrom, matchesFixtures, type Options, sizeIn, without } from './testing/fixtures.ts'
import { TextInput } from './text-input.tsx'
import { Textarea } from './textarea.tsx'

const field = (options: Options): FieldProps => ({
  name: options.name,
  id: options.id,
  label: options.label.text,
  labelSize: sizeIn(options.label.classes),
  isPageHeading: options.label.isPageHeading,
  hint: options.hint?.text,
  errors: errorsFrom(options.name, options),
  class: without(options.classes, /^govuk-input--width-\d+$/),
  groupClass: options.formGroup?.classes,
  describedBy: options.describedBy,
  disabled: options.disabled,
  attributes: options.attributes,
})

const buttonKind = (classNames = '') =>
  /govuk-button--(secondary|warning|inverse)/.exec(classNames)?.[1] as 'secondary' | undefined

matchesFixtures(
  'button',
  [
    'default',
    'disabled',
    'link',
    'start',
    'secondary',
    'secondary disabled',
    'warning',
    'inverse',
    'attributes',
    'link attributes',
    'classes',
    'name',
    'type',
    'explicit link',
    'value',
    'id',
    'start link',
    'prevent double click',
    "don't prevent double click",
  ],
  (o) => (
    <Button
      kind={buttonKind(o.classes)}
      class={without(o.classes, /^govuk-button--(secondary|warning|inverse)$/)}
      isStart={o.isStartButton}
      href={o.href}
      name={o.name}
      value={o.value}
      type={o.type}
      id={o.id}
      disabled={o.disabled}
      preventDoubleClick={o.preventDoubleClick}
      attributes={o.attributes}
    >
      {o.text}
    </Button>
  ),
)

matchesFixtures(
  'input',
  [
    'default',
    'with hint text',
    'with error message',
    'with error and hint',
    'with width-2 class',
    'with width-30 class',
    'with label as page heading',
    'with prefix',
    'with suffix',
    'with prefix and suffix',
    'with prefix and suffix and error',
    'with prefix and suffix and width modifier',
    'classes',
    'id',
    'custom type',
    'value',
    'zero value',
    'with describedBy',
    'attributes',
    'hint with describedBy',
    'error with describedBy',
    'with error, hint and describedBy',
    'inputmode',
    'with prefix with html as text',
    'with optional form-group classes',
    'with autocomplete attribute',
    'with pattern attribute',
    'with spellcheck enabled',
    'with spellcheck disabled',
    'with autocapitalize turned off',
    'disabled',
  ],
  (o) => (
    <TextInput
      {...field(o)}
      type={o.type}
      value={o.value}
      prefix={o.prefix?.text}
      suffix={o.suffix?.text}
      autocomplete={o.autocomplete}
      width={Number(/--width-(\d+)/.exec(o.classes ?? '')?.[1] ?? 0) as 2}
      autocapitalize={o.autocapitalize}
      inputmode={o.inputmode}
      pattern={o.pattern}
      spellcheck={o.spellcheck}
    />
  ),
)

matchesFixtures(
  'textarea',
  [
    'default',
    'with hint',
    'with error message',
    'with default value',
    'with custom rows',
    'with label as page heading',
    'id',
    'classes',
    'attributes',
    'with describedBy',
    'with hint, error message and described by',
    'with autocomplete attribute',
    'with spellcheck enabled',
    'with spellcheck disabled',
  ],
  (o) => (
    <Textarea {...field(o)} value={o.value} rows={o.rows} autocomplete={o.autocomplete} spellcheck={o.spellcheck} />
  ),
)

matchesFixtures(
  'character-count',
  [
    'default',
    'with hint',
    'with hint and error',
    'with default value',
    'with custom rows',
    'with label as page heading',
    'with maxwords',
    'with threshold',
    'classes',
    'id',
    'attributes',
    'formGroup with classes',
    'spellcheck disabled',
  ],
  (o) => (
    <CharacterCount
      {...field(o)}
      value={o.value}
      rows={o.rows}
      spellcheck={o.spellcheck}
      maxlength={o.maxlength}
      maxwords={o.maxwords}
      threshold={o.threshold}
    />
  ),
)

const choices = (options: Options): readonly (Choice | Divider)[] =>
  options.items.map((item: Options) =>
    item.divider
      ? { divider: item.divider }
      : {
          value: item.value,
          label: content(item),
          name: item.name,
          hint: item.hint?.text,
          disabled: item.disabled,
          id: item.id,
          attributes: item.attributes,
          conditional: content(item.conditional),
          isExclusive: item.behaviour === 'exclusive',
        },
  )

const choicesOf = (o: Options) => ({
  name: o.name,
  id: o.idPrefix,
  items: choices(o),
  errors: errorsFrom(o.name, o),
  hint: o.hint?.text,
  legend: o.fieldset?.legend?.text,
  legendSize: sizeIn(o.fieldset?.legend?.classes),
  isPageHeading: o.fieldset?.legend?.isPageHeading,
  describedBy: o.fieldset?.describedBy ?? o.describedBy,
  groupClass: o.formGroup?.classes,
  attributes: o.attributes,
  isSmall: /--small/.test(o.classes ?? ''),
  class: without(o.classes, /--(small|inline)$/),
})

const checkedIn = (o: Options): readonly string[] => [
  ...(o.values ?? []),
  ...o.items.filter((item: Options) => item.checked).map((item: Options) => item.value),
]

matchesFixtures(
  'radios',
  [
    'default',
    'with hint',
    'inline',
    'with legend as page heading',
    'with a divider',
    'with hints on items',
    'without fieldset',
    'with fieldset and error message',
    'small',
    'small with error',
    'small with hint',
    'small inline',
    'small with a divider',
    'with idPrefix',
    'attributes',
    'items with attributes',
    'with disabled',
    'prechecked using value',
    'with describedBy and hint',
    'with error message',
    'with hint and error message',
    'with optional form-group classes showing group error',
  ],
  (o) => <Radios {...choicesOf(o)} value={o.value ?? checkedIn(o)[0]} isInline={/--inline/.test(o.classes ?? '')} />,
)

matchesFixtures(
  'checkboxes',
  [
    'default',
    'with hint',
    'with pre-checked values',
    'with divider and None',
    'with hints on items',
    'with legend as a page heading',
    'with error message',
    'small',
    'small with error',
    'small with hint',
    'with disabled item',
    'with idPrefix',
    'attributes',
    'with checked item',
    'with error message and hint',
    'multiple hints',
    "with single option set 'aria-describedby' on input, and describedBy",
  ],
  (o) => <Checkboxes {...choicesOf(o)} values={checkedIn(o)} />,
)

matchesFixtures(
  'select',
  [
    'default',
    'with hint text and error message',
    'with label as page heading',
    'with full width override',
    'with describedBy',
    'attributes',
    'error',
    'id',
    'with selected value',
  ],
  (o) => (
    <Select
      {...field(o)}
      items={o.items
        .filter(Boolean)
        .map((item: Options) => ({ value: String(item.value), label: item.text, disabled: item.disabled }))}
      value={String(o.value ?? o.items.find((item: Options) => item?.selected)?.value)}
    />
  ),
)

/** Ours always puts the date's name before the part's. */
const withoutNames = (html: string) => html.replaceAll(/ name="[^"]*"/g, '')

matchesFixtures(
  'date-input',
  ['with error message and hint', 'with error on month input', 'with optional form-group classes'],
  (o) => (
    <DateInput
      name={o.id}
      legend={o.fieldset?.legend.text}
      hint={o.hint?.text}
      errors={
        o.month?.classes?.includes('error') || o.month?.error ? errorsFrom(`${o.id}-month`, o) : errorsFrom(o.id, o)
      }
      class={o.classes}
      groupClass={o.formGroup?.classes}
    />
  ),
  withoutNames,
)

matchesFixtures(
  'password-input',
  [
    'default',
    'with hint text',
    'with error message',
    'with label as page heading',
    'classes',
    'id',
    'attributes',
    'with describedBy',
    'with new-password autocomplete',
  ],
  (o) => <PasswordInput {...field(o)} autocomplete={o.autocomplete} />,
)

matchesFixtures(
  'file-upload',
  [
    'default',
    'with hint text',
    'with error message and hint',
    'with label as page heading',
    'attributes',
    'classes',
    'id',
    'with describedBy',
    'error',
    'allows multiple files',
    'disabled',
  ],
  (o) => <FileUpload {...field(o)} multiple={o.multiple} />,
)

matchesFixtures(
  'fieldset',
  [
    'default',
    'styled as xl text',
    'styled as small text',
    'as page heading l',
    'with describedBy',
    'html as text',
    'classes',
    'role',
    'attributes',
  ],
  (o) => (
    <Fieldset
      legend={o.legend?.text}
      legendSize={sizeIn(o.legend?.classes)}
      isPageHeading={o.legend?.isPageHeading}
      describedBy={o.describedBy}
      class={o.classes}
      role={o.role}
      attributes={o.attributes}
    >
      {content({ html: o.html })}
    </Fieldset>
  ),
)

matchesFixtures('label', ['styled as xl text', 'as page heading l', 'html as text', 'for', 'attributes'], (o) => (
  <Label for={o.for} size={sizeIn(o.classes)} isPageHeading={o.isPageHeading} attributes={o.attributes}>
    {o.text}
  </Label>
))

matchesFixtures('hint', ['default', 'classes', 'id', 'html as text'], (o) => (
  <Hint id={o.id} class={o.classes}>
    {o.text}
  </Hint>
))

matchesFixtures('error-message', ['default', 'id', 'classes', 'html as text'], (o) => (
  <ErrorMessage id={o.id} class={o.classes}>
    {o.text}
  </ErrorMessage>
))

matchesFixtures(
  'error-summary',
  [
    'default',
    'without links',
    'mixed with and without links',
    'with description only',
    'html as titleText',
    'description',
    'classes',
    'attributes',
    'error list with html as text',
  ],
  (o) => (
    <ErrorSummary
      title={o.titleText}
      description={o.descriptionText}
      class={o.classes}
      attributes={o.attributes}
      errors={o.errorList?.map((item: Options) => ({ name: item.href?.slice(1) ?? '', message: item.text }))}
    />
  ),
)
