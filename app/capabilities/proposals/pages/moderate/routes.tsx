import { z } from 'zod'
import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import { moderationReasons } from '#capabilities/replies/vocabulary.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import type { WhatIsModerated } from '../../acts/hold-back.ts'
import { type ModerationDecision, moderate, mostAtOnce } from '../../acts/moderate.ts'
import { listAppeals, listToLookAt } from '../../reads/list-moderation.ts'
import { listToDecide } from '../../reads/list-suggestions.ts'
import { mayModerate } from '../../rules/may.ts'
import { textsFor } from '../../texts/texts.ts'
import type { ArgumentId, ProposalId } from '../../vocabulary.ts'
import { ModerateView } from './view.tsx'

export const moderatePath = '/proposals/moderate'
export const moderators = { roleSomewhere: ['facilitator', 'officer'] } as const

export const moderatePage = get({
  path: moderatePath,
  access: moderators,
  summary: 'Proposals and arguments that are held or reported; appeals; merges to decide',
  address: z.strictObject({ done: z.coerce.number().int().min(1).max(1000).optional() }),
  show(ask) {
    const { done } = ask.address
    return show(ask, { done: done === undefined ? null : textsFor(ask.locale).moderate.done(done) })
  },
})

const chosen = z.string().max(90)

/** `proposal` or `proposal:argument`, by their ids. */
const form = z.strictObject({
  things: z
    .union([chosen.transform((one) => [one]), z.array(chosen).max(mostAtOnce)])
    .default([])
    .transform((list) => list.flatMap(whatOf)),
  decision: z.enum(['publish', 'leave', 'hide'], { error: 'decision-missing' }),
  reason: z.union([z.literal(''), z.enum(moderationReasons)]).default(''),
  note: z.string().max(5_000, 'note-long').default(''),
})

function whatOf(text: string): readonly WhatIsModerated[] {
  const [proposal, argument] = text.split(':')
  const isId = (id: string | undefined) => z.uuid().safeParse(id).success
  if (!isId(proposal) || (argument !== undefined && !isId(argument))) return []
  return [{ proposal: proposal as ProposalId, argument: (argument as ArgumentId | undefined) ?? null }]
}

export const moderateThem = post({
  path: moderatePath,
  access: moderators,
  summary: 'Decides about many proposals and arguments at once',
  form,
  async act(ask, { things, decision, reason, note }) {
    const typed = { things: things.map(keyOf), decision, reason, note }
    if (things.length === 0)
      return show(ask, { typed, problems: [{ name: 'things', key: 'nothing-chosen' }], status: 422 })
    if (decision === 'hide' && reason === '')
      return show(ask, { typed, problems: [{ name: 'reason', key: 'reason-missing' }], status: 422 })
    const what: ModerationDecision =
      decision === 'hide' && reason !== ''
        ? { kind: 'hide', reason, note }
        : { kind: decision === 'publish' ? 'publish' : 'leave' }
    const result = await perform(ask.house, ask, moderate, { what: things, decision: what })
    if (result.ok) return seeOther(`${moderatePath}?done=${result.value.decided}`)
    const { refusals } = textsFor(ask.locale).moderate
    return show(ask, { typed, warning: refusals[result.refusal.kind], status: 409 })
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

export const keyOf = ({ proposal, argument }: WhatIsModerated): string =>
  argument === null ? proposal : `${proposal}:${argument}`

interface Showing {
  readonly done?: string | null
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(
  ask: Ask<unknown>,
  { problems = [], typed, warning = null, done = null, status = 200 }: Showing,
): Promise<Answer> {
  const { read, community, actor } = ask
  const [things, appeals, suggestions] = await Promise.all([
    listToLookAt(read, community.id),
    listAppeals(read, community.id, actor.person),
    listToDecide(read, community.id, actor.person),
  ])
  const matters = new Set(
    [...things, ...appeals]
      .map(({ matterId }) => matterId)
      .concat(suggestions.map(({ proposal }) => proposal.matterId)),
  )
  const mine = await mattersOfMine(ask, [...matters])
  const texts = textsFor(ask.locale)
  const model = {
    things: things.filter(({ matterId }) => mine.has(matterId)),
    appeals: appeals.filter(({ matterId }) => mine.has(matterId)),
    suggestions: suggestions.filter(({ proposal }) => mine.has(proposal.matterId)),
    errors: problemTexts(problems, texts.moderate.errors, texts.moderate.errors['too-long']),
    warning,
    done,
    ...(typed ? { typed } : {}),
  }
  return page(texts.moderate.title, <ModerateView model={model} texts={texts} />, {
    status,
    hasErrors: problems.length > 0 || warning !== null,
  })
}

/** The matters about places that somebody has a role for. Matters are few, whatever waits. */
async function mattersOfMine(
  { read, community, actor }: Ask<unknown>,
  matters: readonly string[],
): Promise<ReadonlySet<string>> {
  const mine = new Set<string>()
  for (const matter of matters)
    if (mayModerate(actor, await placeLineOfMatter(read, community.id, matter as MatterId))) mine.add(matter)
  return mine
}
