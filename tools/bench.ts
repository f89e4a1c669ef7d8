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
 * `npm run bench`: measures, prints a table for each bench, and keeps the last one of each in docs/benchmarks.md with the
 * machine it was run on. Never part of the tests: machines are noisy. `npm run bench -- votes` runs those whose file has the
 * word.
 */
async function main(words: readonly string[]): Promise<void> {
  if (!isBuilt()) await buildAll()
  const files = globSync('{app,packages}/**/bench/*.bench.ts', { cwd: root }).sort()
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  const tables = readTables()
  for (const file of chosen) {
    const bench = (await import(join(root, file))) as Bench
    console.log(`\n## ${bench.title}`)
    const figures: Figure[] = []
    await bench.run((figure) => {
      figures.push(figure)
      console.log(lineOf(figure))
    })
    // What a package measures of itself has a page of its own.
    if (file.startsWith('packages/')) continue
    tables.set(bench.title, tableOf(bench.title, figures))
    writeFileSync(page, `${top}\n${[...tables.values()].join('\n')}\n${byHand()}`)
  }
}

const page = join(root, 'docs/benchmarks.md')
const mark = '## By hand'

const held = () => (existsSync(page) ? readFileSync(page, 'utf8') : '')

/** What people wrote below the tables stays. */
const byHand = () => (held().includes(mark) ? held().slice(held().indexOf(mark)) : '')

/** The last table of each bench by its title: those that are not run again stay. */
function readTables(): Map<string, string> {
  const sections = held()
    .split(mark)[0]!
    .split(/^(?=## )/m)
    .slice(1)
  return new Map(sections.map((section) => [section.slice(3, section.indexOf('\n')), `${section.trim()}\n`]))
}

const word = (reached: boolean | null) => (reached === null ? '–' : reached ? 'yes' : 'no')
const lineOf = (figure: Figure) => `| ${figure.what} | ${figure.bar} | ${figure.reached} | ${word(figure.isReached)} |`

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

const tableOf = (title: string, figures: readonly Figure[]) =>
  [
    `## ${title}`,
    '',
    `On ${machine}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| Measure | Bar | Reached | Held |',
    '| --- | --- | --- | --- |',
    ...figures.map(lineOf),
    '',
  ].join('\n')

const top = `# Benchmarks

The last run of each part of \`npm run bench\`. Server, database and load generator share the machine. Other work on it changes
absolute times; compare within one table. Packages have pages of their own: [the opinion map](opinion-map-bench.md),
[counting](counting-bench.md).
`

await main(process.argv.slice(2))
