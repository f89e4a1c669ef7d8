import type { GivenAnswer } from '../../reads/list-answers.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { boardPath, feedPath, replyPath } from '../addresses.ts'

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

/** The answers given last, the newest first, for feed readers (Atom, RFC 4287). */
export function feedOf(answers: readonly GivenAnswer[], site: Site, texts: RepliesTexts): string {
  const updated = answers[0]?.at ?? new Date(0)
  const entries = answers.map((given) => {
    const title = given.title || texts.item.untitled(texts.kindName(given.kind))
    const words = [texts.who(given.post, given.team), given.words].join('\n\n')
    return `  <entry>
    <id>urn:uuid:${given.itemId}</id>
    <title>${xml(`${texts.answerNames[given.answer]}: ${title}`)}</title>
    <updated>${given.at.toISOString()}</updated>
    <link href="${xml(`${site.origin}${replyPath(given.itemId)}`)}"/>
    <content type="text">${xml(words)}</content>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.locale)}">
  <id>urn:folkmoot:replies:${site.id}</id>
  <title>${xml(texts.feed.title(site.community))}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xml(site.community)}</name></author>
  <link href="${xml(`${site.origin}${boardPath}`)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(`${site.origin}${feedPath}`)}"/>
${entries.join('')}</feed>
`
}
