import { Card } from './take-part/card.ts'
import { type Answer, Outbox, openDrawer } from './take-part/outbox.ts'
import { type Counted, Sender, type ShownStatement } from './take-part/sender.ts'

const answersChosenSingly = 7

/** Answers without loading the page anew, over a poor connection too. Without it the form works by itself. */
const root = document.querySelector<HTMLElement>('[data-take-part]')
const form = root?.querySelector('form')
// Where one answer is being changed, the form leads back to where one came from.
if (root && form && !form.querySelector('input[name="from"]')) start(root, form)

function start(root: HTMLElement, form: HTMLFormElement): void {
  const card = new Card(root, form)
  const outbox = new Outbox(openDrawer(), root.dataset.takePart!)
  const { answered, total } = root.dataset
  const state = {
    queue: upcomingOf(root),
    answered: Number(answered),
    total: Number(total),
    isWaiting: false,
    isDry: false,
  }
  // An answer that is changed is no further one.
  const changed = form.querySelector('.app-vote--chosen') ? card.statement.id : null
  const sender = new Sender({ address: form.action, outbox, hears: { counted, refused, waiting, loaded } })

  form.addEventListener('submit', (event) => {
    const stance = (event.submitter as HTMLButtonElement | null)?.value
    if (!stance) return
    event.preventDefault()
    answer(stance)
  })
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || form.hidden) return
    const button = form.querySelectorAll<HTMLButtonElement>('button[name="stance"]')[Number(event.key) - 1]
    if (!/^[1-4]$/.test(event.key) || !button) return
    event.preventDefault()
    button.click()
  })
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, () => void sender.send())
  if (isKept(card.statement.id)) next(false)
  else if (outbox.all().length > 0) showProgress()
  void sender.send()

  function answer(stance: string): void {
    const { statement } = card
    outbox.put(answerOf(statement, stance))
    card.tell({ statement, stance }, state.answered + outbox.all().length, state.total)
    if (state.isWaiting) waiting()
    if (location.search) history.replaceState(null, '', location.pathname)
    next(true)
    void sender.send()
  }

  function answerOf({ id, share }: ShownStatement, stance: string): Answer {
    const newcomer = card.field('newcomer')
    return { statement: id, stance, ...(share ? { share } : {}), ...(newcomer ? { newcomer } : {}) }
  }

  /** Shows the next statement that was loaded; without one it waits for the server's next word. */
  function next(isToBeRead: boolean): void {
    state.queue = state.queue.filter(({ id }) => !isKept(id))
    const following = state.queue.shift()
    state.isDry = following === undefined
    if (following) card.show(following, isToBeRead)
    else card.rest(card.texts.runOut)
  }

  /** The first answers say most about where somebody stands: after each of them the next are chosen anew. */
  function loaded({ statement }: Answer): number {
    if (state.answered < answersChosenSingly || statement === changed) return 0
    return Math.min(9, state.queue.length)
  }

  function counted(answer: Answer, said: Counted | null): void {
    state.answered = said?.answered ?? state.answered + 1
    if (said) {
      state.total = said.total
      const current = state.isDry ? null : card.statement.id
      state.queue = said.statements.filter(({ id }) => id !== current && id !== answer.statement && !isKept(id))
    }
    showProgress()
    if (outbox.all().length > 0) return
    if (state.isWaiting) card.say(card.texts.sent)
    state.isWaiting = false
    if (!state.isDry) return
    if (state.queue.length > 0) next(true)
    else location.assign(location.pathname)
  }

  function refused(_answer: Answer, message: string): void {
    state.isWaiting = false
    card.say(message)
    if (outbox.all().length > 0) return
    card.rest(message)
    card.leadOn()
  }

  function waiting(): void {
    state.isWaiting = true
    const { one, other } = card.texts.kept
    const kept = outbox.all().length
    card.say(kept === 1 ? one : other.replace('#', String(kept)))
  }

  function isKept(id: string): boolean {
    return outbox.all().some(({ statement }) => statement === id)
  }

  function showProgress(): void {
    card.progress(state.answered + outbox.all().length, state.total)
  }
}

function upcomingOf(root: HTMLElement): ShownStatement[] {
  return JSON.parse(root.dataset.upcoming!) as ShownStatement[]
}
