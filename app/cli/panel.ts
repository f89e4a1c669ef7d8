import { writeFile } from 'node:fs/promises'
import {
  lotteryLines,
  makeSeed,
  type PanelResult,
  planPanel,
  type Seed,
  type Solution,
  type SolverOptions,
} from '@folkmoot/counting'
import highsModule from 'highs'
import { PlainError } from '#platform/plain-error.ts'
import type { Output } from './output.ts'
import { panelReport } from './panel/panel-report.ts'
import { printReport } from './panel/print-report.ts'
import { type PanelArguments, readArguments, usage } from './panel/read-arguments.ts'
import { type AskedPanel, readRequest } from './panel/read-request.ts'
import { sayProblem, sayRelaxation } from './panel/say-problem.ts'
import { shown } from './panel/shown.ts'
import { asPlainError } from './plain-trouble.ts'

/**
 * `folkmoot panel VOLUNTEERS.csv --quotas QUOTAS.csv --seats N [--seed PART …]`: plans the fairest lottery for a panel
 * and, given the seed, draws it, without database or server. Gives 0; 1 when the quotas cannot be met; 2 when it was
 * used wrongly or a file cannot be read.
 */
export async function panel(args: readonly string[], output: Output): Promise<number> {
  const asked = readArguments(args)
  if (asked === 'help') {
    output.out(usage)
    return 0
  }
  if ('trouble' in asked) {
    output.err(`${asked.trouble}\n${usage}`)
    return 2
  }
  try {
    return await planned(asked, output)
  } catch (error) {
    const plain = asPlainError(error)
    if (!plain) throw error
    output.err(plain.message)
    return 2
  }
}

async function planned(asked: PanelArguments, output: Output): Promise<number> {
  const seed = asked.seedParts.length > 0 ? seedOf(asked.seedParts) : null
  const read = await readRequest(asked)
  if (read.unused.length > 0) output.err(`Not used, as no quota is about it: ${read.unused.map(shown).join(', ')}.`)
  // The package's types describe its CommonJS form; what an import gives is the loader itself.
  const highs = await (highsModule as unknown as typeof highsModule.default)()
  const solve = (programme: string, options: SolverOptions) => highs.solve(programme, options) as Solution
  const plan = planPanel(read.request, solve, everyTenSeconds(output))
  if (plan.kind !== 'lottery') return sayWhyNot(plan, read, asked, output)
  const { lottery } = plan
  if (asked.lotteryFile !== null)
    await writeFile(
      asked.lotteryFile,
      lotteryLines(lottery)
        .map((line) => `${line}\n`)
        .join(''),
    )
  const report = panelReport(read.request, lottery, seed)
  output.out(asked.isJson ? JSON.stringify(report) : printReport(report))
  return 0
}

/** Large pools take a minute or two: a line now and then says how far it is. */
function everyTenSeconds(output: Output) {
  let last = performance.now()
  return (settled: number, of: number) => {
    if (performance.now() - last < 10_000) return
    last = performance.now()
    output.err(`Working: chances are settled for ${settled} of ${of} kinds of volunteers.`)
  }
}

function seedOf(parts: readonly string[]): Seed {
  const made = makeSeed(parts)
  if (made.kind === 'seed') return made.seed
  throw new PlainError(`Part ${made.part + 1} of the seed is empty, or has a line break or a space at its end.`)
}

function sayWhyNot(
  plan: Exclude<PanelResult, { kind: 'lottery' }>,
  read: AskedPanel,
  asked: PanelArguments,
  output: Output,
): number {
  if (plan.kind === 'cannot-draw') {
    for (const problem of plan.problems.slice(0, 20)) output.err(sayProblem(problem, read, asked))
    if (plan.problems.length > 20) output.err(`${plan.problems.length - 20} more are not listed.`)
    return 2
  }
  const { relaxations } = plan
  if (asked.isJson) output.out(JSON.stringify({ quotasCannotBeMet: relaxations }))
  else
    output.out(
      [
        'No panel of these volunteers meets every quota. The least that would help:',
        ...relaxations.map((one) => `  ${sayRelaxation(one)}`),
      ].join('\n'),
    )
  return 1
}
