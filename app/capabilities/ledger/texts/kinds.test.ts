import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ledgerKinds } from '#capabilities/people/vocabulary.ts'
import { projectRoot } from '#platform/root.ts'
import { kinds, wordsOf } from './kinds.ts'

/** Kinds that are put together from parts: what they can become. */
const parts: Readonly<Record<string, readonly string[]>> = { 'matter-${state}': ['matter-decided', 'matter-closed'] }

/** The kinds of a call, as its `kind:` says them: a text, a choice of texts, or the name of one in `ledgerKinds`. */
function kindsOf(call: string): readonly string[] {
  const said = /\bkind:\s*([^,]+)/.exec(call)?.[1] ?? ''
  const texts = [...said.matchAll(/[`']([^`']+)[`']/g)].map((match) => match[1]!)
  const named = [...said.matchAll(/ledgerKinds\.(\w+)/g)].map(
    (match) => ledgerKinds[match[1] as keyof typeof ledgerKinds],
  )
  return [...texts, ...named].flatMap((kind) => parts[kind] ?? [kind])
}

function kindsInCode(): readonly string[] {
  const files = globSync('{app,seeds}/**/*.{ts,tsx}', { cwd: projectRoot }).filter(
    (file) => !/\.test\.|\/testing\//.test(file),
  )
  const calls = files.flatMap((file) => {
    const code = readFileSync(join(projectRoot, file), 'utf8')
    return [...code.matchAll(/recordInLedger\(\s*deed,\s*\{(?:\$\{[^}]*\}|[^}])*/g)].map((match) => match[0])
  })
  const without = calls.filter((call) => kindsOf(call).length === 0)
  expect(without).toEqual([])
  return [...new Set(calls.flatMap(kindsOf))].sort()
}

it('has words for every kind of entry that any capability makes', () => {
  const found = kindsInCode()
  expect(found).toContain('community-founded')
  expect(found).toContain('conversation-announced')
  expect(found.length).toBeGreaterThan(20)
  expect(found.filter((kind) => !kinds[kind])).toEqual([])
})

it('says something whatever the facts are, and gives a kind without words its own name', () => {
  for (const kind of Object.keys(kinds)) expect(wordsOf(kind).say({}), kind).toMatch(/^[A-Z].{9,}/)
  expect(wordsOf('bridge-built').say({ title: 'Ford' })).toBe('Bridge built: “Ford”')
})
