import { once } from 'node:events'
import { join } from 'node:path'
import { unwatchedDisk, watchDisk } from '#platform/disk/watch-disk.ts'
import { checkMemory, checkNode, memoryHere } from '#platform/doctor/check-machine.ts'
import { PlainError } from '#platform/plain-error.ts'
import { projectRoot } from '#platform/root.ts'
import { readSettings } from '#platform/settings.ts'
import { type Booted, boot } from '#shell/boot.ts'
import { tryPort } from '#shell/listen.ts'
import { runSite } from '#shell/run-site.ts'
import { loadDemonstrationApart } from './load-demonstration-apart.ts'
import type { Output } from './output.ts'

/** `folkmoot start`: runs until it is told to stop (SIGTERM, SIGINT), then stops in order. */
export async function run(_args: readonly string[], output: Output): Promise<number> {
  const settings = readSettings(process.env)
  for (const { state, sentence } of [checkNode(process.versions.node), checkMemory(memoryHere())])
    if (state === 'broken') throw new PlainError(sentence)
  await tryPort(settings)
  const told = toldToStop()
  output.out('Folkmoot is starting …')
  const booted = await boot(settings)
  try {
    if (settings.isDemonstration && !(await loadDemonstrationApart(booted, told))) return told.aborted ? 0 : 2
    return await runUntil(told, booted, output)
  } finally {
    await booted.close()
  }
}

async function runUntil(told: AbortSignal, { house, databaseFolder }: Booted, output: Output): Promise<number> {
  const disk = databaseFolder ? watchDisk(databaseFolder, house.log) : unwatchedDisk
  const running = await runSite(house, join(projectRoot, 'dist'), disk)
  const { origin, isDemonstration } = house.settings
  const isSetUp = await running.site.tenancy.isSetUp()
  sayWhere(output, { origin, isDemonstration, isSetUp, code: running.site.setUpCode })
  if (!told.aborted) await once(told, 'abort')
  output.out('Stopping …')
  await running.stop()
  disk.stop()
  return 0
}

interface Where {
  readonly origin: string
  readonly isDemonstration: boolean
  readonly isSetUp: boolean
  readonly code: string
}

function sayWhere(output: Output, where: Where): void {
  output.out(`\nFolkmoot is running at ${where.origin}`)
  if (!where.isSetUp)
    output.out(`Nobody has set it up yet. Open ${where.origin}/set-up and give this one-time code: ${where.code}`)
  if (where.isDemonstration) {
    output.out(`Take part:        ${where.origin}/c/libraries`)
    output.out(
      `Sign in as a resident, an officer or an administrator of the demonstration: ${where.origin}/demo-sign-in`,
    )
  }
  output.out('Stop with Ctrl-C.')
}

/** Aborted by the first signal to stop, also while Folkmoot is still starting; a second one ends the process at once. */
function toldToStop(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
  return stopping.signal
}
