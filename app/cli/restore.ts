import { join } from 'node:path'
import { restore } from '#platform/database/backup/restore.ts'
import { reachDatabase } from '#platform/database/reach-database.ts'
import { makeLog } from '#platform/log.ts'
import { readSettings } from '#platform/settings.ts'
import type { Output } from './output.ts'

/** `folkmoot restore FILE [--force]`: while Folkmoot is stopped. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const names = args.filter((arg) => arg !== '--force')
  const [file, ...others] = names
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    output.err('Use: folkmoot restore FILE [--force]')
    return 2
  }
  const settings = readSettings(process.env)
  const database = await reachDatabase(settings, makeLog('error'))
  try {
    const filesFolder = join(settings.dataFolder, 'files')
    const { manifest, filesBefore } = await restore({
      url: database.url,
      file,
      force: args.includes('--force'),
      filesFolder,
    })
    output.out(`Everything is as it was at ${manifest.madeAt}, and was compared row by row.`)
    if (filesBefore) output.out(`The uploaded files that were here before are now in ${filesBefore}.`)
    return 0
  } finally {
    await database.close()
  }
}
