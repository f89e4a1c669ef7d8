import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { listBallots } from '../../reads/list-ballots.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { ballotsPath } from '../addresses.ts'
import { type BallotLine, presentList } from './present.ts'
import { Cards } from './view.tsx'

const mostOpen = 4
const mostClosed = 2

/** Ballots that are open, and those decided last. */
export async function homeParts({ read, community, locale, now }: HomeAbout): Promise<readonly HomePart[]> {
  const texts = runTextsFor(locale)
  const { open, closed } = presentList(await listBallots(read, community.id), now)
  const counted = closed.filter(({ shown }) => shown === 'counted')
  const part = (id: string, rank: number, title: string, lines: readonly BallotLine[]): HomePart => ({
    id,
    rank,
    title,
    isActivity: true,
    model: lines,
    render: () => (
      <>
        <Cards lines={lines} at={now} texts={texts} />
        <p class="govuk-body">
          <a class="govuk-link" href={ballotsPath}>
            {texts.list.home.all}
          </a>
        </p>
      </>
    ),
  })
  return [
    part('vote-now', 8, texts.list.home.open, open.slice(0, mostOpen)),
    part('decided-by-vote', 24, texts.list.home.closed, counted.slice(0, mostClosed)),
  ].filter(({ model }) => (model as readonly unknown[]).length > 0)
}
