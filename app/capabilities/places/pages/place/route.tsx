import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findBoundary } from '../../reads/find-boundaries.ts'
import { findPlace } from '../../reads/find-place.ts'
import { mayBringBoundary } from '../../rules/may-bring-boundary.ts'
import { geometryOf } from '../../rules/write-geojson.ts'
import { textsFor } from '../../texts/texts.ts'
import { codeForm } from '../code-form.ts'
import { gatherMap } from '../map/gather-map.ts'
import { keptMap } from '../map/kept-maps.ts'
import { gatherPlace } from './gather.ts'
import { presentPlace } from './present.ts'
import { PlaceView } from './view.tsx'

export const place = get({
  path: '/places/:code',
  access: 'anyone',
  summary: 'A place: where it is, who is responsible, who lives there',
  address: z.strictObject({ code: codeForm }),
  async show(ask) {
    const found = await findPlace(ask.read, ask.community.id, ask.address.code)
    if (!found) return notFound
    const texts = textsFor(ask.locale)
    const gathered = await gatherPlace(ask.read, ask.community.id, found)
    const asked = { read: ask.read, communityId: ask.community.id, tiles: ask.house.settings.tiles }
    const map = await keptMap({ ...asked, code: found.code, now: ask.house.clock.now() }, () => gatherMap(asked, found))
    const model = presentPlace(gathered, map, texts)
    const mayChange = mayBringBoundary(ask.actor)
    return page(model.name, <PlaceView model={model} map={map} mayChange={mayChange} texts={texts} />, {
      model,
      publicFor: 300,
      description: model.is,
    })
  },
})

export const boundaryFile = get({
  path: '/places/:code/boundary.geojson',
  access: 'anyone',
  summary: 'The boundary of a place as GeoJSON',
  address: z.strictObject({ code: codeForm }),
  async show(ask) {
    const { read, community, address } = ask
    const found = await findPlace(read, community.id, address.code)
    const boundary = await findBoundary(read, community.id, address.code)
    if (!found || !boundary) return notFound
    const feature = {
      type: 'Feature',
      properties: { code: found.code, name: found.name, tier: found.tier },
      geometry: geometryOf(boundary),
    }
    return {
      kind: 'file',
      body: JSON.stringify(feature),
      type: 'application/geo+json',
      name: `${found.code}.geojson`,
      publicFor: 300,
    }
  },
})
