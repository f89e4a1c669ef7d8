import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#platform/root.ts'

/** The least versions known to be without a published weakness that touches us; reviewed monthly. */
const floors: Readonly<Record<string, string>> = {
  fastify: '5.8.5',
  '@fastify/static': '9.1.1',
  '@fastify/multipart': '9.0.3',
  nodemailer: '7.0.7',
  pg: '8.11.0',
  kysely: '0.28.0',
  zod: '4.0.0',
  esbuild: '0.25.0',
  '@simplewebauthn/server': '11.0.0',
  'openid-client': '6.0.0',
}

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string }>
}

const isAtLeast = (version: string, floor: string) => {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  for (let k = 0; k < 3; k++) if (a![k] !== b![k]) return a![k]! > b![k]!
  return true
}

describe('S36 old parts', () => {
  it.each(Object.entries(floors))('%s is at %s or newer, wherever it is installed', (name, floor) => {
    const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(found.length).toBeGreaterThan(0)
    for (const [path, { version }] of found) expect(isAtLeast(version!, floor), `${path} ${version}`).toBe(true)
  })

  it('has a checksum for every package', () => {
    const without = Object.entries(lock.packages).filter(
      ([path, entry]) => path.includes('node_modules/') && !entry.integrity && !('link' in entry),
    )
    expect(without.map(([path]) => path)).toEqual([])
  })
})
