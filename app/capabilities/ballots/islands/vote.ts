import { drawnOrder } from '../rules/drawn-order.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import { voteTextsFor } from '../texts/vote/texts.ts'
import { BallotBox } from './vote/ballot-box.ts'
import { openDrawer } from './vote/drawer.ts'
import { PaperForm } from './vote/paper-form.ts'
import { RecordKeeper } from './vote/paper-record.ts'
import { VotingPage } from './vote/voting-page.ts'

/** Voting with the paper made and signed in this browser. Without it, or where the browser lacks what it needs, the form works by itself. */
const root = document.querySelector<HTMLElement>('[data-words]')
const drawer = openDrawer()
if (root && drawer) {
  const words = JSON.parse(root.dataset.words!) as { terms: PaperTerms; titles: Record<number, string> }
  const texts = voteTextsFor(document.documentElement.lang).paper
  shuffle(root, drawer, words.terms)
  const form = root.querySelector<HTMLFormElement>('[data-form]')
  const status = root.querySelector<HTMLElement>('[data-status]')
  const given = root.dataset.paper
  if (form && status && given && given !== 'server') {
    const keeper = new RecordKeeper(drawer, words.terms.ballot, root.dataset.voter!)
    const box = new BallotBox({
      terms: words.terms,
      keeper,
      givePath: status.dataset.give!,
      castPath: status.dataset.cast!,
    })
    const paper = new PaperForm(form, words.terms)
    const hasCrypto = Boolean(globalThis.crypto?.subtle)
    new VotingPage({ root, drawer, words: { ...words, texts }, paper, box: hasCrypto ? box : null, keeper }).start(
      given,
    )
  } else if (form) {
    const keeper = new RecordKeeper(drawer, words.terms.ballot, root.dataset.voter!)
    const paper = new PaperForm(form, words.terms)
    new VotingPage({ root, drawer, words: { ...words, texts }, paper, box: null, keeper }).start(given ?? 'none')
  }
}

/** Options in an order that this browser drew once and keeps. */
function shuffle(root: HTMLElement, drawer: Storage, { ballot, options }: PaperTerms): void {
  const list = root.querySelector('[data-options]')
  if (!list) return
  const seed = drawer.getItem('folkmoot-order') ?? crypto.randomUUID()
  drawer.setItem('folkmoot-order', seed)
  const order = drawnOrder(
    `${seed} ${ballot}`,
    options.map(({ number }) => number),
  )
  for (const number of order) list.append(list.querySelector(`[data-option="${number}"]`)!)
  const none = list.querySelector('[data-none]')
  if (none) list.append(none)
}
