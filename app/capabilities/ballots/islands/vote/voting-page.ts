import { type PaperWords, problemText, totalText } from '../../pages/vote/words.ts'
import { totalOfChoices } from '../../rules/total-of-choices.ts'
import type { Choices } from '../../vocabulary.ts'
import type { BallotBox, Cast } from './ballot-box.ts'
import { recordFromKey } from './moving-key.ts'
import type { PaperForm } from './paper-form.ts'
import type { RecordKeeper } from './paper-record.ts'
import { Ranking } from './ranking.ts'
import { reviewLines } from './review.ts'
import { addSteppers } from './steppers.ts'

export interface VotingParts {
  readonly root: HTMLElement
  readonly drawer: Storage
  readonly words: PaperWords
  readonly paper: PaperForm
  /** Null where the server makes the paper: then the form is sent as it is. */
  readonly box: BallotBox | null
  readonly keeper: RecordKeeper
}

const shortPause = 1_500
const longPause = 30_000

/** The page while somebody votes: what is left, what is kept, the review, the press, and what became of it. */
export class VotingPage {
  readonly #parts: VotingParts
  readonly #ranking: Ranking | null
  #pressed: Choices | null = null
  #pause = shortPause
  #isCasting = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #saying: ReturnType<typeof setTimeout> | undefined

  constructor(parts: VotingParts) {
    this.#parts = parts
    const { words, paper } = parts
    const list = paper.form.querySelector<HTMLElement>('.app-options--ranking')
    const most = words.terms.bounds.mostOptions ?? words.terms.options.length
    const changed = (said: string) => this.#changed(said)
    this.#ranking = list ? new Ranking(list, { paper, texts: words.texts, most, changed }) : null
    if (words.terms.type === 'points') addSteppers(paper, words.texts, words.terms.bounds.points ?? 0)
  }

