import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemChance } from '#platform/chance.ts'
import { reachDatabaseToRead } from '#platform/database/reach-database.ts'
import { silentLog } from '#platform/log.ts'
import { newToken } from '#platform/secrets.ts'
import { readSettings } from '#platform/settings.ts'
import { Connection } from '#shell/testing/load/connection.ts'
import { postRequest, voteRequest } from '#shell/testing/load/requests.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { type Prepared, prepareFolder } from './support/prepared-folder.ts'

let prepared: Prepared
let server: FolkmootProcess
let holder: pg.Client

beforeAll(async () => {
  prepared = await prepareFolder()
  server = startFolkmoot(prepared, { FOLKMOOT_CONNECTIONS: '10' })
  await untilReady(prepared.port)
  const { url } = await reachDatabaseToRead(readSettings({ FOLKMOOT_DATA: prepared.folder }), silentLog)
  holder = new pg.Client({ connectionString: url })
  holder.on('error', () => {})
  await holder.connect()
})
afterAll(async () => {
  await holder.end()
  await server.stop()
  prepared.remove()
})

const asked = async (request: (visit: string) => string) => {
  const connection = new Connection(prepared.port, 25_000)
  const from = performance.now()
  const { status, body } = await connection.send(request(newToken(systemChance)))
  connection.close()
  return { status, body, seconds: (performance.now() - from) / 1000 }
}

describe('R13 starvation: 500 at once on ten connections, while somebody holds the conversation for 20 seconds', () => {
  it('answers each request: waits are cut at five seconds, with “try again”; then all is well', {
    timeout: 90_000,
  }, async () => {
    const { conversation, target } = prepared
    await holder.query('BEGIN')
    await holder.query('SELECT FROM conversations.conversation WHERE conversation_id = $1 FOR UPDATE', [
      conversation.id,
    ])
    const released = wait(20_000).then(() => holder.query('ROLLBACK'))
    const vote = (visit: string) =>
      voteRequest(target, { visit, statement: conversation.statements[0]!, stance: 'agree' })
    const add = (visit: string) =>
      postRequest(target.host, `/c/${target.slug}/add`, visit, { text: `What ${visit} has to say.`, anyway: 'yes' })
    const answers = await Promise.all(Array.from({ length: 500 }, (_, k) => asked(k % 5 === 0 ? add : vote)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([503]))
    for (const answer of answers) expect(answer.body).toMatch(/again|once more/i)
    // Each wait is cut at five seconds or earlier; a request may have several.
    expect(Math.max(...answers.map((answer) => answer.seconds))).toBeLessThan(15)
    await released
    expect((await asked(vote)).status).toBe(303)
    expect((await asked(add)).status).toBe(303)
  })
})
