import { count } from '#ui/texts/english.ts'

/** What proposals say on pages of threads: one's own contributions, and “you said, we did”. */
export const threads = {
  supported: 'Proposals you support',
  youSupport: 'You support it',
  detail: (state: string, words: string, supports: number) =>
    `${count(supports, 'person supports it', 'people support it')}. ${state}: ${words}`,
  notDone: (words: string) => `It will not be done: ${words}`,
}
