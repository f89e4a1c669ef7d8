import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { draw } from './draw.ts'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await draw(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test.each([
  [['bench', 'tree'], '--seed'],
  [['--seed', 'x'], 'Name the options'],
  [['bench', 'bench', '--seed', 'x'], 'is there twice'],
  [['bench', 'tree ', '--seed', 'x'], 'a space at its end'],
  [['bench', '--seed', ''], 'Part 1 of the seed'],
  [['bench', '--sed', 'x'], 'Use: folkmoot draw'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(sentence)
})

test('the example of the package’s README, and the printed commands give the printed tickets', async () => {
  const parts = ['Tie between bench and tree', 'ledger 5f2c', 'lottery 07 11 19 23 38 41']
  const { code, out } = await run('bench', 'tree', ...parts.flatMap((part) => ['--seed', part]))
  expect(code).toBe(0)
  expect(out).toMatch(/1\. tree[\s\S]*2\. bench/)
  const lines = out.split('\n').map((line) => line.trim())
  const commands = lines.flatMap((line, at) => (line.startsWith('printf') ? [[line, lines[at + 1]!] as const] : []))
  expect(commands).toHaveLength(3)
  for (const [command, hash] of commands)
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toContain(hash)
})
