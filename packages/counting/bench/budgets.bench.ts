import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countBudget } from '../src/count-budget.ts'
import type { EqualSharesRule, Utility } from '../src/rule.ts'
import { goldenRecords, hasReference, referenceElection, referenceFolder } from '../src/testing/reference-data.ts'
import type { Measured } from './count-million.ts'

/** docs/counting-bench.md says what the measures mean. What is not in the folder `shared` is left out, and said. */
export const title = 'Participatory budgets'

interface Figure {
  readonly what: string
  readonly bar: string
  readonly reached: string
  readonly isReached: boolean | null
}
type Report = (figure: Figure) => void

export async function run(report: Report): Promise<void> {
  if (hasReference) {
    for (const each of timed) againstReference(each, report)
    slowestOfAll(report)
  } else console.log('left out: published elections (no folder ../shared/data/pb)')
  const maker = join(referenceFolder, '../../tools/make-pb.mjs')
  if (existsSync(maker)) aMillionPapers(maker, report)
  else console.log('left out: a million papers (no ../shared/tools/make-pb.mjs)')
}

/** Processor seconds of the reference library pabutools in exact mode, as measured on a busy machine with 2 cores. */
const timed: readonly (readonly [file: string, utility: Utility, reference: number])[] = [
  ['Netherlands_Assen_2024.pb', 'cost', 1.46],
  ['Switzerland_Zurich_D10.pb', 'points', 0.39],
  ['Poland_Wieliczka_2023_Green_Budget.pb', 'cost', 8.4],
  ['Netherlands_Amsterdam_252.pb', 'cost', 42.5],
  ['Poland_Katowice_2023.pb', 'points', 7.0],
  ['Poland_Warszawa_2023_Mokotow.pb', 'cost', 1960],
]

const addOne = (utility: Utility, stop: EqualSharesRule['stop']): EqualSharesRule => ({
  rule: 'mes',
  utility,
  completion: 'add1+greedy',
  start: 'exact',
  stop,
  tieBreak: 'votes-cost-id',
})

function againstReference([file, utility, reference]: (typeof timed)[number], report: Report): void {
  const election = referenceElection(file)
  const rule = addOne(utility, 'exhaustive-or-overspend')
  const first = processorSeconds(() => countBudget(election, rule))
  const usual = Math.min(
    ...Array.from({ length: reference < 10 ? 40 : 5 }, () => processorSeconds(() => countBudget(election, rule))),
  )
  report({
    what: `${file.replace('.pb', '')}: Equal Shares, Add1 and greedy, ${utility}; processor s (the first count)`,
    bar: `${(reference / 200).toFixed(3)} (a 200th of ${reference})`,
    reached: `${usual.toFixed(3)} (${first.toFixed(3)}), ${Math.round(reference / usual)} times less`,
    isReached: usual <= reference / 200,
  })
}

function processorSeconds(work: () => void): number {
  const from = process.cpuUsage()
  work()
  const used = process.cpuUsage(from)
  return (used.user + used.system) / 1e6
}

/** Every election under every utility and both stops, those included that the reference did not finish. */
function slowestOfAll(report: Report): void {
  const seen = new Set<string>()
  const times: { readonly what: string; readonly seconds: number }[] = []
  for (const { file, rule, params } of goldenRecords()) {
    if (rule !== 'mes' || params.completion !== 'add1' || params.start !== 'exact') continue
    const stop = params.stop === 'overspend' ? 'overspend' : 'exhaustive-or-overspend'
    const what = `${file}, ${params.utility}, ${stop}`
    if (seen.has(what)) continue
    seen.add(what)
    const election = referenceElection(file)
    const seconds = processorSeconds(() => countBudget(election, addOne(params.utility as Utility, stop)))
    times.push({ what, seconds })
  }
  times.sort((a, b) => b.seconds - a.seconds)
  const sum = times.reduce((all, { seconds }) => all + seconds, 0)
  report({
    what: `the slowest of ${times.length} counts with Add1 and greedy, processor s (all together)`,
    bar: '30',
    reached: `${times[0]!.seconds.toFixed(1)} (${sum.toFixed(0)}): ${times[0]!.what}`,
    isReached: times[0]!.seconds < 30,
  })
}

function aMillionPapers(maker: string, report: Report): void {
  const folder = mkdtempSync(join(tmpdir(), 'counting-bench-'))
  try {
    const file = join(folder, 'million.pb')
    const size = ['--voters', '1000000', '--projects', '300', '--seed', '5']
    execFileSync(process.execPath, [maker, ...size, '--quiet', '--out', file])
    for (const [rule, bar] of [
      ['greedy', 3],
      ['mes', 10],
      ['phragmen', null],
    ] as const) {
      const child = ['--conditions=folkmoot-source', join(import.meta.dirname, 'count-million.ts'), file, rule]
      const measured: Measured = JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' }))
      reportMillion(rule, bar, measured, report)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function reportMillion(rule: string, bar: number | null, measured: Measured, report: Report): void {
  const { seconds, processor, megabytes, read } = measured
  const name = rule === 'mes' ? 'Equal Shares and greedy completion' : rule
  report({
    what: `1,000,000 papers × 300 projects: start, read and count by ${name}; s / processor s / MB (reading alone, processor s)`,
    bar: bar === null ? '–' : `${bar} / – / 1500`,
    reached: `${seconds.toFixed(1)} / ${processor.toFixed(1)} / ${megabytes} (${read.toFixed(1)})`,
    isReached: bar === null ? null : seconds < bar && megabytes < 1500,
  })
}

/** `node packages/counting/bench/budgets.bench.ts` prints the table alone. */
if (process.argv[1] === import.meta.filename) {
  console.log('| Measure | Bar | Reached | Held |\n| --- | --- | --- | --- |')
  await run(({ what, bar, reached, isReached }) =>
    console.log(`| ${what} | ${bar} | ${reached} | ${isReached === null ? '–' : isReached ? 'yes' : 'no'} |`),
  )
}
