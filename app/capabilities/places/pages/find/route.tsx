import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { plainLine } from '../../rules/plain-line.ts'
import { textsFor } from '../../texts/texts.ts'
import { placesPath } from '../addresses.ts'
import { gatherFind } from './gather.ts'
import { presentFind } from './present.ts'
import { FindView } from './view.tsx'

const longestTyped = 80

export const find = get({
  path: placesPath,
  access: 'anyone',
  summary: 'Find a place by postcode, by name, or down the list',
  address: z.strictObject({
    find: z
      .string()
      .max(1_000)
      .transform((text) => plainLine(text).slice(0, longestTyped))
      .optional(),
  }),
  async show(ask) {
    const texts = textsFor(ask.locale)
    const gathered = await gatherFind(ask)
    const around = gathered.found.kind === 'names' ? gathered.found.places.flatMap((place) => place.within) : []
    const names = new Map(
      (await listPlaces(ask.read, ask.community.id, { codes: around })).map((place) => [place.code, place.name]),
    )
    const model = presentFind(gathered, names, ask.community.name, texts)
    return page(
      texts.find.title,
      <FindView model={model} map={gathered.map} community={ask.community.name} texts={texts} />,
      {
        model,
        hasErrors: model.error !== null,
        ...(gathered.found.kind === 'not-asked' ? { publicFor: 300 } : {}),
      },
    )
  },
})
