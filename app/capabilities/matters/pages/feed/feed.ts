import type { MattersTexts } from '../../texts/en.ts'
import { feedPath, matterPath } from '../addresses.ts'
import type { MatterModel } from '../matter/present.ts'

/** What XML allows, with what would end a text escaped. */
const xml = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

interface Site {
  readonly origin: string
  readonly community: string
  readonly id: string
  readonly locale: string
}

/** What happened in a matter, the newest first, for feed readers (Atom, RFC 4287). */
export function feedOf(model: MatterModel, site: Site, texts: MattersTexts): string {
  const events = model.story.filter((event) => event.state !== 'ahead' && event.at !== null).toReversed()
  const here = `${site.origin}${matterPath(model.slug)}`
  const updated = events[0]?.at ?? new Date(0)
  const entries = events.map(
    (event) => `  <entry>
    <id>urn:folkmoot:${site.id}:${xml(event.key)}:${event.state}</id>
    <title>${xml(event.title)}</title>
    <updated>${event.at!.toISOString()}</updated>
    <link href="${xml(`${here}#${event.key}`)}"/>
    <content type="text">${xml([event.when, event.words].filter((line) => line !== '').join('\n'))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.locale)}">
  <id>urn:folkmoot:${site.id}</id>
  <title>${xml(texts.feed.title(model.title))}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xml(site.community)}</name></author>
  <link href="${xml(here)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(`${site.origin}${feedPath(model.slug)}`)}"/>
${entries.join('')}</feed>
`
}
