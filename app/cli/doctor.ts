import { doctor } from '#platform/doctor/doctor.ts'
import { printFindings } from '#platform/doctor/print-findings.ts'
import { readSettings } from '#platform/settings.ts'
import type { Output } from './output.ts'

/** `folkmoot doctor`: 0 when nothing is broken, 1 otherwise. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  if (args.length > 0) {
    output.err('Use: folkmoot doctor')
    return 2
  }
  const findings = await doctor(readSettings(process.env))
  for (const line of printFindings(findings)) output.out(line)
  return findings.some(({ state }) => state === 'broken') ? 1 : 0
}
