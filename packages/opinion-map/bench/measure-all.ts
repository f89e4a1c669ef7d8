import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Generate, knownTruth } from './known-truth.ts'
import { loadConversations } from './load-conversation.ts'
import type { Measure } from './measure.ts'
import { quality } from './quality.ts'
import { routing } from './routing.ts'
import { realSpeed, speed } from './speed.ts'

/** Real conversations and the generator are read from a folder beside the checkout. */
const beside = fileURLToPath(new URL('../../../../shared', import.meta.url))

export interface Measuring {
  readonly isQuick: boolean
  /** Whether the measures under a letter (B with A, C, D, E) are wanted. */
  readonly wants: (letter: string) => boolean
  readonly log: (line: string) => void
}

/** All measures wanted, by number; what needs something that is not there is left out, and said. */
export async function measureAll({ isQuick, wants, log }: Measuring): Promise<Measure[]> {
  const folder = `${beside}/data/opinions`
  const generator = `${beside}/tools/make-opinions.mjs`
  const conversations = existsSync(folder) ? loadConversations(folder) : undefined
  const generate = existsSync(generator) ? ((await import(generator)).generate as Generate) : undefined
  if (conversations === undefined) log('left out: real conversations (A, B, D5), the folder is not there')
  if (generate === undefined) log('left out: known truth, speed and asking (C, D, E), the generator is not there')
  const measures: Measure[] = []
  if (generate && wants('D')) measures.push(...speed(generate, isQuick, log))
  if (conversations && wants('D')) measures.push(realSpeed(conversations))
  if (conversations && wants('B')) measures.push(...quality(conversations, isQuick ? 3 : 20, log))
  const seeds = isQuick ? [2] : [2, 3, 4, 6, 8]
  if (generate && wants('C')) measures.push(...knownTruth(generate, seeds, { large: !isQuick, log }))
  if (generate && wants('E')) measures.push(...routing(generate, isQuick ? 2 : 12, log))
  return measures.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
