import type { Answer } from '../vocabulary.ts'

/** Answers that say something will be done: they ask for a promise, or for the reason why there is none yet. */
export const saysYes = (answer: Answer | null | undefined): answer is 'we-will' | 'we-will-in-part' =>
  answer === 'we-will' || answer === 'we-will-in-part'
