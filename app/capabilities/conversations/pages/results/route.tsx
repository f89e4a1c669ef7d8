import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { resultsNowPath, resultsPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { keptPart, keptResult } from './kept-result.ts'
import { mapOf } from './opinion-map-part.tsx'
import { headlineOf } from './parts.tsx'
import { ResultView } from './view.tsx'

/** Shared caches may keep public pages of a conversation this long, in seconds. */
export const publicFor = 3

export const results = get({
  path: resultsPath(':slug'),
  access: 'anyone',
  summary: 'What came of a conversation: common ground, what divides, opinion groups, the opinion map',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    if (!kept) return notFound
    const texts = resultsTextsFor(locale).result
    const body = keptPart(kept, 'result', locale, () => (
      <ResultView
        model={kept.model}
        map={mapOf(kept.gathered)}
        version={kept.version}
        now={house.clock.now()}
        texts={texts}
      />
    ))
    return page(texts.title(kept.model.question), <Kept markup={body} />, {
      model: kept.model,
      publicFor,
      description: headlineOf(kept.model, texts),
      islands: kept.model.state === 'open' ? ['results'] : [],
    })
  },
})

const longestHold = 5_000
const lookEvery = 250

/** Answers at once where something changed since `after`, else as soon as it does, or after five seconds. */
export const resultsNow = get({
  path: resultsNowPath(':slug'),
  access: 'anyone',
  summary: 'Whether a result has changed; waits up to five seconds for it',
  address: slugAddress.extend({ after: z.string().max(40).optional() }),
  async show({ house, community, address }) {
    const from = performance.now()
    for (;;) {
      const kept = await keptResult(house, community.id, address.slug)
      if (!kept) return notFound
      if (kept.version !== address.after || performance.now() - from > longestHold) {
        const { people, votes } = kept.model.counts
        return { kind: 'json', status: 200, body: { version: kept.version, people, votes } }
      }
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
    }
  },
})
