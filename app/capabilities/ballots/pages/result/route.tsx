import { titlesOfMatters } from '#capabilities/matters/index.ts'
import { notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { mayKeepItsRoll, mayRunIt } from '../../reads/may-run-it.ts'
import { mayRunSomeBallots } from '../../rules/may-run-ballots.ts'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { resultPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { type KeptResult, keptPart, keptResult } from './kept-result.ts'
import { gatherPromises, PromisesPart } from './promises-part.tsx'
import { RunnersPart } from './runners-part.tsx'
import { headlineOf, ResultAnswer, ResultRest } from './view.tsx'

/** Shared caches may keep public pages of a result this long, in seconds. */
export const publicFor = 3

export const resultRoute = get({
  path: resultPath(':slug'),
  access: 'anyone',
  summary: 'The result of a ballot: what won and why, what did not, how other rules would have chosen, who voted',
  address: slugAddress,
  async show(ask) {
    const { house, community, address, locale } = ask
    const kept = await keptResult(house, community.id, { slug: address.slug, locale })
    if (!kept) return notFound
    const texts = resultTextsFor(locale)
    const answer = keptPart(kept, 'answer', locale, () => <ResultAnswer model={kept.model} texts={texts} />)
    const rest = keptPart(kept, 'rest', locale, () => <ResultRest model={kept.model} texts={texts} />)
    const run = await whatTheyMay(ask, kept)
    const promised = await gatherPromises(ask.read, kept.found, run?.matterSlug ?? null)
    const shown = (
      <>
        <Kept markup={answer} />
        {promised && <PromisesPart model={promised} texts={texts} />}
        <Kept markup={rest} />
        {run && <RunnersPart model={kept.model} mayDepart={run.mayDepart} texts={texts} />}
      </>
    )
    return page(texts.page.title(kept.model.question), shown, {
      model: kept.model,
      ...(run ? {} : { publicFor }),
      description: headlineOf(kept.model, texts),
    })
  },
})

/** What whoever looks may do with a ballot of this community's own; null for everybody else. */
async function whatTheyMay({ read, community, actor }: Ask<unknown>, { found: { ballot } }: KeptResult) {
  if (!mayRunSomeBallots(actor) || ballot.state !== 'counted') return null
  if (ballot.importSource !== null || ballot.isMadeUp) return null
  const about = { community: community.id, matter: ballot.matter }
  if (!(await mayRunIt(read, about, actor))) return null
  const mayDepart = await mayKeepItsRoll(read, about, actor)
  const titles = mayDepart ? await titlesOfMatters(read, community.id, [ballot.matter]) : null
  return { mayDepart, matterSlug: titles?.get(ballot.matter)?.slug ?? null }
}
