import { findMatter, listMatters } from '#capabilities/matters/index.ts'
import { listPlaces } from '#capabilities/places/index.ts'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { placesOfProposals, searchProposals } from '../../reads/search-proposals.ts'
import { mayModerateSomewhere } from '../../rules/may.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalsPath } from '../addresses.ts'
import { listAddress } from './address.ts'
import { presentList } from './present.ts'
import { ListView } from './view.tsx'

export const listRoute = get({
  path: proposalsPath,
  access: 'anyone',
  summary: 'Proposals: by words, matter, state and place; newest, most supported or lately moved first',
  address: listAddress,
  async show({ read, community, address, locale, actor }) {
    const texts = textsFor(locale)
    const matter = address.matter ? await findMatter(read, community.id, { slug: address.matter }, 'published') : null
    if (address.matter && !matter) return notFound
    const [found, matters, named] = await Promise.all([
      searchProposals(read, community.id, {
        words: address.q,
        matterId: matter?.id,
        state: address.state,
        placeCode: address.place,
        sort: address.sort,
        page: address.page,
      }),
      listMatters(read, community.id, {}, 'published'),
      placesOfProposals(read, community.id),
    ])
    const places =
      named.length === 0 ? [] : await listPlaces(read, community.id, { codes: named.map(({ code }) => code) })
    const model = presentList({ ...found, address, matter, matters, places }, texts)
    const title = matter ? texts.list.titleFor(matter.title) : texts.list.title
    return page(
      title,
      <ListView
        model={model}
        texts={texts}
        isSignedIn={actor.person !== null}
        mayModerate={mayModerateSomewhere(actor)}
      />,
      {
        model,
        description: texts.list.lead,
      },
    )
  },
})
