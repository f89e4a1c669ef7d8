import { countBudget } from '@folkmoot/counting'
import { PlainError } from '#platform/plain-error.ts'
import { compareRules } from './count/compare-rules.ts'
import { jsonReport } from './count/json-report.ts'
import { printOutcome } from './count/print-outcome.ts'
import { type CountArguments, readArguments, usage } from './count/read-arguments.ts'
import { readElection } from './count/read-election.ts'
import { ruleOf, sentenceFor } from './count/rule-of.ts'
import type { Output } from './output.ts'
import { asPlainError } from './plain-trouble.ts'

/**
 * `folkmoot count FILE.pb --rule …`: counts a participatory budget from its file, without database or server. What was
 * mended in reading is named on stderr. Gives 0, or 2 when it was used wrongly or the file cannot be counted.
 */
export async function count(args: readonly string[], output: Output): Promise<number> {
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
    output.out(await counted(asked, output))
    return 0
  } catch (error) {
    const plain = asPlainError(error)
    if (!plain) throw error
    output.err(plain.message)
    return 2
  }
}

async function counted(asked: CountArguments, output: Output): Promise<string> {
  const election = await readElection(asked.file, asked.isStrict ? 'strict' : 'tolerant', output)
  for (const option of asked.idle) output.err(`--${option} says nothing here and is left aside.`)
  if (asked.asked === 'compare') return compareRules(election, asked.tieBreak, asked.isJson)
  const result = countBudget(election, ruleOf(election, asked.asked, asked.tieBreak))
  if (!result.ok) throw new PlainError(sentenceFor(result.refusal))
  const print = asked.isJson ? jsonReport : printOutcome
  return print(election, result.outcome, asked.isExplained)
}
