import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '#platform/database/backup/backup.ts'
import { reachDatabaseToRead } from '#platform/database/reach-database.ts'
import { makeLog } from '#platform/log.ts'
import { readSettings } from '#platform/settings.ts'
import type { Output } from './output.ts'

/** `folkmoot backup FILE`: also while Folkmoot runs. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const [file, ...others] = args
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    output.err('Use: folkmoot backup FILE')
    return 2
  }
  const settings = readSettings(process.env)
  const database = await reachDatabaseToRead(settings, makeLog('error'))
  try {
    const manifest = await backup({ url: database.url, file, filesFolder: join(settings.dataFolder, 'files') })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    output.out(
      `Wrote ${file}: ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length} files, as of ${manifest.madeAt}.`,
    )
    const secret = join(settings.dataFolder, 'secret')
    if (existsSync(secret)) output.out(`Keep ${secret} as well, in another place: it is not in the backup.`)
    return 0
  } finally {
    await database.close()
  }
}
