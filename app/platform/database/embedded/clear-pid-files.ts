import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { socketPort } from './cluster-settings.ts'
import { processesOf } from './processes-of.ts'

/**
 * After a hard kill the server's helpers end by themselves within moments; wait for that. Then its pid files may still
 * block the next start, because PostgreSQL only sees that a process of that number is there: a dead one that nobody
 * buried (no init in a container), or a stranger who got the number. Only then they are removed.
 */
export async function clearPidFiles(cluster: string): Promise<void> {
  for (let round = 0; round < 100 && (processesOf(cluster)?.length ?? 0) > 0; round++) await wait(20)
  if (processesOf(cluster)?.length !== 0) return
  for (const name of ['postmaster.pid', `.s.PGSQL.${socketPort}.lock`]) {
    const file = join(cluster, name)
    if (existsSync(file) && existsSync(`/proc/${Number.parseInt(readFileSync(file, 'utf8'), 10)}`)) rmSync(file)
  }
}
