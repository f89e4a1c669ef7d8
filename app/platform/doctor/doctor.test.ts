import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeClock } from './check-database.ts'
import { checkFolder, judgeDisk } from './check-folder.ts'
import { checkMemory, checkNode, checkZone } from './check-machine.ts'
import { checkMail } from './check-mail.ts'
import { checkMailSet, checkOrigin, checkSecret } from './check-settings.ts'
import { printFindings } from './print-findings.ts'

it('wants a Node of today', () => {
  expect(checkNode('20.20.2').state).toBe('broken')
  expect(checkNode('22.0.0').state).toBe('ok')
})

it.each([
  [79, 'ok'],
  [80, 'warning'],
  [94, 'warning'],
  [95, 'broken'],
] as const)('finds a disk that is %i per cent full %s', (percentUsed, state) => {
  expect(judgeDisk({ percentUsed, freeBytes: 1e9 }).state).toBe(state)
})

it.each([
  [2, 'ok'],
  [2.1, 'warning'],
  [3600, 'broken'],
] as const)('finds clocks that differ by %d seconds %s', (seconds, state) => {
  expect(judgeClock(seconds).state).toBe(state)
})

it.each([
  ['http://moot.example', 'broken'],
  ['http://127.example', 'broken'],
  ['https://moot.example', 'ok'],
  ['http://localhost:3000', 'ok'],
  ['http://127.0.0.1:3000', 'ok'],
  ['http://[::1]:3000', 'ok'],
] as const)('finds the address %s %s', (origin, state) => {
  expect(checkOrigin(origin).state).toBe(state)
})

it('calls a secret broken that could be guessed, or that others can read', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'folkmoot-doctor-'))
  expect(checkSecret({ secret: 'rover'.repeat(8), dataFolder }).state).toBe('broken')
  expect(checkSecret({ secret: 'h2Xq8vPz0LmR4sYt6WnKc1Ja9DfGe3Ub', dataFolder }).state).toBe('ok')
  expect(checkSecret({ secret: null, dataFolder }).sentence).toBe('There is none yet: the first start makes one.')
  writeFileSync(join(dataFolder, 'secret'), 'h2Xq8vPz0LmR4sYt6WnKc1Ja9DfGe3Ub', { mode: 0o644 })
  expect(checkSecret({ secret: null, dataFolder }).state).toBe('broken')
  chmodSync(join(dataFolder, 'secret'), 0o600)
  expect(checkSecret({ secret: null, dataFolder }).state).toBe('ok')
  rmSync(dataFolder, { recursive: true })
})

it('says when nobody gets mail', () => {
  expect(checkMailSet({ mailUrl: null, isDemonstration: false })?.state).toBe('warning')
  expect(checkMailSet({ mailUrl: null, isDemonstration: true })?.state).toBe('ok')
})

it('names a mail server that does not answer, and never the password', async () => {
  const port = await unusedPort()
  const finding = await checkMail(`smtp://moot:pa55word@127.0.0.1:${port}`)
  expect(finding).toMatchObject({ state: 'broken', about: 'Mail' })
  expect(finding.sentence).toContain(`127.0.0.1:${port}`)
  expect(finding.sentence).not.toContain('pa55word')
})

it('finds a folder that cannot be written to', () => {
  expect(checkFolder('/proc').state).toBe('broken')
  expect(checkFolder(tmpdir()).state).toBe('ok')
})

it('knows that Britain has summer time', () => {
  expect(checkZone().state).toBe('ok')
})

it('sums up under one line for each finding', () => {
  const lines = printFindings([
    { state: 'ok', about: 'Node', sentence: 'Version 24.' },
    { state: 'warning', about: 'Mail', sentence: 'None is set.' },
  ])
  expect(lines).toEqual([
    'ok       Node: Version 24.',
    'warning  Mail: None is set.',
    '',
    'Nothing broken, 1 to look at.',
  ])
})

function unusedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

it('wants a little memory, and says how much to give', () => {
  expect(checkMemory(256 * 2 ** 20)).toMatchObject({
    state: 'broken',
    sentence: expect.stringContaining('give it 1 GB'),
  })
  expect(checkMemory(512 * 2 ** 20).state).toBe('warning')
  expect(checkMemory(2 ** 30).state).toBe('ok')
})
