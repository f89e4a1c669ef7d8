import type { VoteTexts } from '../../texts/vote/en.ts'
import type { PaperForm } from './paper-form.ts'

/** A button for one point less and one for one more, beside each field of points. */
export function addSteppers(paper: PaperForm, texts: VoteTexts['paper'], most: number): void {
  for (const stepper of paper.form.querySelectorAll<HTMLElement>('[data-stepper]')) {
    const input = stepper.querySelector('input')!
    const title = stepper.closest<HTMLElement>('[data-title]')!.dataset.title!
    const step = (by: number) => {
      input.value = String(Math.min(most, Math.max(0, (Number(input.value) || 0) + by)))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    stepper.prepend(buttonFor('−', texts.script.fewer(title), () => step(-1)))
    stepper.append(buttonFor('+', texts.script.more(title), () => step(1)))
  }
}

function buttonFor(text: string, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'app-rank__button'
  button.textContent = text
  button.setAttribute('aria-label', label)
  button.addEventListener('click', press)
  return button
}
