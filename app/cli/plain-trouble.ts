import { PlainError } from '#platform/plain-error.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, then start again. Nothing that was acknowledged is lost.',
  EDQUOT: 'Your share of the disk is used up: free some space, then start again.',
  EROFS: 'The folder is read-only: set FOLKMOOT_DATA to a folder that Folkmoot may write to.',
  EACCES: 'Folkmoot may not read or write a file it needs: check who owns the data folder.',
  '53100': 'The disk of the database is full: free some space, then start again.',
}

/** The plain sentence for trouble that people meet; null for what is a mistake of ours. */
export function asPlainError(error: unknown): PlainError | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof PlainError) return each
    const sentence = 'code' in each ? sentences[String(each.code)] : undefined
    if (sentence) return new PlainError(sentence)
  }
  return null
}
