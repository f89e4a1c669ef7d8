import { z } from 'zod'
import { findMatter, listMatters, listSteps, type MatterId } from '#capabilities/matters/index.ts'
import { listPlaces } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { stopProposing } from '../../acts/stop-proposing.ts'
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
    const step = matter ? await proposingStep(read, community.id, matter.id) : null
    const isTaking = step && matter?.state === 'open' ? step.state === 'open' : null
    const model = presentList({ ...found, address, matter, matters, places, isTaking }, texts)
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

async function proposingStep(read: Read, community: CommunityId, matter: MatterId) {
  const steps = await listSteps(read, community, [matter], 'published')
  return steps.find(({ capability }) => capability === 'proposals') ?? null
}

export const stopRoute = post({
  path: `${proposalsPath}/taking`,
  access: { roleSomewhere: ['facilitator', 'officer'] },
  summary: 'Ends proposing as a step of a matter, or opens it again',
  form: z.strictObject({ matter: z.string().max(100), to: z.enum(['open', 'close']) }),
  async act(ask, { matter: slug, to }) {
    const matter = await findMatter(ask.read, ask.community.id, { slug }, 'published')
    if (!matter) return notFound
    const result = await perform(ask.house, ask, stopProposing, { matter: matter.id, isOpen: to === 'open' })
    return result.ok ? seeOther(`${proposalsPath}?matter=${matter.slug}`) : notFound
  },
})
