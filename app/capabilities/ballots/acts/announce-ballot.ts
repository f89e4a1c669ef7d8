import { tellFollowers } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { hrefOfBallot } from '../store/thread-of.ts'
import { runTextsFor } from '../texts/run/texts.ts'

/** Tells those who follow the matter that a ballot is open, or from when it will be. */
export async function announceBallot(
  deed: Deed,
  { matter, slug, question, closesAt }: Ballot,
  opensAt: Date | null,
): Promise<void> {
  const { letters } = runTextsFor(deed.community.locale)
  const about = { question, closesAt: closesAt! }
  await tellFollowers(deed, {
    matterId: matter,
    ...(opensAt ? letters.announced({ ...about, opensAt }) : letters.opened(about)),
    href: hrefOfBallot(slug),
  })
}
