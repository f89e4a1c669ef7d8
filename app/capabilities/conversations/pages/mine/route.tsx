import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { minePath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { gatherMine } from './gather.ts'
import { presentMine } from './present.ts'
import { MineView } from './view.tsx'

export const mine = get({
  path: minePath(':slug'),
  access: 'anyone',
  summary: 'Where one stands in a conversation: on the map, with the others, and what became of one’s statements',
  address: slugAddress.extend({ done: z.string().max(20).optional() }),
  async show(ask) {
    const gathered = await gatherMine(ask)
    if (!gathered) return notFound
    const texts = takePartTextsFor(ask.locale)
    const { reasons } = facilitateTextsFor(ask.locale)
    const model = presentMine(gathered)
    const done = ask.address.done === undefined ? undefined : texts.mine.done[ask.address.done]
    return page(texts.mine.title, <MineView model={model} texts={texts} reasons={reasons} done={done} />, { model })
  },
})
