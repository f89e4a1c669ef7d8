import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readArchive } from './read-archive.ts'

export interface UnpackedFiles {
  /** Puts them in place of the present ones, which are kept beside under another name, given back. */
  takePlace(): Promise<string | null>
  discard(): Promise<void>
}

/** Unpacks the uploaded files of a checked backup beside their place, so that nothing is mixed if it fails. */
export async function unpackFiles(file: string, folder: string): Promise<UnpackedFiles> {
  const draft = `${folder}.restoring`
  const discard = () => rm(draft, { recursive: true, force: true })
  await discard()
  try {
    for await (const { name, body } of readArchive(file)) {
      if (!name.startsWith('files/')) {
        for await (const _ of body);
        continue
      }
      // The manifest's paths were checked to stay inside, and these are the same paths.
      const path = join(draft, name.slice('files/'.length))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(body, createWriteStream(path, { mode: 0o600, flush: true }))
    }
  } catch (error) {
    await discard()
    throw error
  }
  return { discard, takePlace: () => swap(draft, folder) }
}

async function swap(draft: string, folder: string): Promise<string | null> {
  if (!existsSync(draft)) return null
  const aside = existsSync(folder) ? `${folder}.before-${Date.now()}` : null
  if (aside) await rename(folder, aside)
  await rename(draft, folder)
  return aside
}
