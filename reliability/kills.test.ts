import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startVoteLoad } from '#shell/testing/load/vote-load.ts'
import { databaseProcess, type FolkmootProcess, startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { checkFolder, type Prepared, prepareFolder } from './support/prepared-folder.ts'

const kills = Number(process.env.FOLKMOOT_TEST_KILLS ?? 3)

/** Back within five seconds; on a machine so busy that an ordinary start takes long, within three such starts. */
let patienceMilliseconds = 5_000

let prepared: Prepared
let server: FolkmootProcess

beforeEach(async () => {
  prepared = await prepareFolder()
  server = startFolkmoot(prepared)
  patienceMilliseconds = Math.max(5_000, 3 * (await untilReady(prepared.port)))
})
afterEach(async () => {
  await server.stop()
  prepared.remove()
})

const load = () =>
  startVoteLoad(prepared.target, {
    connections: 16,
    statements: prepared.conversation.statements,
    journal: prepared.journal,
  })

const someTime = () => wait(400 + Math.random() * 1_200)

/** Nothing acknowledged is lost, nothing half-done remains. */
async function expectNothingLost(): Promise<void> {
  await server.stop()
  const { acknowledged, ...found } = await checkFolder(prepared)
  expect(found).toEqual({ lost: [], countersOff: 0, strayEntries: 0 })
  console.log(`${acknowledged} acknowledged votes, all there after ${kills} kills`)
}

describe(`R1 kill -9 of the server under vote load, ${kills} times`, () => {
  it(
    'loses no acknowledged vote, has no counter off, and takes votes again within five seconds',
    async () => {
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
      expect(heard.strange).toEqual([])
      expect(heard.unanswered).toBe(0)
      expect(heard.yes).toBeGreaterThan(kills * 16)
      await expectNothingLost()
    },
    60_000 + kills * 15_000,
  )
})

describe(`R2 kill -9 of the database’s main process under vote load, ${kills} times`, () => {
  it(
    'loses no acknowledged vote, keeps the server up, answers every request, and takes votes again within five seconds',
    async () => {
      const voters = load()
      const pid = server.process.pid
      for (let k = 0; k < kills; k++) {
        await someTime()
        const killed = databaseProcess(prepared.folder)
        process.kill(killed, 'SIGKILL')
        const from = performance.now()
        while (databaseProcessOrNone() === killed) await wait(5)
        await voters.nextYes()
        expect(performance.now() - from).toBeLessThan(patienceMilliseconds)
      }
      await someTime()
      const heard = await voters.stop()
      expect(heard.strange).toEqual([])
      expect({ unanswered: heard.unanswered, cut: heard.cut }).toEqual({ unanswered: 0, cut: 0 })
      expect(server.process.pid).toBe(pid)
      expect(server.process.exitCode).toBe(null)
      await expectNothingLost()
    },
    60_000 + kills * 15_000,
  )
})

function databaseProcessOrNone(): number | null {
  try {
    return databaseProcess(prepared.folder)
  } catch {
    return null
  }
}
