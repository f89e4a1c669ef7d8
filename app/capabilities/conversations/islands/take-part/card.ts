import type { ShownStatement } from './sender.ts'

export interface IslandTexts {
  readonly kept: { readonly one: string; readonly other: string }
  readonly sent: string
  readonly runOut: string
  readonly goOn: string
  readonly progress: string
  readonly said: Readonly<Record<string, string>>
}

/** The parts of the page that change while somebody answers. */
export class Card {
  readonly form: HTMLFormElement
  readonly texts: IslandTexts
  readonly #root: HTMLElement

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root
    this.form = form
    this.texts = JSON.parse(root.dataset.texts!) as IslandTexts
    this.#text.tabIndex = -1
    this.#part('[data-keys]').hidden = false
  }

  get statement(): ShownStatement {
    return { id: this.field('statement') ?? '', text: this.#text.textContent ?? '', share: this.field('share') ?? null }
  }

  field(name: string): string | undefined {
    return this.form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value
  }

  /** Puts a statement in the place of the one before, and leads keyboard and screen reader to it. */
  show({ id, text, share }: ShownStatement, isToBeRead = true): void {
    this.#setField('statement', id)
    this.#setField('share', share)
    this.form.hidden = false
    this.#text.textContent = text
    for (const chosen of this.form.querySelectorAll('.app-vote--chosen')) {
      chosen.classList.remove('app-vote--chosen')
      chosen.querySelector('.app-vote__chosen')?.remove()
    }
    if (isToBeRead) this.#text.focus({ preventScroll: true })
  }

  /** Nothing to answer for the moment. */
  rest(why: string): void {
    this.form.hidden = true
    this.#text.textContent = why
  }

  /** A way to what the server has to say about it. */
  leadOn(): void {
    const link = document.createElement('a')
    link.href = location.pathname
    link.className = 'govuk-link'
    link.textContent = this.texts.goOn
    this.#part('[data-status]').replaceChildren(link)
    link.focus()
  }

  say(status: string): void {
    this.#part('[data-status]').textContent = status
  }

  announce(words: string): void {
    this.#part('[data-announce]').textContent = words
  }

  /** The answer given last, to be changed; and how far one is. */
  tell(last: { readonly statement: ShownStatement; readonly stance: string }, done: number, total: number): void {
    const line = this.#part('[data-last]')
    line.hidden = false
    line.querySelector('[data-last-text]')!.textContent = `${this.texts.said[last.stance]}: “${last.statement.text}”`
    line.querySelector('a')!.href = `${location.pathname}?statement=${last.statement.id}`
    this.progress(done, total)
    this.announce(`${this.texts.said[last.stance]}. ${this.#progressText(done, total)}`)
  }

  progress(done: number, total: number): void {
    if (done === 0) return
    this.#part('.app-progress__text').textContent = this.#progressText(done, total)
    const share = Math.min(100, Math.round((done / Math.max(1, total)) * 1000) / 10)
    this.#part('.app-progress__part').setAttribute('width', `${share}%`)
    for (const each of document.querySelectorAll<HTMLElement>('[data-from]'))
      each.hidden = done < Number(each.dataset.from)
  }

  #progressText(done: number, total: number): string {
    return this.texts.progress.replace('{done}', String(done)).replace('{total}', String(total))
  }

  get #text(): HTMLElement {
    return this.#part('.app-statement__text')
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(selector)!
  }

  #setField(name: string, value: string | null): void {
    const input = this.form.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value ?? ''
    if (value === null) input.remove()
    else this.form.prepend(input)
  }
}
