import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Cookie } from '#platform/web/answer.ts'

/** Under https the browser itself guarantees that a `__Host-` cookie was set by this host over a safe connection. */
const nameFor = (name: Cookie['name'], origin: string) => (origin.startsWith('https:') ? `__Host-${name}` : name)

export function readCookie(request: FastifyRequest, name: Cookie['name'], origin: string): string | null {
  const value = request.cookies[nameFor(name, origin)]
  return value && /^[\w.-]{1,2048}$/.test(value) ? value : null
}

export function writeCookies(reply: FastifyReply, cookies: readonly Cookie[], origin: string): void {
  for (const cookie of cookies) {
    reply.setCookie(nameFor(cookie.name, origin), cookie.value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: origin.startsWith('https:'),
      maxAge: cookie.maxAgeSeconds,
    })
  }
}
