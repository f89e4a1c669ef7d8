import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly id?: string | undefined
  /** With the arrow that begins a job of several pages. */
  readonly isStart?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Button(props: ButtonProps) {
  const { kind = 'primary', isStart, href, disabled, attributes } = props
  const common = {
    class: classes(
      'govuk-button',
      kind !== 'primary' && `govuk-button--${kind}`,
      props.class,
      isStart && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    id: props.id,
    ...attributes,
  }
  const content = isStart ? [props.children, startArrow] : props.children
  if (href !== undefined)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that starts a job and looks like a button, as GOV.UK's does
      <a href={href} role="button" draggable={false} {...common}>
        {content}
      </a>
    )
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
      {...common}
    >
      {content}
    </button>
  )
}

const startArrow = (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

/** Buttons and links side by side. */
export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="govuk-button-group">{children}</div>
)
