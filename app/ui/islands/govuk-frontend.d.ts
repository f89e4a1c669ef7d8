/** What we use of GOV.UK Frontend's script; the package brings no types. */
declare module 'govuk-frontend' {
  type Component = new (root: Element, config?: object) => object
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export const SkipLink: Component
  export function createAll(component: Component, config?: object): readonly object[]
}
