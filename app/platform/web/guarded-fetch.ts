import { type LookupAddress, lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export type GuardedFetch = (url: string, options?: GuardedRequest) => Promise<Response>

interface GuardedRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void

export interface Guard {
  /** In development and tests: plain http to this machine itself. Never anything else that is private. */
  readonly allowLoopback: boolean
  readonly resolve?: Resolve
}

const milliseconds = 2_000
const mostBytes = 256 * 1024

/**
 * Fetches an address that somebody typed or another server named: https only, no redirect followed, two seconds, 256 kB,
 * and never to a machine of a private network. The address that the name resolves to is checked at the moment of
 * connecting, so a name that changes its answer between look-ups gains nothing.
 */
export const guardedFetch =
  (guard: Guard): GuardedFetch =>
  (address, options = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(address)
      const isPlain = url.protocol === 'http:'
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (url.protocol !== 'https:' && !(isPlain && guard.allowLoopback)) return reject(new Error('not https'))
      if (isIP(host) && !isAllowed(host, guard, isPlain)) return reject(new Error('a private address'))
      const send = isPlain ? requestHttp : requestHttps
      const asked = send(
        url,
        {
          method: options.method ?? 'GET',
          headers: { ...options.headers },
          lookup: checkedLookup(guard, isPlain),
          signal: AbortSignal.timeout(milliseconds),
          agent: false,
        },
        (answer) => {
          const status = answer.statusCode ?? 0
          if (status >= 300 && status < 400) {
            asked.destroy(new Error('a redirect'))
            return
          }
          const parts: Buffer[] = []
          let size = 0
          answer.on('data', (part: Buffer) => {
            size += part.length
            if (size > mostBytes) asked.destroy(new Error('too large'))
            else parts.push(part)
          })
          answer.on('error', reject)
          answer.on('end', () => resolve(responseOf(status, answer.headers, Buffer.concat(parts))))
        },
      )
      asked.on('error', reject)
      asked.end(options.body === undefined || options.body === null ? undefined : String(options.body))
    })

function responseOf(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Buffer,
): Response {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const isBare = status === 204 || status < 200
  return new Response(isBare ? null : new Uint8Array(body), { status: isBare ? 204 : status, headers: kept })
}

const system: Resolve = (host, done) => lookup(host, { all: true }, done)

function checkedLookup(guard: Guard, isPlain: boolean): LookupFunction {
  return (host, options, callback) => {
    const resolve = guard.resolve ?? system
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new Error('no address'), '', 0)
      if (!addresses.every(({ address }) => isAllowed(address, guard, isPlain)))
        return callback(new Error('a private address'), '', 0)
      return options.all ? callback(null, [...addresses]) : callback(null, first.address, first.family)
    })
  }
}

/** Plain http goes to this machine only; https to public addresses, and in development to this machine. */
function isAllowed(address: string, guard: Guard, isPlain: boolean): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (guard.allowLoopback && loopback.check(address, family)) return true
  return !isPlain && !closed.check(address, family)
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** What is not the public internet (IANA's special-purpose address registries). */
const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits)
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, bits, 'ipv6')
