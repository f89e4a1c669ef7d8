import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { PlainError } from '#platform/plain-error.ts'

/**
 * Holds a data folder for this process. The lock is a name in the kernel (an abstract socket), so of two that start at
 * the same instant exactly one gets it, and it is gone the moment its holder is, however it ended.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const server = createServer((socket) => socket.end(String(process.pid)))
  try {
    await listening(server, nameOf(realpathSync(folder)))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new PlainError(`Another Folkmoot is using the folder ${folder}: stop it, or set FOLKMOOT_DATA to another folder.`)
  }
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function nameOf(folder: string): string {
  if (process.platform !== 'linux') return join(folder, '.lock')
  return `\0folkmoot-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ path }, () => resolve())
  })
}
