import { findMatter, type MatterId, openMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayRunIt } from '../reads/may-run-it.ts'
import type { BallotDraft } from '../rules/ballot-draft.ts'
import { usualBudgetRule, usualYesNo } from '../rules/count-rule.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'
import { type BallotProblem, problemsOfBallot } from '../rules/problems-of-ballot.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { tidyBallot } from '../rules/tidy-ballot.ts'
import { freeSlug, insertDraft } from '../store/draft-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export interface MakeBallot extends Partial<BallotDraft> {
  readonly question: string
  readonly askedBy: string
  /** The matter it is a part of; null: a new one, named after the question and shown to nobody before the ballot opens. */
  readonly matter: MatterId | null
  /** Made up, and shown as such. */
  readonly isMadeUp?: boolean
}

export interface MadeBallot {
  readonly id: BallotId
  readonly slug: string
}

export type MakeBallotRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-matter' }
  | { readonly kind: 'matter-closed' }
  | { readonly kind: 'not-your-place' }
  | { readonly kind: 'not-right'; readonly problems: readonly BallotProblem[] }

/** Makes a draft, with what is right for most where nothing is said. Nobody but those who run ballots sees it until it opens. */
export const makeBallot: Act<MakeBallot, MadeBallot, MakeBallotRefusal> = async (deed, input) => {
  if (!mayRunSomeBallots(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const { matter: wanted, isMadeUp = false, ...words } = input
  const draft = tidyBallot({ ...freshBallot(words.budgetPence ?? null), ...words })
  const problems = problemsOfBallot(draft)
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  const slug = await freeSlug(deed.write, deed.community.id, { slug: slugOfQuestion(draft.question) })
  const matter = await matterFor(deed, wanted, draft)
  if (!matter.ok) return matter
  const id = deed.newId<'ballot'>()
  await insertDraft(deed, { id, slug, matter: matter.value, hasOwnMatter: wanted === null, isMadeUp, draft })
  return done({ id, slug })
}

/** A draft begins with what is right for most: for money a rule that is fair to minorities too. */
function freshBallot(budgetPence: number | null): Omit<BallotDraft, 'question' | 'askedBy'> {
  const isBudget = budgetPence !== null
  return {
    background: '',
    promise: '',
    budgetPence,
    paper: isBudget ? 'knapsack' : 'yes-no',
    bounds: {},
    rule: isBudget ? usualBudgetRule : usualYesNo,
    options: [],
    rollSources: ['resident'],
    placeCode: null,
    opensAt: null,
    closesAt: null,
    remindHours: 48,
  }
}

async function matterFor(
  deed: Deed,
  wanted: MatterId | null,
  { question, askedBy, placeCode }: BallotDraft,
): Promise<Result<MatterId, MakeBallotRefusal>> {
  if (wanted === null) {
    const opened = await openMatter(deed, { title: question, question, responsible: askedBy, placeCode, isDraft: true })
    return opened.ok ? done(opened.value.matterId) : opened
  }
  const matter = await findMatter(deed.write, deed.community.id, { matterId: wanted }, 'drafts-too')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const isOwn = await mayRunIt(deed.write, { community: deed.community.id, matter: matter.id }, deed.actor)
  if (!isOwn) return refuse({ kind: matter.state === 'draft' ? 'no-such-matter' : 'not-your-place' })
  return matter.state === 'closed' ? refuse({ kind: 'matter-closed' }) : done(matter.id)
}
