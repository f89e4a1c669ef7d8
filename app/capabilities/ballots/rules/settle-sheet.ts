import type { Choices } from '../vocabulary.ts'
import { tidyChoices } from './paper.ts'

/** What one person typed from a sheet: its choices, or that it cannot be counted. */
export type Entered = Choices | null

/** What stands of a sheet after so many looked at it, in the order in which they did. */
export type SheetState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'once' }
  /** Two people read it differently: a third decides. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'settled'; readonly choices: Entered; readonly hadToDecide: boolean }

/** Two who agree settle a sheet; where they do not, the third does. */
export function settleSheet([first, second, third]: readonly Entered[]): SheetState {
  if (first === undefined) return { kind: 'missing' }
  if (second === undefined) return { kind: 'once' }
  if (isSame(first, second)) return { kind: 'settled', choices: first, hadToDecide: false }
  return third === undefined ? { kind: 'differs' } : { kind: 'settled', choices: third, hadToDecide: true }
}

const isSame = (one: Entered, other: Entered): boolean => asText(one) === asText(other)

const asText = (entered: Entered) => (entered === null ? '' : JSON.stringify(tidyChoices(entered)))
