import { page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { type ListedBallot, listBallots } from '../../reads/list-ballots.ts'
import { mayRunIt } from '../../reads/may-run-it.ts'
import { mayRunSomeBallots } from '../../rules/may-run-ballots.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { ballotsPath } from '../addresses.ts'
import { presentList } from './present.ts'
import { ListView } from './view.tsx'

export const listRoute = get({
  path: ballotsPath,
  access: 'anyone',
  summary: 'All ballots: open, to come, closed',
  async show(ask) {
    const mayMake = mayRunSomeBallots(ask.actor)
    const listed = await listBallots(ask.read, ask.community.id, mayMake ? 'drafts-too' : 'published')
    const shown = mayMake ? await withoutDraftsOfOthers(ask, listed) : listed
    const at = ask.house.clock.now()
    const model = presentList(shown, at)
    const texts = runTextsFor(ask.locale)
    const view = { model, mayMake, at, texts, community: ask.community.name }
    return page(texts.list.title, <ListView {...view} />, { model })
  },
})

/** Drafts of places that are not theirs do not exist for them. */
async function withoutDraftsOfOthers({ read, community, actor }: Ask, ballots: readonly ListedBallot[]) {
  const may = await Promise.all(
    ballots.map(
      ({ state, matter }) =>
        state !== 'draft' || mayRunIt(read, { community: community.id, matter: matter as never }, actor),
    ),
  )
  return ballots.filter((_ballot, k) => may[k])
}
