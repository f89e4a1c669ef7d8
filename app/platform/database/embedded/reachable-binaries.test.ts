import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { binariesIn } from './find-binaries.ts'
import { commonFolder } from './places.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { closedFolder } from './run-as.ts'

const stranger = { uid: 65534, gid: 65534 }

it('copies the programs out of a checkout that the user of the server may not enter, once', ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('only root has another user for the database')
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-closed-'))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'postgres'), '#!')
  const version = `0-test-${process.pid}`
  const copy = reachableBinaries(binariesIn(folder, version), stranger)
  expect(copy.folder).toBe(join(commonFolder, `postgresql-${version}`))
  expect(closedFolder(copy.folder, stranger)).toBe(null)
  expect(reachableBinaries(binariesIn(folder, version), stranger)).toEqual(copy)
  for (const each of [folder, copy.folder]) rmSync(each, { recursive: true })
})

it('leaves them where they are when everybody may enter, or when we are nobody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-open-'))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'postgres'), '#!')
  expect(reachableBinaries(binariesIn(folder, '1'), null).folder).toBe(folder)
  chmodSync(folder, 0o755)
  expect(closedFolder(folder, stranger)).toBe(null)
  expect(reachableBinaries(binariesIn(folder, '1'), stranger).folder).toBe(folder)
  rmSync(folder, { recursive: true })
})

it('names the first folder on the way that is closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-closed-'))
  expect(closedFolder(join(folder, 'a', 'b'), stranger)).toBe(folder)
  rmSync(folder, { recursive: true })
})
