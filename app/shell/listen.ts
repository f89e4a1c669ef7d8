import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { PlainError } from '#platform/plain-error.ts'
import type { Settings } from '#platform/settings.ts'

type Where = Pick<Settings, 'host' | 'port'>

/** Takes the address of the settings. @throws PlainError that says what to do where it cannot be had. */
export async function listen(server: FastifyInstance, { host, port }: Where): Promise<void> {
  try {
    await server.listen({ host, port })
  } catch (error) {
    throw listenTrouble(error, { host, port })
  }
}

/** Whether the address can be had, found out before anything that takes long. @throws PlainError as `listen` does. */
export function tryPort({ host, port }: Where): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(listenTrouble(error, { host, port })))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

function listenTrouble(error: unknown, { host, port }: Where): unknown {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program, perhaps another Folkmoot: stop it, or set FOLKMOOT_PORT to another number.`,
    EACCES: `Folkmoot may not use port ${port}: set FOLKMOOT_PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set FOLKMOOT_HOST to one it has.`,
    ENOTFOUND: `This machine has no address ${host}: set FOLKMOOT_HOST to one it has.`,
  }
  const sentence = error instanceof Error && 'code' in error ? sentences[String(error.code)] : undefined
  return sentence ? new PlainError(sentence, { cause: error }) : error
}
