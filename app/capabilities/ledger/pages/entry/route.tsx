import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findEntry } from '../../reads/find-entry.ts'
import { ledgerHead } from '../../reads/ledger-head.ts'
import { textsFor } from '../../texts/texts.ts'
import { seqText } from '../seq-text.ts'
import { presentEntry } from './present.ts'
import { EntryView } from './view.tsx'

export const entryRoute = get({
  path: '/record/entries/:seq',
  access: 'anyone',
  summary: 'One entry of the public record',
  address: z.strictObject({ seq: seqText }),
  async show({ read, community, address, locale }) {
    const texts = textsFor(locale)
    const head = await ledgerHead(read, community.id)
    const entry = await findEntry(read, community.id, address.seq)
    if (!entry) return notFound
    const model = presentEntry(entry, entry.seq >= head.seq, texts)
    return page(`${texts.entry.title(entry.seq)}: ${model.words}`, <EntryView model={model} texts={texts} />, {
      model,
      publicFor: 60,
    })
  },
})
