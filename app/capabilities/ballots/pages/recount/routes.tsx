import { Readable } from 'node:stream'
import { zip } from '#platform/files/zip.ts'
import type { House } from '#platform/house.ts'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { keptPart, keptResult } from '../result/kept-result.ts'
import { publicFor } from '../result/route.tsx'
import { recountFilePath, recountFormatPath, recountPath } from '../result-addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { FormatView } from './format-view.tsx'
import { recordZip } from './record-zip.ts'
import { RecountView } from './view.tsx'

export const recountRoute = get({
  path: recountPath(':slug'),
  access: 'anyone',
  summary: 'Counting a ballot again: in the browser, or with a file',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, { slug: address.slug, locale })
    if (!kept || kept.model.countedAt === null) return notFound
    const texts = resultTextsFor(locale)
    const body = keptPart(kept, 'recount', locale, () => <RecountView model={kept.model} texts={texts} />)
    return page(texts.record.title(kept.model.question), <Kept markup={body} />, {
      publicFor,
      islands: ['recount'],
    })
  },
})

export const recountFormatRoute = get({
  path: recountFormatPath,
  access: 'anyone',
  summary: 'What is in the record of a ballot',
  show({ locale }) {
    const texts = resultTextsFor(locale)
    return page(texts.format.title, <FormatView texts={texts} />, { publicFor: 3_600 })
  },
})

export const recountFileRoute = get({
  path: recountFilePath(':slug'),
  access: 'anyone',
  rate: 'upload',
  summary: 'The record of a ballot: what was fixed, all papers and receipts, the result, and the public record of it',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, { slug: address.slug, locale })
    if (!kept?.found.count || !kept.found.box) return notFound
    if (!mayStart(house)) return { kind: 'too-many', secondsToWait: 30 }
    const archive = zip(recordZip(house, kept.found), kept.found.count.countedAt)
    const body = Readable.from(counted(house, archive))
    return { kind: 'file', body, type: 'application/zip', name: `${address.slug}.zip` }
  },
})

/** Large records cost work: so many at once, in this server. */
const mostAtOnce = 4
const underWay = new WeakMap<House, number>()
const mayStart = (house: House) => (underWay.get(house) ?? 0) < mostAtOnce

async function* counted(house: House, archive: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  underWay.set(house, (underWay.get(house) ?? 0) + 1)
  try {
    yield* archive
  } finally {
    underWay.set(house, (underWay.get(house) ?? 1) - 1)
  }
}