  start(given: string): void {
    const { paper, box, keeper } = this.#parts
    paper.form.addEventListener('input', () => this.#changed())
    const record = keeper.read()
    this.#restore(record?.choices ?? null)
    if (!box) {
      if (given === 'none') this.#say(this.#texts.byServer.text)
      return
    }
    paper.form.addEventListener('submit', (event) => this.#review(event))
    this.#part('[data-cast-now]').addEventListener('click', () => void this.#press())
    this.#part('[data-back]').addEventListener('click', () => history.back())
    this.#part('[data-key-use]').addEventListener('click', () => void this.#useKey())
    addEventListener('popstate', () => this.#showForm())
    addEventListener('online', () => void this.#goOn())
    if (record && record.version > 0) this.#showVoted()
    else if (given === 'browser' && record?.token === undefined) this.#showElsewhere()
    if (box.isUnderWay) {
      this.#say(this.#texts.script.resuming)
      void this.#goOn()
    }
  }

  get #texts() {
    return this.#parts.words.texts
  }

  #part(selector: string): HTMLElement {
    return this.#parts.root.querySelector<HTMLElement>(selector)!
  }

  get #draftKey(): string {
    const { words, root } = this.#parts
    return `folkmoot-draft-${words.terms.ballot}-${root.dataset.voter}`
  }

  /** What was being written comes before what was handed in. */
  #restore(handedIn: Choices | null): void {
    const { drawer, paper } = this.#parts
    const draft = readChoices(drawer.getItem(this.#draftKey))
    const choices = draft ?? handedIn
    if (choices && !this.#parts.root.querySelector('.govuk-error-summary')) paper.fill(choices)
    this.#ranking?.show()
    if (draft) this.#say(this.#texts.script.restored)
    this.#showTotal()
  }

  #changed(said?: string): void {
    const { drawer, paper } = this.#parts
    const { choices } = paper.read()
    if (choices) drawer.setItem(this.#draftKey, JSON.stringify(choices))
    this.#showTotal()
    this.#announce(said)
  }

  #showTotal(): void {
    const { words, paper } = this.#parts
    const { choices, problems } = paper.read()
    const text = totalText(words, choices)
    this.#part('[data-total-text]').textContent = text
    this.#part('[data-total]').classList.toggle(
      'app-total--over',
      problems.some(({ kind }) => ['over-budget', 'too-many-points', 'too-many-options'].includes(kind)),
    )
    const total = choices && totalOfChoices(words.terms, choices)
    const share = total?.most ? Math.min(100, (100 * total.used) / total.most) : 0
    const bar = this.#part('[data-total-bar]')
    bar.querySelector('.app-progress__part')!.setAttribute('width', `${share}%`)
    bar.toggleAttribute('hidden', !total?.most)
  }

  /** Read out once somebody pauses, not with every press. */
  #announce(said?: string): void {
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      const total = this.#part('[data-total-text]').textContent ?? ''
      this.#part('[data-total-said]').textContent = said ? `${said} ${total}` : total
    }, 700)
  }

  #review(event: SubmitEvent): void {
    event.preventDefault()
    const { words, paper } = this.#parts
    const { choices, problems } = paper.read()
    this.#showProblems(problems.map((each) => problemText(words, each)))
    if (!choices || problems.length > 0) return
    this.#pressed = choices
    this.#part('[data-review-lines]').replaceChildren(...reviewLines(words, choices))
    const isChange = (this.#parts.keeper.read()?.version ?? 0) > 0
    this.#part('[data-cast-now]').textContent = isChange ? this.#texts.reviewing.castChange : this.#texts.reviewing.cast
    history.pushState({ review: true }, '', '#review')
    paper.form.hidden = true
    const review = this.#part('[data-review]')
    review.hidden = false
    review.focus()
    review.scrollIntoView({ block: 'start' })
  }

  #showForm(): void {
    this.#part('[data-review]').hidden = true
    this.#parts.paper.form.hidden = false
    this.#parts.paper.form.querySelector<HTMLElement>('[data-total] button')?.focus()
  }

  #showProblems(messages: readonly string[]): void {
    this.#parts.root.querySelector('.govuk-error-summary')?.remove()
    if (messages.length === 0) return
    const summary = document.createElement('div')
    summary.className = 'govuk-error-summary'
    summary.tabIndex = -1
    const within = document.createElement('div')
    within.setAttribute('role', 'alert')
    const title = document.createElement('h2')
    title.className = 'govuk-error-summary__title'
    title.textContent = this.#texts.errors.title
    const list = document.createElement('ul')
    list.className = 'govuk-list govuk-error-summary__list'
    list.append(...messages.map((message) => Object.assign(document.createElement('li'), { textContent: message })))
    within.append(title, list)
    summary.append(within)
    this.#parts.root.prepend(summary)
    summary.focus()
  }

  async #press(): Promise<void> {
    if (!this.#pressed || this.#isCasting) return
    await this.#casting(this.#parts.box!.cast(this.#pressed), this.#texts.script.sending)
  }

  async #goOn(): Promise<void> {
    if (this.#isCasting || !this.#parts.box?.isUnderWay) return
    await this.#casting(this.#parts.box.goOn())
  }

  async #casting(work: Promise<Cast>, meanwhile?: string): Promise<void> {
    clearTimeout(this.#timer)
    this.#isCasting = true
    const button = this.#part('[data-cast-now]') as HTMLButtonElement
    button.setAttribute('aria-disabled', 'true')
    if (meanwhile) this.#say(meanwhile)
    const outcome = await work.catch((): Cast => ({ kind: 'try-again' }))
    this.#isCasting = false
    button.removeAttribute('aria-disabled')
    this.#tell(outcome)
  }

  #tell(outcome: Cast): void {
    const { script } = this.#texts
    switch (outcome.kind) {
      case 'in':
        this.#parts.drawer.removeItem(this.#draftKey)
        location.assign(this.#part('[data-status]').dataset.receipt!)
        return
      case 'nothing-to-do':
        return
      case 'no-connection':
      case 'try-again':
        this.#say(outcome.kind === 'no-connection' ? script.noConnection : script.tryAgain)
        this.#timer = setTimeout(() => void this.#goOn(), this.#pause)
        this.#pause = Math.min(longPause, this.#pause * 2)
        return
      case 'sign-in':
        this.#say(script.signIn, {
          href: `/sign-in?next=${encodeURIComponent(location.pathname)}`,
          label: script.signInAgain,
        })
        return
      case 'refused':
        if (outcome.isElsewhere) this.#showElsewhere()
        this.#say(outcome.message)
    }
  }

  #say(text: string, link?: { readonly href: string; readonly label: string }): void {
    const status = this.#part('[data-status]')
    status.textContent = text
    if (!link) return
    const made = document.createElement('a')
    made.className = 'govuk-link'
    made.href = link.href
    made.textContent = link.label
    status.append(' ', made)
  }

  #showVoted(): void {
    const { script } = this.#texts
    const href = this.#part('[data-status]').dataset.receipt!
    this.#say(script.voted, { href, label: script.seeReceipt })
  }

  /** Another browser has this voter's paper. */
  #showElsewhere(): void {
    this.#parts.paper.form.hidden = true
    this.#part('[data-review]').hidden = true
    this.#part('[data-key]').hidden = false
  }

  async #useKey(): Promise<void> {
    const field = this.#part('[data-key-field]') as HTMLTextAreaElement
    const record = await recordFromKey(field.value)
    const { script } = this.#texts
    if (!record) {
      this.#say(script.keyWrong)
      field.focus()
      return
    }
    this.#parts.keeper.keep(record)
    field.value = ''
    this.#part('[data-key]').hidden = true
    this.#parts.paper.form.hidden = false
    this.#say(script.keyTaken)
  }
}

function readChoices(text: string | null): Choices | null {
  try {
    return JSON.parse(text ?? 'null') as Choices | null
  } catch {
    return null
  }
}
