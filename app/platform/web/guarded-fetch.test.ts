import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guardedFetch } from './guarded-fetch.ts'

let server: Server
let port: number
let connections = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(302, { location: '/' }).end()
    else if (request.url === '/large') response.end('x'.repeat(300_000))
    else if (request.url === '/slow') setTimeout(() => response.end('late'), 10_000).unref()
    else response.end('hello')
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  connections = 0
})

describe('S28 a server made to fetch', () => {
  const closed = guardedFetch({ allowLoopback: false })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'https://127.0.0.1:PORT/',
    'https://localhost:PORT/',
    'https://2130706433:PORT/',
    'https://0x7f.1:PORT/',
    'https://0177.0.0.1:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:127.0.0.1]:PORT/',
    'https://[::ffff:7f00:1]:PORT/',
    'https://0.0.0.0:PORT/',
    'https://10.0.0.1/',
    'https://172.20.1.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.100.100.200/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
    'file:///etc/passwd',
    'ftp://127.0.0.1:PORT/',
  ])('never connects to %s', async (address) => {
    await expect(closed(address.replace('PORT', String(port)))).rejects.toThrow(/private address|not https/)
    expect(connections).toBe(0)
  })

  it('never connects where a name has any private address, or changes its answer to one', async () => {
    const answers = ['93.184.216.34', '127.0.0.1']
    const changing = guardedFetch({
      allowLoopback: false,
      resolve: (_host, done) =>
        done(
          null,
          answers.map((address) => ({ address, family: 4 })),
        ),
    })
    await expect(changing(`https://changing.example:${port}/`)).rejects.toThrow('private address')
    let asked = 0
    const rebinding = guardedFetch({
      allowLoopback: false,
      resolve: (_host, done) => done(null, [{ address: asked++ === 0 ? '127.0.0.1' : '93.184.216.34', family: 4 }]),
    })
    await expect(rebinding(`https://rebinding.example:${port}/`)).rejects.toThrow('private address')
    expect(asked).toBe(1)
    expect(connections).toBe(0)
  })

  it('reaches in development this machine, and still no other private one', async () => {
    const open = guardedFetch({ allowLoopback: true })
    expect(await (await open(`http://127.0.0.1:${port}/`)).text()).toBe('hello')
    await expect(open('http://10.0.0.1/')).rejects.toThrow('private address')
    await expect(open('http://93.184.216.34/')).rejects.toThrow('private address')
  })

  it('follows no redirect, takes no more than 256 kB, and waits no longer than two seconds', async () => {
    const open = guardedFetch({ allowLoopback: true })
    await expect(open(`http://127.0.0.1:${port}/redirect`)).rejects.toThrow('redirect')
    await expect(open(`http://127.0.0.1:${port}/large`)).rejects.toThrow('too large')
    await expect(open(`http://127.0.0.1:${port}/slow`)).rejects.toThrow(/abort|timeout/i)
  })
})
