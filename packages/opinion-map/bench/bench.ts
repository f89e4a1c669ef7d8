import { machine, tableOf } from './measure.ts'
import { measureAll } from './measure-all.ts'

/**
 * How good and how fast the default map is, against the bars of docs/opinion-map-bench.md.
 *
 *   node packages/opinion-map/bench/bench.ts [--quick] [--only B,C]
 */
const isQuick = process.argv.includes('--quick')
const at = process.argv.indexOf('--only')
const only = at < 0 ? undefined : process.argv[at + 1]?.split(',')
const measures = await measureAll({
  isQuick,
  wants: (letter) => only === undefined || only.includes(letter),
  log: (line) => process.stderr.write(`${line}\n`),
})
console.log(`${machine()}${isQuick ? ', quick' : ''}\n\n${tableOf(measures)}`)
