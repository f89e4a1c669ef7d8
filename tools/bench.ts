import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import './read-tsx.ts'
import { buildAll } from './build.ts'
import { isBuilt } from './is-built.ts'
import { root } from './run.ts'

/** One measured figure beside the figure it should reach. */
export interface Figure {
  readonly what: string
  readonly bar: string
  readonly reached: string
  readonly isReached: boolean | null
}

export interface Bench {
  readonly title: string
  run(report: (figure: Figure) => void): Promise<void>
}

/**
 * `npm run bench`: measures, prints a table for each bench, and keeps the last one in docs/benchmarks.md with the machine
 * it was run on. Never part of the tests: machines are noisy. `npm run bench -- votes` runs those whose file has the word.
 */
async function main(words: readonly string[]): Promise<void> {
  if (!isBuilt()) await buildAll()
  const files = globSync('{app,packages}/**/bench/*.bench.ts', { cwd: root }).sort()
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  const tables: string[] = []
  for (const file of chosen) {
    const bench = (await import(join(root, file))) as Bench
    console.log(`\n## ${bench.title}`)
    const figures: Figure[] = []
    await bench.run((figure) => {
      figures.push(figure)
      console.log(lineOf(figure))
    })
    // What a package measures of itself has a page of its own.
    if (!file.startsWith('packages/')) tables.push(tableOf(bench.title, figures))
  }
  if (words.length === 0) writeFileSync(page, `${pageOf(tables)}\n${byHand()}`)
}

const page = join(root, 'docs/benchmarks.md')
const mark = '## By hand'

/** What people wrote below the tables stays. */
function byHand(): string {
  const held = existsSync(page) ? readFileSync(page, 'utf8') : ''
  return held.includes(mark) ? held.slice(held.indexOf(mark)) : ''
}

const word = (reached: boolean | null) => (reached === null ? '–' : reached ? 'yes' : 'no')
const lineOf = (figure: Figure) => `| ${figure.what} | ${figure.bar} | ${figure.reached} | ${word(figure.isReached)} |`

const tableOf = (title: string, figures: readonly Figure[]) =>
  [
    `## ${title}`,
    '',
    '| Measure | Bar | Reached | Held |',
    '| --- | --- | --- | --- |',
    ...figures.map(lineOf),
    '',
  ].join('\n')

function pageOf(tables: readonly string[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  return `# Benchmarks\n\nThe last run of \`npm run bench\`, on ${machine}, ${new Date().toISOString().slice(0, 10)}. Other work on the machine changes absolute times; compare within one table.\n\n${tables.join('\n')}`
}

await main(process.argv.slice(2))
