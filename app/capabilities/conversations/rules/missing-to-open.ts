import { fewestSeeds } from './problems-of-draft.ts'

/** What a draft still lacks before people can be let in. */
export type MissingToOpen = 'too-few-statements' | 'promise-missing' | 'closes-in-the-past' | 'closes-before-it-opens'

export interface AboutToOpen {
  readonly statements: number
  readonly promise: string
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

export function missingToOpen(
  { statements, promise, opensAt, closesAt }: AboutToOpen,
  at: Date,
): readonly MissingToOpen[] {
  const missing: MissingToOpen[] = []
  if (statements < fewestSeeds) missing.push('too-few-statements')
  if (promise.trim() === '') missing.push('promise-missing')
  if (closesAt && closesAt <= at) missing.push('closes-in-the-past')
  else if (closesAt && opensAt && closesAt <= opensAt) missing.push('closes-before-it-opens')
  return missing
}
