import { hasRole } from '#platform/acts/actor.ts'
import type { Capability } from '#platform/capability.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { textsFor } from '../texts/texts.ts'
import { keptParts } from './kept-parts.ts'
import { previewHome } from './preview.tsx'
import { HomeView } from './view.tsx'

/** The home page: each capability gives its own part of it. */
export function home(all: () => readonly Capability[]): Capability {
  const partsFor = keptParts(all)
  return {
    name: 'home',
    routes: [
      get({
        path: '/',
        access: 'anyone',
        summary: 'What is open now, what is under way, and how to take part',
        async show({ read, community, locale, actor, house }) {
          const texts = textsFor(locale).home
          const parts = await partsFor({ read, community, locale, now: house.clock.now() })
          const mayRun = hasRole(actor, 'administrator')
          return page(
            texts.title(community.name),
            <HomeView community={community.name} parts={parts} mayRun={mayRun} texts={texts} />,
            {
              model: parts.map(({ id, title, model }) => ({ id, title, model })),
              description: texts.lead,
              publicFor: 15,
            },
          )
        },
      }),
    ],
    preview: previewHome,
  }
}
