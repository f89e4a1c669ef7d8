import { pointMap } from '#capabilities/places/index.ts'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { mayTakePart } from '../../rules/may.ts'
import { textsFor } from '../../texts/texts.ts'
import { gatherProposal } from './gather.ts'
import { presentProposal } from './present.ts'
import { ProposalView } from './view.tsx'

export interface Showing {
  readonly slug: string
  readonly all?: boolean
  readonly done?: string | null
  readonly warning?: string | null
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

/** A proposal's page, after whatever was asked of it. */
export async function showProposal(ask: Ask<unknown>, showing: Showing): Promise<Answer> {
  const gathered = await gatherProposal(ask, showing)
  if (!gathered) return notFound
  const texts = textsFor(ask.locale)
  const about = { now: ask.house.clock.now(), locale: ask.locale, mayAnswer: gathered.may.answer }
  const model = presentProposal(gathered, about, texts)
  const { lat, lng } = gathered.proposal
  const map = lat === null || lng === null ? null : await pointMap(ask, { lat, lng }, texts.proposal.mapName)
  const { done = null, warning = null, errors = [], typed, status = 200 } = showing
  const body = (
    <ProposalView
      model={model}
      texts={texts}
      isSignedIn={mayTakePart(ask.actor)}
      map={map}
      done={done}
      warning={warning}
      errors={errors}
      {...(typed ? { typed } : {})}
    />
  )
  return page(model.title, body, {
    model,
    status,
    hasErrors: errors.length > 0 || warning !== null,
    description: model.why.slice(0, 200),
  })
}
