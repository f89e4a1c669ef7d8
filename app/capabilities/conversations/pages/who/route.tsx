import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { whoPath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { gatherWho } from './gather.ts'
import { presentWho } from './present.ts'
import { WhoView } from './view.tsx'

export const who = get({
  path: whoPath(':slug'),
  access: runners,
  summary: 'Who takes part beside who lives here, with small numbers hidden',
  address: slugAddress,
  async show(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const texts = facilitateTextsFor(ask.locale)
    const model = presentWho(conversation, await gatherWho(ask, conversation), texts.who)
    return page(`${texts.who.title} · ${model.question}`, <WhoView model={model} texts={texts} />, { model })
  },
})
