import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Door, socketPort } from './cluster-settings.ts'
import { writeOwnFile } from './own-file.ts'
import type { Places } from './places.ts'

/** Longest path of a socket file that every system takes (104 bytes on macOS, 108 on Linux, with the closing zero). */
const longestSocketPath = 100

/**
 * A socket file in the cluster's own folder, which only its user may enter. Where the path is too long: a port of the
 * loopback, kept in a file so that it stays the same, or another when a stranger has taken it meanwhile.
 */
export async function findDoor(places: Places): Promise<Door> {
  const socket = `${places.cluster}/.s.PGSQL.${socketPort}`
  if (process.platform !== 'win32' && Buffer.byteLength(socket) <= longestSocketPath)
    return { kind: 'socket', folder: places.cluster }
  const kept = existsSync(places.port) ? Number(readFileSync(places.port, 'utf8')) : 0
  const port = (await freePort(kept)) ?? (await freePort(0))!
  writeOwnFile(places.port, `${port}\n`)
  return { kind: 'port', port }
}

/** The door of a server that runs already. */
export function knownDoor(places: Places): Door | null {
  if (existsSync(`${places.cluster}/.s.PGSQL.${socketPort}`)) return { kind: 'socket', folder: places.cluster }
  return existsSync(places.port) ? { kind: 'port', port: Number(readFileSync(places.port, 'utf8')) } : null
}

/** The address to connect to, for every driver that follows libpq. */
export function urlOf(door: Door, password: string): string {
  if (door.kind === 'port') return `postgresql://folkmoot:${password}@127.0.0.1:${door.port}/folkmoot`
  return `postgresql://folkmoot:${password}@localhost:${socketPort}/folkmoot?host=${encodeURIComponent(door.folder)}`
}

/** Zero asks for any. Null when taken. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null))
    })
  })
}
