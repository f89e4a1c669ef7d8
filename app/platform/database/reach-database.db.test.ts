import { afterEach, beforeEach, expect, it } from 'vitest'
import { silentLog } from '../log.ts'
import { readSettings } from '../settings.ts'
import { ask, dataFolder, removeDataFolder, start } from './embedded/testing/try-embedded.ts'
import { reachDatabase, reachDatabaseToRead } from './reach-database.ts'

let folder: string
beforeEach(() => {
  folder = dataFolder()
})
afterEach(() => removeDataFolder(folder))

it('reads the embedded database while Folkmoot runs, and refuses to change it', async () => {
  const running = await start(folder)
  const settings = readSettings({ FOLKMOOT_DATA: folder })
  const reached = await reachDatabaseToRead(settings, silentLog)
  expect(await ask(reached.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await reached.close()
  await expect(reachDatabase(settings, silentLog)).rejects.toThrow('Another Folkmoot')
  expect(await ask(running.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await running.stop()
})

it('uses the server that is set', async () => {
  const reached = await reachDatabaseToRead(readSettings({ DATABASE_URL: 'postgresql://x@db.example/y' }), silentLog)
  expect(reached.url).toBe('postgresql://x@db.example/y')
})
