import { type AddStepRefusal, addItems, addStep, linkItems, type StepId } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { Result } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { hrefOfBallot, hrefOfOption } from '../store/thread-of.ts'

/** The step of its matter that a ballot is. */
export const addBallotStep = (
  deed: Deed,
  { id, slug, matter, question, closesAt }: Ballot,
  { opensAt, isOpenNow }: { readonly opensAt: Date; readonly isOpenNow: boolean },
): Promise<Result<{ readonly stepId: StepId }, AddStepRefusal>> =>
  addStep(deed, {
    matterId: matter,
    kind: 'decide',
    capability: 'ballots',
    subjectId: id,
    title: question,
    href: hrefOfBallot(slug),
    state: isOpenNow ? 'open' : 'planned',
    opensAt,
    closesAt,
  })

/** Makes the ballot and its options items of the matter, tied to what each option grew from. */
export async function hangOnThread(deed: Deed, { id, slug, matter, question, options }: Ballot): Promise<void> {
  const own = { itemId: id, matterId: matter, kind: 'ballot', title: question, href: hrefOfBallot(slug) }
  const items = options.map((option) => ({
    itemId: option.id,
    matterId: matter,
    kind: 'ballot-option',
    title: option.title,
    href: hrefOfOption(slug, option.number),
  }))
  await addItems(deed, [own, ...items])
  for (const { id: later, fromItem } of options)
    if (fromItem) await linkItems(deed, { earlier: fromItem, later, how: 'grew-from', byAct: 'open-ballot' })
}
