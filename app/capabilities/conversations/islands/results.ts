/**
 * Keeps an open result current: asks whether it changed (the server answers as soon as it has), then takes the new page's
 * own markup. Stops while nobody looks.
 */
const leastPause = 700
const afterTrouble = 10_000

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const isLookedAt = () =>
  document.visibilityState === 'visible'
    ? Promise.resolve()
    : new Promise<void>((resolve) => document.addEventListener('visibilitychange', () => resolve(), { once: true }))

async function keepCurrent(): Promise<void> {
  for (;;) {
    await isLookedAt()
    const shown = document.querySelector<HTMLElement>('[data-result-now]')
    if (!shown) return
    const isFine = await refreshOnce(shown).catch(() => false)
    await wait(isFine ? leastPause : afterTrouble)
  }
}

async function refreshOnce(shown: HTMLElement): Promise<boolean> {
  const version = shown.dataset.result ?? ''
  const asked = `${shown.dataset.resultNow}?after=${encodeURIComponent(version)}`
  const answer = await fetch(asked, { headers: { accept: 'application/json' } })
  if (!answer.ok) return false
  const now: { readonly version: string } = await answer.json()
  if (now.version === version || isInUse(shown)) return true
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' }, cache: 'no-store' })
  if (!page.ok) return false
  const fresh = new DOMParser()
    .parseFromString(await page.text(), 'text/html')
    .querySelector<HTMLElement>('[data-result]')
  if (fresh) replace(shown, fresh)
  return true
}

/** Nothing moves under somebody's finger: a link in focus or marked text. */
function isInUse(shown: HTMLElement): boolean {
  const marked = document.getSelection()
  return shown.contains(document.activeElement) || Boolean(marked && !marked.isCollapsed)
}

/** What was opened stays open. */
function replace(shown: HTMLElement, fresh: HTMLElement): void {
  const before = [...shown.querySelectorAll('details')].map(({ open }) => open)
  fresh.querySelectorAll('details').forEach((details, k) => {
    details.open = before[k] ?? details.open
  })
  shown.replaceWith(fresh)
}

void keepCurrent()
