import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { describedByOf, errorFor, type FieldErrors, type HeadingSize, idOf, type Typed } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'

/** One choice of radios or checkboxes. */
export interface Choice {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** Shown when it is chosen; without script it is always shown. */
  readonly conditional?: ComponentChildren
  readonly disabled?: boolean | undefined
  readonly id?: string | undefined
  /** Checkboxes that are each a field of their own. */
  readonly name?: string | undefined
  /** Checkboxes: choosing it clears the others. */
  readonly isExclusive?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface Divider {
  readonly divider: string
}

export interface ChoicesProps {
  readonly name: string
  readonly items: readonly (Choice | Divider)[]
  /** Without a legend there is no fieldset: then something else must say what is asked. */
  readonly legend?: ComponentChildren
  readonly legendSize?: HeadingSize | undefined
  readonly legendClass?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly hint?: ComponentChildren
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly groupClass?: string | undefined
  readonly describedBy?: string | undefined
  readonly isSmall?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

interface Kind {
  readonly block: 'govuk-radios' | 'govuk-checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly isInline?: boolean
  isChosen(choice: Choice): boolean
}

/** What radios and checkboxes have in common. */
export function Choices(props: ChoicesProps & { readonly kind: Kind }) {
  const { kind, legend } = props
  const id = props.id ?? idOf(props.name)
  const error = errorFor(props.errors, props.name)
  const describedBy = describedByOf([props.describedBy, props.hint && `${id}-hint`, error && `${id}-error`])
  const inner = (
    <>
      {props.hint && <Hint id={`${id}-hint`}>{props.hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div
        class={classes(
          kind.block,
          props.isSmall && `${kind.block}--small`,
          kind.isInline && `${kind.block}--inline`,
          props.class,
        )}
        data-module={kind.block}
        {...props.attributes}
      >
        {props.items.map((item, k) =>
          choiceOf(kind, item, {
            id: k === 0 ? id : `${id}-${k + 1}`,
            name: props.name,
            describedBy: legend ? undefined : describedBy,
          }),
        )}
      </div>
    </>
  )
  return (
    <div class={classes('govuk-form-group', error && 'govuk-form-group--error', props.groupClass)}>
      {legend ? (
        <Fieldset
          legend={legend}
          legendSize={props.legendSize}
          legendClass={props.legendClass}
          isPageHeading={props.isPageHeading}
          describedBy={describedBy}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

interface Place {
  readonly id: string
  readonly name: string
  readonly describedBy: string | undefined
}

function choiceOf(kind: Kind, item: Choice | Divider, place: Place) {
  if ('divider' in item) return <div class={`${kind.block}__divider`}>{item.divider}</div>
  const id = item.id ?? place.id
  const isChosen = kind.isChosen(item)
  const described = kind.type === 'checkbox' ? place.describedBy : undefined
  return (
    <>
      <div class={`${kind.block}__item`}>
        <input
          class={`${kind.block}__input`}
          id={id}
          name={item.name ?? place.name}
          type={kind.type}
          value={item.value}
          checked={isChosen}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.isExclusive ? 'exclusive' : undefined}
          aria-describedby={describedByOf([described, item.hint && `${id}-item-hint`])}
          {...item.attributes}
        />
        <label class={`govuk-label ${kind.block}__label`} for={id}>
          {item.label}
        </label>
        {item.hint && (
          <Hint id={`${id}-item-hint`} class={`${kind.block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classes(`${kind.block}__conditional`, !isChosen && `${kind.block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
