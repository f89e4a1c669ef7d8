import { measureAll } from './measure-all.ts'

/** The quick run, for the bench of the whole project; the full one is `bench.ts`. */
export const title = 'Opinion map, default setting (quick run)'

export async function run(report: (figure: Figure) => void): Promise<void> {
  const log = (line: string) => process.stderr.write(`${line}\n`)
  for (const m of await measureAll({ isQuick: true, wants: () => true, log }))
    report({ what: `${m.id} ${m.what}`, bar: m.bar, reached: m.reached, isReached: m.isMet ?? null })
}

interface Figure {
  readonly what: string
  readonly bar: string
  readonly reached: string
  readonly isReached: boolean | null
}
