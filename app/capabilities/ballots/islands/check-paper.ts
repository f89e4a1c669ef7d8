import { reviewOf } from '../pages/vote/words.ts'
import { voteTextsFor } from '../texts/vote/texts.ts'
import { openDrawer } from './vote/drawer.ts'
import { findOwnPaper, type Named, type OwnPaper } from './vote/find-own-paper.ts'
import { everyRecord, RecordKeeper } from './vote/paper-record.ts'
import { paragraph, reviewLines } from './vote/review.ts'

/** Looks for this browser's own paper among the published ones, by its own computation. */
const root = document.querySelector<HTMLElement>('[data-check]')
const drawer = openDrawer()
if (root && drawer && crypto.subtle) start(root, drawer)

function start(root: HTMLElement, drawer: Storage): void {
  const named = JSON.parse(root.dataset.check!) as Named
  const texts = voteTextsFor(document.documentElement.lang)
  const { own } = texts.check
  const part = (selector: string) => root.querySelector<HTMLElement>(selector)!
  const record = new RecordKeeper(drawer, named.terms.ballot, root.dataset.voter!).read()
  const found = record ?? everyRecord(drawer, named.terms.ballot)[0]
  if (!found || found.version === 0) {
    part('[data-status]').textContent = own.none
    return
  }
  part('[data-own]').hidden = false
  part('[data-look]').addEventListener('click', () => void look())

  async function look(): Promise<void> {
    part('[data-status]').textContent = own.looking
    part('[data-found]').replaceChildren()
    show(await findOwnPaper(named, found!).catch((): OwnPaper => ({ kind: 'broken' })))
  }

  function show(paper: OwnPaper): void {
    const status = part('[data-status]')
    status.dataset.outcome = paper.kind
    switch (paper.kind) {
      case 'broken':
        status.textContent = own.broken
        return
      case 'wrong-hash':
        status.textContent = own.wrongHash
        return
      case 'missing':
        status.textContent = own.missing
        return
      case 'changed':
        status.textContent = own.changed
        return
      case 'found': {
        status.textContent = paper.isKnown ? own.found : own.elsewhere
        const words = { terms: named.terms, titles: named.titles, texts: texts.paper }
        const isEmpty = reviewOf(words, paper.choices).lines.length === 0
        const [, ...lines] = reviewLines(words, paper.choices)
        const number = paragraph(`${own.number}: `)
        const code = document.createElement('span')
        code.className = 'app-exact'
        code.textContent = paper.number
        number.append(code)
        part('[data-found]').replaceChildren(
          paragraph(isEmpty ? `${own.says} ${own.empty}` : own.says),
          ...lines,
          number,
          paragraph(paper.hasReceipt ? own.receipt : own.noReceipt),
        )
      }
    }
  }
}
