import { longestStatement } from '../vocabulary.ts'

export type StatementTextProblem = 'empty' | 'too-short' | 'too-long'

/** What is wrong with a tidied text, if anything. Length in characters as people see them. */
export function problemOfStatement(text: string): StatementTextProblem | null {
  const length = [...text].length
  if (length === 0) return 'empty'
  if (length < 8 || !/\p{L}.*\p{L}.*\p{L}/u.test(text)) return 'too-short'
  return length > longestStatement ? 'too-long' : null
}

/** Whether two texts say the same, apart from case, punctuation and spaces. */
export const saysTheSame = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
