import { Readable } from 'node:stream'
import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { ledgerHead } from '../../reads/ledger-head.ts'
import { listEntries } from '../../reads/list-entries.ts'
import { listKinds } from '../../reads/list-kinds.ts'
import { streamLines } from '../../reads/stream-lines.ts'
import { textsFor } from '../../texts/texts.ts'
import { recordHeadPath, recordLinesPath, recordPath } from '../addresses.ts'
import { seqText } from '../seq-text.ts'
import { type Gathered, presentRecord } from './present.ts'
import { RecordView } from './view.tsx'

const onOnePage = 50

const address = z.strictObject({
  kind: z
    .string()
    .regex(/^([a-z][a-z-]{0,60})?$/)
    .transform((kind) => (kind === '' ? undefined : kind))
    .optional(),
  subject: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
    .optional(),
  before: seqText.optional(),
  after: seqText.optional(),
})

/** One more than is shown is read, to know whether there are more. */
async function gather({ read, community, address: which }: Ask<z.infer<typeof address>>): Promise<Gathered> {
  const [head, kinds, found] = await Promise.all([
    ledgerHead(read, community.id),
    listKinds(read, community.id),
    listEntries(read, community.id, { ...which, limit: onOnePage + 1 }),
  ])
  const isUpward = which.after !== undefined
  const hasMore = found.length > onOnePage
  return {
    head,
    kinds,
    entries: isUpward ? found.slice(-onOnePage) : found.slice(0, onOnePage),
    hasEarlier: isUpward ? found.length > 0 : hasMore,
    hasLater: isUpward ? hasMore : which.before !== undefined && found.length > 0,
    kind: which.kind ?? null,
    subject: which.subject ?? null,
  }
}

const record = get({
  path: recordPath,
  access: 'anyone',
  summary: 'The public record, the newest first',
  address,
  async show(ask) {
    const texts = textsFor(ask.locale)
    const model = presentRecord(await gather(ask), texts)
    return page(texts.record.title, <RecordView model={model} texts={texts} />, {
      model,
      publicFor: 10,
      description: texts.record.lead,
    })
  },
})

const head = get({
  path: recordHeadPath,
  access: 'anyone',
  summary: 'The number and the hash of the newest entry of the record, to be noted by others',
  async show({ read, community }) {
    const { seq, at, hash } = await ledgerHead(read, community.id)
    return { kind: 'json', status: 200, body: { community: community.id, origin: community.origin, seq, at, hash } }
  },
})

const lines = get({
  path: recordLinesPath,
  access: 'anyone',
  summary: 'The whole record as JSON Lines, for `folkmoot verify`',
  async show({ read, community }) {
    const { seq, hash } = await ledgerHead(read, community.id)
    return {
      kind: 'file',
      body: Readable.from(streamLines(read, community.id, seq)),
      type: 'application/jsonl; charset=utf-8',
      name: `record-${community.slug}.jsonl`,
      publicFor: 10,
      tag: `${seq}-${hash.slice(0, 32)}`,
    }
  },
})

export const recordRoutes = [record, head, lines]
