import { changeMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { BallotDraft } from '../rules/ballot-draft.ts'
import { draftOf } from '../rules/draft-of-ballot.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'
import { type BallotProblem, problemsOfBallot } from '../rules/problems-of-ballot.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { tidyBallot } from '../rules/tidy-ballot.ts'
import { freeSlug, updateDraft } from '../store/draft-ballot.ts'
import { lockOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'
import type { MadeBallot } from './make-ballot.ts'

export interface ChangeBallot {
  readonly ballot: BallotId
  /** What is left out stays as it is. */
  readonly changes: Partial<BallotDraft>
}

export type ChangeBallotRefusal =
  | { readonly kind: 'no-such-ballot' }
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'no-such-matter' }
  | { readonly kind: 'matter-closed' }
  | { readonly kind: 'not-your-place' }
  | { readonly kind: 'not-right'; readonly problems: readonly BallotProblem[] }

/** Writes parts of a draft anew. Everything may change: nobody has voted on it. */
export const changeBallot: Act<ChangeBallot, MadeBallot, ChangeBallotRefusal> = async (deed, input) => {
  if (!mayRunSomeBallots(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const slug = input.changes.question === undefined ? null : slugOfQuestion(input.changes.question)
  const free = slug && (await freeSlug(deed.write, deed.community.id, { slug, except: input.ballot }))
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const before = own.value
  if (before.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  const draft = tidyBallot({ ...draftOf(before), ...input.changes })
  const problems = problemsOfBallot(draft)
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  if (before.hasOwnMatter && draft.question !== before.question) {
    const { question, askedBy } = draft
    const words = { title: question, question, responsible: askedBy }
    const renamed = await changeMatter(deed, { matterId: before.matter, ...words })
    if (!renamed.ok) return renamed
  }
  const isRenamed = free !== null && draft.question !== before.question
  const changed = { slug: isRenamed ? free : before.slug, draft }
  await updateDraft(deed, before.id, changed)
  return done({ id: before.id, slug: changed.slug })
}
