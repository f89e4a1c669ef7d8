import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { reportPath } from '../addresses.ts'
import { keptPart, keptResult } from '../results/kept-result.ts'
import { mapOf } from '../results/opinion-map-part.tsx'
import { publicFor } from '../results/route.tsx'
import { slugAddress } from '../slug-address.ts'
import { ReportView } from './view.tsx'

export const report = get({
  path: reportPath(':slug'),
  access: 'anyone',
  summary: 'The report of a conversation, to read, print or keep as PDF',
  address: slugAddress,
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    if (!kept) return notFound
    const texts = resultsTextsFor(locale)
    const body = keptPart(kept, 'report', locale, () => (
      <ReportView
        model={kept.model}
        conversation={kept.gathered.conversation}
        map={mapOf(kept.gathered)}
        community={community.name}
        origin={community.origin}
        now={house.clock.now()}
        texts={texts}
      />
    ))
    return page(texts.report.title(kept.model.question), <Kept markup={body} />, { model: kept.model, publicFor })
  },
})
