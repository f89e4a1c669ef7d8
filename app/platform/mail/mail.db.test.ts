import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { perform } from '../acts/act.ts'
import { visitor } from '../acts/actor.ts'
import { makeJobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import { done } from '../result.ts'
import { type TestHouse, testCommunity, testHouse } from '../testing/test-house.ts'
import { type Letter, sendMailJob } from './mail.ts'

let house: TestHouse
let server: SMTPServer | null = null
afterEach(async () => {
  await house.jobs.stop()
  await house.close()
  await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
  server = null
})

/** A mail server that keeps what it gets; it refuses the first `refusals` letters for now. */
async function mailServer(port: number, got: string[], refusals = 0): Promise<void> {
  let left = refusals
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, tell) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (left-- > 0) return tell(Object.assign(new Error('Try later'), { responseCode: 451 }))
        got.push(Buffer.concat(chunks).toString())
        tell(null)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function until(what: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !what(); await wait(50))
    if (Date.now() > end) throw new Error('it never came to be')
}

async function houseWithMail(port: number): Promise<void> {
  house = await testHouse({ settings: { mailUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Testham <us@test.invalid>' } })
}

async function queue(letters: readonly Letter[]): Promise<void> {
  const community = await testCommunity(house)
  await perform(
    house,
    { community, actor: visitor },
    async (deed) => {
      for (const letter of letters) await deed.mail(letter)
      return done(null)
    },
    null,
  )
}

const letters = [1, 2, 3].map((n) => ({ to: `person-${n}@test.invalid`, subject: `Letter ${n}`, text: `Words ${n}` }))
const idOf = (mail: string) => /^Message-ID: (\S+)/im.exec(mail)?.[1]
const begin = () => house.jobs.start([sendMailJob(house.settings, house.database) as never])

describe('mail while the mail server is away', () => {
  it('keeps every letter until the server is back, and sends each once', { timeout: 90_000 }, async () => {
    const port = await freePort()
    await houseWithMail(port)
    await queue(letters)
    await begin()
    await wait(2_000)
    const got: string[] = []
    await mailServer(port, got, 1)
    await until(() => got.length >= 3)
    await wait(1_500)
    expect(got.map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim()).sort()).toEqual([
      'Letter 1',
      'Letter 2',
      'Letter 3',
    ])
    expect(new Set(got.map(idOf)).size).toBe(3)
  })

  it('sends after a restart what was queued before it', { timeout: 90_000 }, async () => {
    const port = await freePort()
    await houseWithMail(port)
    await queue(letters)
    const got: string[] = []
    await mailServer(port, got)
    const afterRestart = makeJobs(house.database, silentLog)
    await afterRestart.start([sendMailJob(house.settings, house.database) as never])
    await until(() => got.length >= 3)
    expect(got.length).toBe(3)
    await afterRestart.stop()
  })
})

describe('S35 mail', () => {
  it('lets no line break in a subject or an address start a header', { timeout: 60_000 }, async () => {
    const port = await freePort()
    await houseWithMail(port)
    const got: string[] = []
    await mailServer(port, got)
    await queue([{ to: 'person@test.invalid', subject: 'Hello\r\nBcc: stranger@test.invalid\n\nX', text: 'Words' }])
    await begin()
    await until(() => got.length > 0)
    const [head] = got[0]!.split('\r\n\r\n')
    expect(head).not.toMatch(/^(bcc|x):/im)
    expect(head).toMatch(/^Subject: Hello Bcc: stranger@test\.invalid X/m)
  })
})
