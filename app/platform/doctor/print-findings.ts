import type { Finding } from './finding.ts'

const marks = { ok: 'ok      ', warning: 'warning ', broken: 'BROKEN  ' } as const

/** One line a finding, and one that sums up. */
export function printFindings(findings: readonly Finding[]): readonly string[] {
  const lines = findings.map(({ state, about, sentence }) => `${marks[state]} ${about}: ${sentence}`)
  const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length
  const sum =
    count('broken') > 0
      ? `${count('broken')} broken, ${count('warning')} to look at.`
      : count('warning') > 0
        ? `Nothing broken, ${count('warning')} to look at.`
        : 'All is well.'
  return [...lines, '', sum]
}
