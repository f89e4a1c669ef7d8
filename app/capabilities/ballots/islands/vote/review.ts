import { type PaperWords, reviewOf } from '../../pages/vote/words.ts'
import type { Choices } from '../../vocabulary.ts'

/** What a paper says, as a list on the page. */
export function reviewLines(words: PaperWords, choices: Choices): readonly HTMLElement[] {
  const { lines, isOrdered, total } = reviewOf(words, choices)
  const { reviewing } = words.texts
  const list = document.createElement(isOrdered ? 'ol' : 'ul')
  list.className = `govuk-list ${isOrdered ? 'govuk-list--number' : 'govuk-list--bullet'} app-review__lines`
  list.append(
    ...lines.map(({ title, note }) => {
      const item = document.createElement('li')
      item.textContent = title
      if (note) item.append(quiet(` · ${note}`))
      return item
    }),
  )
  const lead = paragraph(lines.length > 0 ? reviewing.yours : reviewing.empty)
  return [lead, list, ...(total ? [paragraph(total)] : [])]
}

export function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = 'govuk-body'
  made.textContent = text
  return made
}

function quiet(text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = 'app-quiet'
  made.textContent = text
  return made
}
