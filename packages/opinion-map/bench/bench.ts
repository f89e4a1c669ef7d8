import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Generate, knownTruth } from './known-truth.ts'
import { loadConversations } from './load-conversation.ts'
import { type Measure, machine, tableOf } from './measure.ts'
import { quality } from './quality.ts'
import { routing } from './routing.ts'
import { realSpeed, speed } from './speed.ts'

/**
 * How good and how fast the default map is, against the bars of docs/opinion-map-bench.md.
 *
 *   node packages/opinion-map/bench/bench.ts [--quick] [--only B,C]
 *
 * Real conversations and the generator are read from a folder beside the checkout; what is missing is left out.
 */
const beside = fileURLToPath(new URL('../../../../shared', import.meta.url))
const isQuick = process.argv.includes('--quick')
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',')
const wants = (letter: string) => !process.argv.includes('--only') || only?.includes(letter)
const log = (line: string) => process.stderr.write(`${line}\n`)

const folder = `${beside}/data/opinions`
const generator = `${beside}/tools/make-opinions.mjs`
const conversations = existsSync(folder) ? loadConversations(folder) : undefined
const generate = existsSync(generator) ? ((await import(generator)).generate as Generate) : undefined
const measures: Measure[] = []
if (conversations === undefined) log('left out: real conversations (A, B, D5), the folder is not there')
if (generate === undefined) log('left out: known truth, speed and routing (C, D, E), the generator is not there')
if (generate && wants('D')) measures.push(...speed(generate, isQuick, log))
if (conversations && wants('D')) measures.push(realSpeed(conversations))
if (conversations && wants('B')) measures.unshift(...quality(conversations, isQuick ? 3 : 20, log))
if (generate && wants('C'))
  measures.push(...knownTruth(generate, isQuick ? [2] : [2, 3, 4, 6, 8], { large: !isQuick, log }))
if (generate && wants('E')) measures.push(...routing(generate, isQuick ? 2 : 12, log))
measures.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
console.log(`${machine()}${isQuick ? ', quick' : ''}\n\n${tableOf(measures)}`)
