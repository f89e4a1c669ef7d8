import type { RecordVerdict } from '../../rules/record/finding.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'

const mostTold = 50

export function showProgress(place: HTMLElement, text: string): void {
  place.replaceChildren(paragraph(text))
}

/** What was checked and that it fits; or what is wrong, each named. */
export function showVerdict(place: HTMLElement, verdict: RecordVerdict, texts: BallotResultTexts['record']): void {
  const isWhole = verdict.findings.length === 0
  const lines = isWhole
    ? [
        ...texts.wholeLines(verdict.papers, verdict.signed, verdict.receipts),
        ...(verdict.head ? [texts.head(verdict.head), texts.compare] : []),
      ]
    : [
        ...verdict.findings.slice(0, mostTold).map(texts.finding),
        ...(verdict.findings.length > mostTold ? [texts.more(verdict.findings.length - mostTold)] : []),
      ]
  const heading = document.createElement('h3')
  heading.className = 'govuk-heading-s'
  heading.textContent = isWhole ? texts.whole : texts.wrong(verdict.findings.length)
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet app-measure app-recount-lines'
  for (const line of lines) {
    const item = document.createElement('li')
    item.textContent = line
    list.append(item)
  }
  place.replaceChildren(heading, list)
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = 'govuk-body'
  made.textContent = text
  return made
}
