import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import { slugAddress } from '../slug-address.ts'
import { gatherPaper } from '../vote/gather.ts'
import { presentPaper } from '../vote/present.ts'
import { comparePath } from '../vote-addresses.ts'
import { CompareView } from './view.tsx'

const one = z.coerce.number().int().positive().max(10_000)

export const showCompare = get({
  path: comparePath(':slug'),
  access: 'anyone',
  summary: 'Options of a ballot beside each other, before one votes; `option` names them by number',
  address: slugAddress.extend({
    option: z
      .union([one, z.array(one).max(500)])
      .transform((value) => [value].flat())
      .default([]),
  }),
  async show(ask) {
    const gathered = await gatherPaper(ask)
    if (!gathered || gathered.ballot.options.length < 2) return notFound
    const texts = voteTextsFor(ask.locale)
    const model = presentPaper(gathered, texts)
    return page(texts.compare.title, <CompareView model={model} chosen={new Set(ask.address.option)} texts={texts} />)
  },
})
