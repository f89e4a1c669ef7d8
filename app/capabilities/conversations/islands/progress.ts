/** Keeps a page that waits for long work current, and takes the page anew when the work is over. */
const pause = 1_500

interface ProgressNow {
  readonly state: string
  readonly done: number
  readonly total: number
  readonly text: string
}

async function follow(shown: HTMLElement): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (document.visibilityState === 'hidden') continue
    const answer = await fetch(location.href, { headers: { accept: 'application/json' } }).catch(() => null)
    if (!answer?.ok) continue
    const now: ProgressNow = await answer.json()
    if (now.state === 'finished' || now.state === 'failed') return location.reload()
    show(shown, now)
  }
}

function show(shown: HTMLElement, { done, total, text }: ProgressNow): void {
  shown.querySelector('.app-progress__part')?.setAttribute('width', `${total > 0 ? (done / total) * 100 : 0}%`)
  const words = shown.querySelector('.app-progress__text')
  if (words && words.textContent !== text) words.textContent = text
}

const shown = document.querySelector<HTMLElement>('[data-progress]')
if (shown) void follow(shown)
