import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from './run.ts'

/** A fence that reads no file forbids nothing: it once did, when its parser did not know our TypeScript. */
it('the import fence really reads our imports', () => {
  const words = ['--config', '.dependency-cruiser.mjs', 'app/shell', '--output-type', 'json']
  const answer = execFileSync('node_modules/.bin/depcruise', words, { cwd: root, maxBuffer: 2 ** 28 }).toString()
  const { summary } = JSON.parse(answer) as { summary: { totalCruised: number; totalDependenciesCruised: number } }
  expect(summary.totalCruised).toBeGreaterThan(100)
  expect(summary.totalDependenciesCruised).toBeGreaterThan(300)
})
