import { z } from 'zod'
import { findPlace } from '#capabilities/places/index.ts'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { listMatters } from '../../reads/list-matters.ts'
import { whoseMatters } from '../../reads/whose-matters.ts'
import { mayLookAfterSomeMatters } from '../../rules/may-look-after-matters.ts'
import { textsFor } from '../../texts/texts.ts'
import { mattersPath } from '../addresses.ts'
import { cardsOf } from './gather.ts'
import { presentList } from './present.ts'
import { ListView } from './view.tsx'

export const listRoute = get({
  path: mattersPath,
  access: 'anyone',
  summary: 'Every matter and where it stands; all of them, or those about one place',
  address: z.strictObject({ place: z.string().max(40).optional() }),
  async show({ read, community, actor, locale, house, address }) {
    const texts = textsFor(locale)
    const place = address.place ? await findPlace(read, community.id, address.place) : null
    if (address.place && !place) return notFound
    const mayOpen = mayLookAfterSomeMatters(actor) === 'yes'
    const sees = await whoseMatters({ read, community, actor })
    const matters = await listMatters(read, community.id, place ? { placeCode: place.code } : {}, sees)
    const cards = await cardsOf({ read, community, now: house.clock.now() }, matters, texts)
    const model = presentList(cards, texts, place?.name ?? null)
    return page(
      place ? texts.list.titleFor(place.name) : texts.list.title,
      <ListView model={model} mayOpen={mayOpen} texts={texts} />,
      {
        model,
        publicFor: 30,
        description: texts.list.lead,
      },
    )
  },
})
