import { count } from '#ui/texts/english.ts'

/** What replies say on pages of threads. */
export const threads = {
  answered: (post: string) => `Answered by ${post}`,
  questions: (asked: number) => `${count(asked, 'contribution', 'contributions')} to be answered`,
  outcome: (answered: number, late: number) =>
    `${count(answered, 'has its answer', 'have their answers')}${late > 0 ? `, ${count(late, 'is late', 'are late')}` : ''}`,
}
