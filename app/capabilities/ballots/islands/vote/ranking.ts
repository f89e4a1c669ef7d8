import type { VoteTexts } from '../../texts/vote/en.ts'
import type { PaperForm } from './paper-form.ts'

/**
 * Puts options in order by buttons or by dragging. The fields behind it stay what they were: each option's place. Order
 * in the list is what counts; ranked ones stand first.
 */
export class Ranking {
  readonly #list: HTMLElement
  readonly #paper: PaperForm
  readonly #texts: VoteTexts['paper']
  readonly #most: number
  readonly #changed: (said: string) => void

  constructor(
    list: HTMLElement,
    parts: { paper: PaperForm; texts: VoteTexts['paper']; most: number; changed: (said: string) => void },
  ) {
    this.#list = list
    this.#paper = parts.paper
    this.#texts = parts.texts
    this.#most = parts.most
    this.#changed = parts.changed
    list.classList.add('app-options--by-hand')
    for (const item of this.#items()) this.#dress(item)
    this.show()
  }

  /** Sorts the list by the places that the fields say, and shows on each what can be done. */
  show(): void {
    const placed = this.#items().sort((a, b) => (this.#placeOf(a) ?? 1_000_000) - (this.#placeOf(b) ?? 1_000_000))
    this.#list.append(...placed)
    const ranked = placed.filter((item) => this.#placeOf(item) !== null).length
    placed.forEach((item, k) => {
      const isRanked = k < ranked
      item.classList.toggle('app-option--ranked', isRanked)
      item.querySelector('[data-place]')!.textContent = isRanked ? this.#texts.place(k + 1) : this.#texts.notRanked
      this.#button(item, 'up').hidden = !isRanked || k === 0
      this.#button(item, 'down').hidden = !isRanked || k === ranked - 1
      this.#button(item, 'remove').hidden = !isRanked
      this.#button(item, 'add').hidden = isRanked
      this.#button(item, 'add').disabled = ranked >= this.#most
    })
  }

  #items(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(':scope > [data-option]')]
  }

  #placeOf(item: HTMLElement): number | null {
    const { value } = this.#paper.valueOf(Number(item.dataset.option))
    return value === '' ? null : Number(value)
  }

  #button(item: HTMLElement, what: string): HTMLButtonElement {
    return item.querySelector(`[data-rank="${what}"]`)!
  }

  #dress(item: HTMLElement): void {
    const title = item.dataset.title!
    const { script } = this.#texts
    const bar = document.createElement('div')
    bar.className = 'app-rank'
    const place = document.createElement('span')
    place.className = 'app-rank__place'
    place.dataset.place = ''
    bar.append(
      place,
      ...(['up', 'down', 'add', 'remove'] as const).map((what) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.dataset.rank = what
        button.className = 'app-rank__button'
        button.textContent = { up: '↑', down: '↓', add: script.addShort, remove: script.removeShort }[what]
        button.setAttribute('aria-label', script[what](title))
        button.addEventListener('click', () => this.#press(item, what))
        return button
      }),
    )
    item.querySelector('.app-option__value')!.append(bar)
    item.querySelector<HTMLElement>('select')!.hidden = true
    bar.addEventListener('pointerdown', (event) => this.#drag(item, event))
  }

  #press(item: HTMLElement, what: 'up' | 'down' | 'add' | 'remove'): void {
    const ranked = this.#ranked()
    const at = ranked.indexOf(item)
    if (what === 'add') ranked.push(item)
    else if (what === 'remove') ranked.splice(at, 1)
    else {
      const other = at + (what === 'up' ? -1 : 1)
      ;[ranked[at], ranked[other]] = [ranked[other]!, ranked[at]!]
    }
    this.#place(ranked, item)
    const again = this.#button(item, what)
    const next =
      again.hidden || again.disabled ? item.querySelector<HTMLElement>('.app-rank button:not([hidden])') : again
    next?.focus()
  }

  #ranked(): HTMLElement[] {
    return this.#items().filter((item) => this.#placeOf(item) !== null)
  }

  #place(ranked: readonly HTMLElement[], moved: HTMLElement): void {
    for (const item of this.#items()) this.#paper.valueOf(Number(item.dataset.option)).value = ''
    ranked.slice(0, this.#most).forEach((item, k) => {
      this.#paper.valueOf(Number(item.dataset.option)).value = String(k + 1)
    })
    this.show()
    const at = ranked.indexOf(moved)
    const title = moved.dataset.title!
    const { script, place } = this.#texts
    this.#changed(at < 0 ? script.left(title) : script.moved(title, place(at + 1)))
  }

  /** The place itself is the handle: drawn over another option it takes that one's place. */
  #drag(item: HTMLElement, event: PointerEvent): void {
    const handle = event.target as HTMLElement
    if (!handle.matches('[data-place]') || this.#placeOf(item) === null) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    item.classList.add('app-option--dragged')
    const over = (move: PointerEvent) => {
      const ranked = this.#ranked()
      const target = ranked.find((each) => {
        const { top, bottom } = each.getBoundingClientRect()
        return each !== item && move.clientY > top && move.clientY < bottom
      })
      if (!target) return
      const from = ranked.indexOf(item)
      const to = ranked.indexOf(target)
      ranked.splice(from, 1)
      ranked.splice(to, 0, item)
      this.#place(ranked, item)
    }
    const end = () => {
      item.classList.remove('app-option--dragged')
      handle.removeEventListener('pointermove', over)
    }
    handle.addEventListener('pointermove', over)
    for (const ending of ['pointerup', 'pointercancel']) handle.addEventListener(ending, end, { once: true })
  }
}
