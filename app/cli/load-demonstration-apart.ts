import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '#platform/root.ts'
import { isDemonstrationLoaded } from '#seeds/demonstration.ts'
import type { Booted } from '#shell/boot.ts'

/** Loads what is missing of the demonstration; false where that could not be done (the reason was said). */
export async function loadDemonstrationApart({ house, databaseUrl }: Booted, told: AbortSignal): Promise<boolean> {
  if (await isDemonstrationLoaded(house)) return true
  const child = fork(join(projectRoot, 'dist/demonstration-worker.js'), { stdio: 'inherit' })
  const stop = () => child.kill('SIGKILL')
  told.addEventListener('abort', stop)
  child.send(databaseUrl)
  const [code] = await once(child, 'exit')
  told.removeEventListener('abort', stop)
  return code === 0
}
