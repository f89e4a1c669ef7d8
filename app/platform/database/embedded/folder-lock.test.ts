import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from './folder-lock.ts'
import { markOf } from './process-mark.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('refuses while another holds it, and lets in when that one let go', async () => {
  const first = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(`Another Folkmoot (process ${process.pid})`)
  first.release()
  const second = await lockFolder(folder)
  second.release()
  expect(readdirSync(folder)).toEqual([])
})

it('counts for nothing what a killed process left', async () => {
  for (const end of ['claim', 'held']) writeFileSync(join(folder, `999999999_1.aa_00.${end}`), '')
  const lock = await lockFolder(folder)
  expect(readdirSync(folder)).toHaveLength(2)
  lock.release()
})

it('is not fooled by a process number that came round again', async () => {
  const started = markOf(process.pid)!.started.replace(/^\d+/, '1')
  for (const end of ['claim', 'held']) writeFileSync(join(folder, `${process.pid}_${started}_00.${end}`), '')
  const lock = await lockFolder(folder)
  lock.release()
})

it('lets exactly one in of many at once', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('gives way to a claim that comes before its own', async () => {
  const mark = markOf(process.pid)!
  writeFileSync(join(folder, `${process.pid}_${mark.started}_.claim`), '')
  await expect(lockFolder(folder)).rejects.toThrow('Another Folkmoot')
})
