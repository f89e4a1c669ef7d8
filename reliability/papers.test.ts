import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { smallDisk } from '#platform/testing/small-disk.ts'
import { startCastingLoad } from '#shell/testing/load/casting-load.ts'
import { checkPapers } from '#shell/testing/load/check-papers.ts'
import { type PreparedBallot, prepareBallot } from '#shell/testing/load/prepared-ballot.ts'
import { databaseProcess, type FolkmootProcess, startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { type Prepared, prepareFolder, withHouse } from './support/prepared-folder.ts'

const kills = Number(process.env.FOLKMOOT_TEST_KILLS ?? 3)

let prepared: Prepared
let ballot: PreparedBallot
let server: FolkmootProcess
let patienceMilliseconds = 5_000

async function begin(voters: number, under?: string): Promise<void> {
  prepared = await prepareFolder(under)
  ballot = await withHouse(prepared.folder, (house) => prepareBallot(house, prepared.community, voters))
  server = startFolkmoot(prepared)
  patienceMilliseconds = Math.max(5_000, 3 * (await untilReady(prepared.port)))
}

afterEach(async () => {
  await server.stop()
  prepared.remove()
})

const load = (connections = 16) =>
  startCastingLoad(
    { ...ballot, host: prepared.target.host, port: prepared.port },
    { connections, journal: prepared.journal },
  )

const someTime = () => wait(400 + Math.random() * 1_200)

/** Every acknowledged paper is there once, receipts verify, roll and papers agree. */
async function expectNothingLost(): Promise<void> {
  await server.stop()
  const checked = await withHouse(prepared.folder, (house) =>
    checkPapers(house, { community: prepared.community, ballot, journal: prepared.journal }),
  )
  const { acknowledged, papers, ...found } = checked
  expect(found).toEqual({ lost: [], receiptsMissing: 0, spoiled: 0, moreThanGiven: 0 })
  expect(papers).toBe(acknowledged)
  console.log(`${acknowledged} acknowledged papers, each there once`)
}

describe(`R1 kill -9 of the server while people vote in secret, ${kills} times`, () => {
  it(
    'loses no acknowledged paper, and takes papers again within seconds',
    async () => {
      await begin(2_000 + kills * 1_500)
      const voters = load()
      for (let k = 0; k < kills; k++) {
        await someTime()
        await server.kill()
        const from = performance.now()
        server = startFolkmoot(prepared)
        await voters.nextYes()
        expect(performance.now() - from).toBeLessThan(patienceMilliseconds)
      }
      await someTime()
      const heard = await voters.stop()
      expect({ strange: heard.strange, unanswered: heard.unanswered }).toEqual({ strange: [], unanswered: 0 })
      expect(heard.yes).toBeGreaterThan(kills * 16)
      await expectNothingLost()
    },
    120_000 + kills * 15_000,
  )
})

describe(`R2 kill -9 of the database’s main process while people vote in secret, ${kills} times`, () => {
  it(
    'loses no acknowledged paper, keeps the server up, and leaves no request unanswered',
    async () => {
      await begin(2_000 + kills * 1_500)
      const voters = load()
      const { pid } = server.process
      for (let k = 0; k < kills; k++) {
        await someTime()
        process.kill(databaseProcess(prepared.folder), 'SIGKILL')
        await wait(50)
        await voters.nextYes()
      }
      await someTime()
      const heard = await voters.stop()
      expect({ strange: heard.strange, unanswered: heard.unanswered }).toEqual({ strange: [], unanswered: 0 })
      expect([server.process.pid, server.process.exitCode]).toEqual([pid, null])
      await expectNothingLost()
    },
    120_000 + kills * 15_000,
  )
})

it('R4 disk full while people vote in secret: no yes that is not kept, papers are taken again by itself', async ({
  skip,
}) => {
  const disk = smallDisk(256)
  if (!disk) return skip('only root may mount a disk of its own')
  try {
    await begin(6_000, disk.folder)
    const voters = load(8)
    await voters.nextYes()
    const filler = join(disk.folder, 'filler')
    fill(filler)
    await wait(2_000)
    const yesWhenFull = voters.heard.yes
    await wait(4_000)
    expect(voters.heard.yes).toBe(yesWhenFull)
    expect(voters.heard.tryAgain).toBeGreaterThan(0)
    rmSync(filler)
    await voters.nextYes(15_000)
    const heard = await voters.stop()
    expect({ strange: heard.strange, unanswered: heard.unanswered }).toEqual({ strange: [], unanswered: 0 })
    await expectNothingLost()
  } finally {
    await server.stop()
    disk.remove()
  }
}, 180_000)

/** Writes until there is no room for more. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    const block = Buffer.alloc(2 ** 20, 1)
    for (;;) writeSync(handle, block)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}
