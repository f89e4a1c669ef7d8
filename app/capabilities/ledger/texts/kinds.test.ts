import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#platform/root.ts'
import { kinds, wordsOf } from './kinds.ts'

/** Kinds that are put together from parts: what they can become. */
const parts: Readonly<Record<string, readonly string[]>> = { 'matter-${state}': ['matter-decided', 'matter-closed'] }

function kindsInCode(): readonly string[] {
  const files = globSync('{app,seeds}/**/*.ts', { cwd: projectRoot }).filter(
    (file) => !/\.test\.|\/testing\//.test(file),
  )
  const found = files.flatMap((file) => {
    const code = readFileSync(join(projectRoot, file), 'utf8')
    return [...code.matchAll(/recordInLedger\([^;]*?kind:\s*[`']([^`']+)[`']/gs)].map((match) => match[1]!)
  })
  return [...new Set(found.flatMap((kind) => parts[kind] ?? [kind]))].sort()
}

it('has words for every kind of entry that any capability makes', () => {
  const found = kindsInCode()
  expect(found).toContain('community-founded')
  expect(found.filter((kind) => !kinds[kind])).toEqual([])
})

it('says something whatever the facts are, and gives a kind without words its own name', () => {
  for (const kind of Object.keys(kinds)) expect(wordsOf(kind).say({}), kind).toMatch(/^[A-Z].{9,}/)
  expect(wordsOf('bridge-built').say({ title: 'Ford' })).toBe('Bridge built: “Ford”')
})
