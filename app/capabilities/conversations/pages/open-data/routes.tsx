import { Readable } from 'node:stream'
import { z } from 'zod'
import { csvText } from '#platform/files/csv-text.ts'
import { zip } from '#platform/files/zip.ts'
import type { House } from '#platform/house.ts'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { listEveryStatement } from '../../reads/export/list-every-statement.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { openDataFilePath, openDataPath, resultsPath } from '../addresses.ts'
import { keptResult } from '../results/kept-result.ts'
import { publicFor } from '../results/route.tsx'
import { slugAddress } from '../slug-address.ts'
import { openFiles, statementRows } from './open-files.ts'
import { polisFiles } from './polis-export.ts'
import { OpenDataView } from './view.tsx'

export const openData = get({
  path: openDataPath(':slug'),
  access: 'anyone',
  summary: 'The open data of a conversation: files, columns, licence, how to check the result',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    if (!kept) return notFound
    const texts = resultsTextsFor(locale)
    return page(
      texts.openData.title(kept.model.question),
      <OpenDataView model={kept.model} community={community.name} texts={texts} />,
      { publicFor },
    )
  },
})

const files = ['open-data.zip', 'polis.zip', 'statements.csv'] as const
type FileAddress = { readonly slug: string; readonly file: (typeof files)[number] }

export const openDataFile = get({
  path: openDataFilePath(':slug', ':file'),
  access: 'anyone',
  rate: 'upload',
  summary: 'A file of the open data: all of it, in Polis’ format, or only the statements',
  address: slugAddress.extend({ file: z.enum(files) }),
  show: sendFile,
})

async function sendFile(ask: Ask<FileAddress>): Promise<Answer> {
  const { house, community, address } = ask
  const kept = await keptResult(house, community.id, address.slug)
  if (!kept) return notFound
  const { conversation, map } = kept.gathered
  const key = { community: community.id, conversation: conversation.id }
  const name = `${conversation.slug}-${address.file}`
  if (address.file === 'statements.csv') {
    const body = csvText(statementRows(await listEveryStatement(house.database.read, key), map))
    return { kind: 'file', body, type: 'text/csv; charset=utf-8', name }
  }
  if (!mayStart(house)) return { kind: 'too-many', secondsToWait: 30 }
  const now = house.clock.now()
  const of = {
    house,
    key,
    map,
    reasons: facilitateTextsFor(ask.locale).reasons,
    about: aboutOf(ask, kept.model, now),
    topic: conversation.question,
    question: conversation.question,
    address: `${community.origin}${resultsPath(conversation.slug)}`,
  }
  const archive = zip(address.file === 'polis.zip' ? polisFiles(of) : openFiles(of), now)
  return { kind: 'file', body: Readable.from(counted(house, archive)), type: 'application/zip', name }
}

function aboutOf({ community, locale }: Ask<FileAddress>, model: Kept['model'], now: Date): object {
  const words: ResultsTexts['openData'] = resultsTextsFor(locale).openData
  return {
    what: words.about.what,
    question: model.question,
    askedBy: model.askedBy,
    address: `${community.origin}${openDataPath(model.slug)}`,
    licence: model.imported ? `${model.imported.source}. ${model.imported.licence}` : words.licence.own(community.name),
    made: now.toISOString(),
    state: model.state,
    map: model.map && { drawnAt: model.map.drawnAt, fingerprint: model.map.input },
    people: words.about.numbers,
    columns: Object.fromEntries(
      Object.entries(words.columns.files).map(([file, columns]) => [file, Object.fromEntries(columns)]),
    ),
  }
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptResult>>>

/** Large exports cost work: so many at once, in this server. */
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
