import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { lockMatter } from '../store/save-matter.ts'
import type { MatterId, StepId, StepKind, StepState } from '../vocabulary.ts'

export interface AddStep {
  readonly matterId: MatterId
  readonly kind: StepKind
  /** The capability that does it: `conversations`. */
  readonly capability: string
  /** The id of what it is done with: a conversation's. */
  readonly subjectId: string
  readonly title: string
  /** The path of the page where people take part. */
  readonly href: string
  /** `draft` is seen by nobody else; `planned` is announced; `open` people can take part in. */
  readonly state: StepState
  readonly opensAt?: Date | null
  readonly closesAt?: Date | null
}

export type AddStepRefusal = { readonly kind: 'no-such-matter' | 'matter-closed' }

/** For acts of other capabilities, which have asked already who may: makes their work a step of a matter. */
export async function addStep(deed: Deed, step: AddStep): Promise<Result<{ readonly stepId: StepId }, AddStepRefusal>> {
  const matter = await lockMatter(deed.write, deed.community.id, step.matterId)
  if (!matter) return refuse({ kind: 'no-such-matter' })
  if (matter.state === 'closed') return refuse({ kind: 'matter-closed' })
  const stepId = deed.newId<'step'>()
  await deed.write
    .insertInto('matters.step')
    .values({
      community_id: deed.community.id,
      step_id: stepId,
      matter_id: step.matterId,
      kind: step.kind,
      capability: step.capability,
      subject_id: step.subjectId,
      title: step.title,
      href: step.href,
      state: step.state,
      opens_at: step.opensAt ?? null,
      closes_at: step.closesAt ?? null,
      outcome: '',
      made_at: deed.now,
    })
    .execute()
  return done({ stepId })
}

/**
 * The same, unless the matter has that step already: also where two do it at the same moment. Call it before anything that
 * hangs on the matter is added: the first time it takes the matter for itself.
 */
export async function addStepOnce(deed: Deed, step: AddStep): Promise<Result<null, AddStepRefusal>> {
  if (await hasStep(deed, step)) return done(null)
  await lockMatter(deed.write, deed.community.id, step.matterId)
  if (await hasStep(deed, step)) return done(null)
  const added = await addStep(deed, step)
  return added.ok ? done(null) : added
}

async function hasStep({ write, community }: Deed, step: AddStep): Promise<boolean> {
  const has = await write
    .selectFrom('matters.step')
    .select('step_id')
    .where('community_id', '=', community.id)
    .where('capability', '=', step.capability)
    .where('subject_id', '=', step.subjectId)
    .executeTakeFirst()
  return has !== undefined
}
