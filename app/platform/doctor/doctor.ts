import { hasEmbedded, reachDatabaseToRead } from '../database/reach-database.ts'
import { silentLog } from '../log.ts'
import { PlainError } from '../plain-error.ts'
import type { Settings } from '../settings.ts'
import { cannotReach, checkDatabase } from './check-database.ts'
import { checkDisk, checkFolder } from './check-folder.ts'
import { checkMemory, checkNode, checkZone, memoryHere } from './check-machine.ts'
import { checkMail } from './check-mail.ts'
import { checkMailSet, checkOrigin, checkSecret } from './check-settings.ts'
import { broken, type Finding, ok } from './finding.ts'

/** Looks at everything that Folkmoot stands on, and changes nothing. */
export async function doctor(settings: Settings): Promise<readonly Finding[]> {
  return [
    checkNode(process.versions.node),
    checkZone(),
    checkMemory(memoryHere()),
    checkFolder(settings.dataFolder),
    checkDisk(settings.dataFolder),
    ...(await lookAtDatabase(settings)),
    checkMailSet(settings) ?? (await checkMail(settings.mailUrl!)),
    checkOrigin(settings.origin),
    checkSecret(settings),
  ]
}

async function lookAtDatabase(settings: Settings): Promise<readonly Finding[]> {
  if (!settings.databaseUrl && !hasEmbedded(settings.dataFolder))
    return [ok('Database', 'There is none yet: the first start makes one.')]
  try {
    const reached = await reachDatabaseToRead(settings, silentLog)
    try {
      return await checkDatabase(reached.url)
    } finally {
      await reached.close()
    }
  } catch (error) {
    return [error instanceof PlainError ? broken('Database', error.message) : cannotReach(error)]
  }
}
