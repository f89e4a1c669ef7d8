import { join } from 'node:path'
import { unwatchedDisk, watchDisk } from '#platform/disk/watch-disk.ts'
import { projectRoot } from '#platform/root.ts'
import { readSettings } from '#platform/settings.ts'
import { loadDemonstration } from '#seeds/demonstration.ts'
import { boot } from '#shell/boot.ts'
import { runSite } from '#shell/run-site.ts'
import type { Output } from './output.ts'

/** `folkmoot start`: runs until it is told to stop (SIGTERM, SIGINT), then stops in order. */
export async function run(_args: readonly string[], output: Output): Promise<number> {
  const settings = readSettings(process.env)
  output.out('Folkmoot is starting …')
  const booted = await boot(settings)
  try {
    if (settings.isDemonstration) await loadDemonstration(booted.house, (line) => output.out(line))
    const disk = booted.databaseFolder ? watchDisk(booted.databaseFolder, booted.house.log) : unwatchedDisk
    const running = await runSite(booted.house, join(projectRoot, 'dist'), disk)
    const isSetUp = await running.site.tenancy.isSetUp()
    sayWhere(output, {
      origin: settings.origin,
      isDemonstration: settings.isDemonstration,
      isSetUp,
      code: running.site.setUpCode,
    })
    await toldToStop()
    output.out('Stopping …')
    await running.stop()
    disk.stop()
    return 0
  } finally {
    await booted.close()
  }
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

/** Waits for the first signal to stop; a second one ends the process at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
