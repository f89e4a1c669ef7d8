import type { Capability } from '#platform/capability.ts'
import type { Community } from '#platform/community.ts'
import { get, type Route } from '#platform/web/route.ts'
import { mailbox } from './mailbox.tsx'
import { openApi } from './openapi.ts'
import { preview } from './preview.tsx'
import { statements } from './statements.tsx'

/** What the installation itself shows: its API, its outbox, the states of its pages, its promises. */
export function system(others: () => readonly Capability[]): Capability {
  const routes = (): readonly Route[] => others().flatMap((capability) => capability.routes)
  // Making it takes a while, and it says the same to everyone until the next start.
  const made = new Map<string, ReturnType<typeof openApi>>()
  const describe = ({ name, origin }: Community) => {
    const held = made.get(origin) ?? openApi(routes(), { title: name, origin })
    made.set(origin, held)
    return held
  }
  return {
    name: 'system',
    routes: [
      mailbox,
      get({
        path: '/openapi.json',
        access: 'anyone',
        summary: 'This description',
        show: (ask) => ({
          kind: 'json',
          status: 200,
          body: describe(ask.community),
        }),
      }),
      preview(others),
      ...statements,
      get({
        path: '/robots.txt',
        access: 'anyone',
        summary: 'What search engines may read',
        show: () => ({
          kind: 'file',
          body: 'User-agent: *\nDisallow: /account\nDisallow: /sign-in\n',
          type: 'text/plain; charset=utf-8',
          publicFor: 3600,
        }),
      }),
    ],
  }
}
