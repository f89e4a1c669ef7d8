import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SinglePapers, SingleRule } from './contract.ts'
import type { SingleOutcome, Votes } from './contract-result.ts'
import { countSingle } from './count-single.ts'

type Example = {
  readonly title: string
  readonly source: string
  readonly roll?: number
  readonly papers: SinglePapers
  readonly counts: readonly {
    readonly rule: SingleRule
    readonly outcome: SingleOutcome
    readonly stages?: readonly Record<string, Votes>[]
  }[]
}

const folder = new URL('../../examples/single/', import.meta.url)
const files = globSync('*.json', { cwd: folder.pathname }).sort()

test('there are published examples to run', () => {
  expect(files.length).toBeGreaterThanOrEqual(4)
})

test.each(files)('%s comes out as published', (file) => {
  const example: Example = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  expect(example.source).not.toBe('')
  for (const { rule, outcome, stages } of example.counts) {
    const counted = countSingle(example.papers, rule, example.roll === undefined ? {} : { roll: example.roll })
    expect(counted).toMatchObject({ kind: 'counted', outcome })
    if (stages && counted.kind === 'counted' && counted.working.kind === 'transferable')
      expect(counted.working.stages.slice(0, stages.length).map(({ votes }) => votes)).toEqual(stages)
  }
})
