import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Connection } from '#shell/testing/load/connection.ts'
import { getRequest } from '#shell/testing/load/requests.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from './support/folkmoot-process.ts'
import { type Prepared, prepareFolder } from './support/prepared-folder.ts'

let prepared: Prepared
let server: FolkmootProcess

beforeAll(async () => {
  prepared = await prepareFolder()
  server = startFolkmoot(prepared)
  await untilReady(prepared.port)
})
afterAll(async () => {
  await server.stop()
  prepared.remove()
})

const closedWithinSeconds = 15
const halves: readonly [how: string, half: (host: string) => string][] = [
  ['say nothing', () => ''],
  ['stop in the middle of the headers', (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nx-slow: a`],
  [
    'stop in the middle of the body',
    (host) =>
      `POST /sign-in HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 100\r\n\r\na=`,
  ],
  ['ask and never read the answer', (host) => getRequest(host, '/openapi.json')],
]

describe('R12, S32 slow clients: 2,000 at once', () => {
  it('closes each within 15 seconds, and answers others all the while', { timeout: 90_000 }, async () => {
    const open = new Set<Socket>()
    for (const [how, half] of halves) {
      for (let k = 0; k < 500; k++) open.add(slow(half(prepared.target.host), how.includes('never read'), open))
    }
    const from = performance.now()
    let answered = 0
    const other = new Connection(prepared.port)
    while (open.size > 0 && performance.now() - from < (closedWithinSeconds + 3) * 1000) {
      // Those that never read notice nothing before they look.
      if (performance.now() - from > closedWithinSeconds * 1000) open.forEach((socket) => void socket.resume())
      const reply = await other.send(getRequest(prepared.target.host, '/about'))
      expect(reply.status).toBe(200)
      answered++
      await wait(50)
    }
    other.close()
    expect(open.size).toBe(0)
    expect(answered).toBeGreaterThan(50)
  })
})

function slow(half: string, isPaused: boolean, open: Set<Socket>): Socket {
  const socket = connect({ port: prepared.port, host: '127.0.0.1' })
  socket.on('error', () => {})
  socket.once('connect', () => half && socket.write(half))
  if (isPaused) socket.pause()
  else socket.resume()
  socket.once('end', () => socket.destroy())
  socket.once('close', () => open.delete(socket))
  return socket
}
