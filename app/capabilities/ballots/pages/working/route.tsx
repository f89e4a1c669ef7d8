import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { keptPart, keptResult } from '../result/kept-result.ts'
import { publicFor } from '../result/route.tsx'
import { workingPath } from '../result-addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { WorkingView } from './view.tsx'

export const workingRoute = get({
  path: workingPath(':slug'),
  access: 'anyone',
  summary: 'Every step of a count, with who paid what',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, { slug: address.slug, locale })
    if (!kept || kept.model.countedAt === null) return notFound
    const texts = resultTextsFor(locale)
    const body = keptPart(kept, 'working', locale, () => <WorkingView model={kept.model} texts={texts} />)
    return page(texts.working.title(kept.model.question), <Kept markup={body} />, { model: kept.model, publicFor })
  },
})
