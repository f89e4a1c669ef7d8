import { z } from 'zod'
import { plainWords } from '#platform/web/plain-words.ts'

export const required = (most: number, missing: string, long: string) =>
  plainWords(missing).pipe(z.string().min(1, missing).max(most, long))
export const optional = (most: number, long: string) => plainWords('wrong').pipe(z.string().max(most, long)).default('')
