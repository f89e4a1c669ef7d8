import { expect, it } from 'vitest'
import { unzip } from './unzip.ts'
import { zip } from './zip.ts'

const made = async (files: Readonly<Record<string, string>>) => {
  const pieces = []
  const list = Object.entries(files).map(([name, text]) => ({ name, content: [text] }))
  for await (const piece of zip(list, new Date('2027-01-01T00:00:00Z'))) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
const texts = async (archive: Uint8Array<ArrayBuffer>) =>
  (await unzip(archive))?.map(({ name, bytes }) => [name, bytes && new TextDecoder().decode(bytes)])

it('says that something else is no archive, nor one that was cut', async () => {
  const archive = await made({ 'a.txt': 'one' })
  for (const wrong of [new Uint8Array(0), new TextEncoder().encode('PK and so on'), archive.slice(0, -10)])
    expect(await unzip(wrong)).toBeNull()
})

it('names the file whose bytes were changed, and unpacks the others', async () => {
  const archive = await made({ 'a.txt': 'one', 'b.txt': 'two '.repeat(100) })
  archive[36] = archive[36]! ^ 0xff
  expect(await texts(archive)).toEqual([
    ['a.txt', null],
    ['b.txt', 'two '.repeat(100)],
  ])
})

it('gives back what was packed', async () => {
  const files = { 'a.txt': '', 'ä/b.json': '{"x":1}', big: 'x'.repeat(300_000) }
  expect(await texts(await made(files))).toEqual(Object.entries(files))
})
