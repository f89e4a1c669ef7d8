/** Types in the code that a slip's square holds. Browsers keep what stands behind a # to themselves; then it goes from the address too. */
const field = document.querySelector<HTMLInputElement>('[data-voting-code]')
const code = location.hash.slice(1)
if (field && /^[0-9A-Za-z-]{8,40}$/.test(code)) {
  field.value = code
  history.replaceState(null, '', location.pathname)
}
