import { listPlaces } from '#capabilities/places/index.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { listMatters } from '../../reads/list-matters.ts'
import { listSteps } from '../../reads/list-steps.ts'
import { mayLookAfterMatters } from '../../rules/may-look-after-matters.ts'
import { textsFor } from '../../texts/texts.ts'
import { mattersPath } from '../addresses.ts'
import { presentList } from './present.ts'
import { ListView } from './view.tsx'

export const listRoute = get({
  path: mattersPath,
  access: 'anyone',
  summary: 'Every matter and where it stands',
  async show({ read, community, actor, locale, house }) {
    const texts = textsFor(locale)
    const mayOpen = mayLookAfterMatters(actor) === 'yes'
    const sees = mayOpen ? 'drafts-too' : 'published'
    const matters = await listMatters(read, community.id, {}, sees)
    const ids = matters.map((matter) => matter.id)
    const codes = matters.flatMap(({ placeCode }) => (placeCode ? [placeCode] : []))
    const [steps, places] = await Promise.all([
      listSteps(read, community.id, ids, sees),
      codes.length > 0 ? listPlaces(read, community.id, { codes }) : [],
    ])
    const placeNames = new Map(places.map(({ code, name }) => [code, name]))
    const now = house.clock.now()
    const model = presentList({ matters, steps, placeNames, community: community.name, now }, texts)
    return page(texts.list.title, <ListView model={model} mayOpen={mayOpen} texts={texts} />, { model, publicFor: 30 })
  },
})
