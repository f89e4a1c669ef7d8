import type { Capability } from '#platform/capability.ts'
import { page } from '#platform/web/answer.ts'
import { get, type Route } from '#platform/web/route.ts'
import { textsFor } from '../texts/texts.ts'
import { mailbox } from './mailbox.tsx'
import { openApi } from './openapi.ts'

/** What the installation itself shows: its API, its outbox, the states of its pages, its promises. */
export function system(others: () => readonly Capability[]): Capability {
  const routes = (): readonly Route[] => others().flatMap((capability) => capability.routes)
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
          body: openApi(routes(), { title: ask.community.name, origin: ask.community.origin }),
        }),
      }),
      preview(others),
      statement('/about', 'about'),
      statement('/privacy', 'privacy'),
      statement('/accessibility', 'accessibility'),
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

function preview(others: () => readonly Capability[]): Route {
  return get({
    path: '/preview',
    access: 'development',
    summary: 'Every state of every page (development)',
    show: (ask) => {
      const title = textsFor(ask.locale).preview
      const states = others().flatMap((capability) =>
        (capability.preview ?? []).map((state) => ({ ...state, of: capability.name })),
      )
      return page(
        title,
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {states.map((state) => (
            <section class="app-preview">
              <h2 class="govuk-heading-s">{`${state.of}: ${state.name}`}</h2>
              {state.render()}
            </section>
          ))}
        </>,
        { wide: true },
      )
    },
  })
}

function statement(path: string, name: 'about' | 'privacy' | 'accessibility'): Route {
  return get({
    path,
    access: 'anyone',
    summary: `What this site says about ${name}`,
    show: (ask) => {
      const { title, paragraphs } = textsFor(ask.locale).statements[name]
      return page(
        title,
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {paragraphs.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
        </>,
        { publicFor: 300 },
      )
    },
  })
}
