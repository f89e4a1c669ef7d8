import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { smallDisk } from '#platform/testing/small-disk.ts'
import { startVoteLoad } from '#shell/testing/load/vote-load.ts'
import { startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { checkFolder, prepareFolder } from './support/prepared-folder.ts'

it('R4 disk full: no yes that is not kept, reading goes on, votes are taken again by itself, a warning at 80 %', async ({
  skip,
}) => {
  const disk = smallDisk(256)
  if (!disk) return skip('only root may mount a disk of its own')
  const prepared = await prepareFolder(disk.folder)
  const server = startFolkmoot(prepared)
  const read = (path: string) => fetch(`http://${prepared.target.host}${path}`)
  const stateOfDisk = async () => ((await (await read('/readyz')).json()) as { disk: string }).disk
  try {
    await untilReady(prepared.port)
    const { statements } = prepared.conversation
    const voters = startVoteLoad(prepared.target, { connections: 16, statements, journal: prepared.journal })
    await voters.nextYes()
    const filler = join(disk.folder, 'filler')
    fillUpTo(filler, 256 * 0.805 - (await usedMegabytes(disk.folder)))
    await wait(400)
    expect(await stateOfDisk()).toBe('low')
    expect(server.said()).toContain('at least 80 % of the disk is used')
    await voters.nextYes()

    fillUpTo(`${filler}-2`, 256)
    await wait(1_500)
    const yesWhenFull = voters.heard.yes
    await wait(5_500)
    expect(voters.heard.yes).toBe(yesWhenFull)
    expect(voters.heard.tryAgain).toBeGreaterThan(0)
    expect(await stateOfDisk()).toBe('full')
    for (const path of ['/', '/record', '/places']) expect((await read(path)).status, path).toBeLessThan(500)

    rmSync(`${filler}-2`)
    await voters.nextYes(10_000)
    const heard = await voters.stop()
    expect({ strange: heard.strange, unanswered: heard.unanswered }).toEqual({ strange: [], unanswered: 0 })
    await server.stop()
    const { acknowledged, ...found } = await checkFolder(prepared)
    expect(found).toEqual({ lost: [], countersOff: 0, strayEntries: 0 })
    expect(acknowledged).toBeGreaterThan(0)
  } finally {
    await server.stop()
    prepared.remove()
    disk.remove()
  }
})

/** Writes so many megabytes, or until there is no room for more. */
function fillUpTo(file: string, megabytes: number): void {
  const handle = openSync(file, 'w')
  try {
    const block = Buffer.alloc(2 ** 20, 1)
    for (let k = 0; k < megabytes; k++) writeSync(handle, block)
    for (;;) if (megabytes < 256 || writeSync(handle, block.subarray(0, 4096)) === 0) return
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}

async function usedMegabytes(folder: string): Promise<number> {
  const { statfs } = await import('node:fs/promises')
  const { blocks, bfree, bsize } = await statfs(folder)
  return ((blocks - bfree) * bsize) / 2 ** 20
}
