import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
} from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
]) {
  createAll(component)
}

focusInsideGroups()
warnBeforeLeaving()

/** An error summary's link to a date leads to the first of its fields. */
function focusInsideGroups(): void {
  document.querySelector('.govuk-error-summary')?.addEventListener('click', (event) => {
    const href = (event.target as Element).closest('a')?.hash
    const group = href ? document.getElementById(decodeURIComponent(href.slice(1))) : null
    if (!group?.classList.contains('govuk-date-input')) return
    event.preventDefault()
    const field = group.querySelector<HTMLInputElement>('.govuk-input--error') ?? group.querySelector('input')
    field?.focus()
    field?.closest('fieldset')?.scrollIntoView()
  })
}

/** Forms that hold much text ask before it is lost: those with `data-keep-text`. */
function warnBeforeLeaving(): void {
  let hasText = false
  for (const form of document.querySelectorAll('form[data-keep-text]')) {
    form.addEventListener('input', () => {
      hasText = true
    })
    form.addEventListener('submit', () => {
      hasText = false
    })
  }
  addEventListener('beforeunload', (event) => {
    if (hasText) event.preventDefault()
  })
}
