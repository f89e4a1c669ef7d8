import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { resultPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { keptPart, keptResult } from './kept-result.ts'
import { headlineOf, ResultView } from './view.tsx'

/** Shared caches may keep public pages of a result this long, in seconds. */
export const publicFor = 3

export const resultRoute = get({
  path: resultPath(':slug'),
  access: 'anyone',
  summary: 'The result of a ballot: what won and why, what did not, how other rules would have chosen, who voted',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, { slug: address.slug, locale })
    if (!kept) return notFound
    const texts = resultTextsFor(locale)
    const body = keptPart(kept, 'result', locale, () => <ResultView model={kept.model} texts={texts} />)
    return page(texts.page.title(kept.model.question), <Kept markup={body} />, {
      model: kept.model,
      publicFor,
      description: headlineOf(kept.model, texts),
    })
  },
})
