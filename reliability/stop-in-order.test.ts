import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startVoteLoad } from '#shell/testing/load/vote-load.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { checkFolder, type Prepared, prepareFolder } from './support/prepared-folder.ts'

let prepared: Prepared
let server: FolkmootProcess
beforeEach(async () => {
  prepared = await prepareFolder()
  server = startFolkmoot(prepared, { FOLKMOOT_LOG: 'trace' })
  await untilReady(prepared.port)
})
afterEach(async () => {
  await server.stop()
  prepared.remove()
})

it('stops in order under load: what is under way is answered, nothing acknowledged is lost, the next one goes on', async () => {
  const { statements } = prepared.conversation
  const voters = startVoteLoad(prepared.target, { connections: 16, statements, journal: prepared.journal })
  await wait(1_500)
  await server.stop()
  expect(server.process.exitCode).toBe(0)
  expect(server.said()).not.toMatch(/"level":(50|60)/)
  server = startFolkmoot(prepared)
  await voters.nextYes()
  const heard = await voters.stop()
  expect({ strange: heard.strange, unanswered: heard.unanswered }).toEqual({ strange: [], unanswered: 0 })
  await server.stop()
  const { acknowledged, ...found } = await checkFolder(prepared)
  expect(found).toEqual({ lost: [], countersOff: 0, strayEntries: 0 })
  expect(acknowledged).toBeGreaterThan(50)
})

it('writes no mail address, network address, cookie or word of anybody into its log, at the most talkative level', async () => {
  const address = '127.0.0.1'
  const canaries = {
    email: 'canary.bird@test.invalid',
    visit: 'canaryvisit0123456789a',
    text: 'The canary sings about bins at dawn.',
  }
  const origin = `http://${prepared.target.host}`
  const send = (path: string, fields: Record<string, string>) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `visit=${canaries.visit}`,
        'user-agent': 'canary-browser',
      },
      body: new URLSearchParams(fields),
    })
  const { slug, statements } = prepared.conversation
  const answers = [
    await send('/sign-in', { email: canaries.email }),
    await send(`/c/${slug}/vote`, { statement: statements[0]!, stance: 'agree' }),
    await send(`/c/${slug}/add`, { text: canaries.text, anyway: 'yes' }),
    await send('/sign-in/password', { email: canaries.email, password: 'canary password of nobody' }),
    await send(`/c/${slug}/add`, { text: canaries.text, nonsense: canaries.text }),
    await fetch(`${origin}/places?find=${encodeURIComponent(canaries.text)}`),
    await fetch(`${origin}/${encodeURIComponent(canaries.email)}`),
  ]
  expect(answers.map((answer) => answer.status)).not.toContain(500)
  await wait(6_000)
  await server.stop()
  const log = server.said()
  expect(log).toContain('"level"')
  for (const word of ['canary', encodeURIComponent(canaries.text), ...Object.values(canaries)])
    expect(log).not.toContain(word)
  expect(log.replaceAll(/Server listening at http:\/\/127\.0\.0\.1:\d+/g, '')).not.toContain(address)
})
