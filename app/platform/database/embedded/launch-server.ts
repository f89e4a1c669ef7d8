import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clearPidFiles } from './clear-pid-files.ts'
import { accessFile, type Firm, firmSettings } from './cluster-settings.ts'
import { explainOutput } from './explain-trouble.ts'
import type { Making } from './make-cluster.ts'
import { openOwnFile, writeOwnFile } from './own-file.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { markOf } from './process-mark.ts'
import { cannotRun, programEnvironment } from './run-program.ts'
import type { RunningServer } from './running-server.ts'

export interface Launch extends Making, Firm {
  readonly settings: string
}

/** Starts the server and waits until it takes connections, however long it needs to recover. */
export async function launchServer(launch: Launch): Promise<RunningServer> {
  const { places, binaries, runAs } = launch
  await clearPidFiles(places.cluster)
  writeSettings(launch)
  const log = openLog(places.log)
  // Into a file and a session of its own: it must outlive a killed Folkmoot unharmed, and Ctrl-C is for us alone.
  const child = spawn(
    binaries.postgres,
    ['-D', places.cluster, '-c', `config_file=${settingsPath(places.cluster)}`, ...firmSettings(launch)],
    {
      ...runAs,
      cwd: '/',
      env: programEnvironment,
      detached: true,
      stdio: ['ignore', log.file, log.file],
    },
  )
  closeSync(log.file)
  child.unref()
  return untilReady(child, launch, log.start)
}

function writeSettings({ places, settings }: Launch): void {
  writeOwnFile(settingsPath(places.cluster), settings)
  writeOwnFile(join(places.cluster, 'pg_hba.conf'), accessFile)
  const local = join(places.cluster, 'local.conf')
  if (!existsSync(local))
    writeOwnFile(local, '# Your own settings of PostgreSQL; they take effect at the next start.\n')
}

/** Beside PostgreSQL's own sample file, which is left alone and not read. */
export const settingsPath = (cluster: string) => join(cluster, 'folkmoot.conf')

async function untilReady(child: ChildProcess, launch: Launch, logStart: number): Promise<RunningServer> {
  let hasEnded = false
  let failure: Error | null = null
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error
      resolve()
    })
    child.once('exit', () => resolve())
  }).then(() => {
    hasEnded = true
  })
  const mark = child.pid === undefined ? null : markOf(child.pid)
  while (!hasEnded) {
    const written = readPostmasterFile(launch.places.cluster)
    if (mark && written?.pid === mark.pid && written.state === 'ready') return { mark, gone }
    await wait(20)
  }
  if (failure) throw cannotRun(launch.binaries.postgres, failure)
  const output = readFileSync(launch.places.log).subarray(logStart).toString('utf8')
  throw explainOutput(output) ?? new Error(`PostgreSQL did not start: ${output}`)
}

/** Appends; a log of more than a megabyte is put aside, one back. */
function openLog(path: string): { readonly file: number; readonly start: number } {
  if (existsSync(path) && statSync(path).size > 1_000_000) renameSync(path, `${path}.old`)
  const file = openOwnFile(path)
  return { file, start: statSync(path).size }
}
