import { z } from 'zod'
import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { post } from '#platform/web/route.ts'
import { castVote } from '../../acts/cast-vote.ts'
import { conversationKey } from '../../live/conversation-keys.ts'
import { wantMap } from '../../live/drawings.ts'
import { readShare } from '../../rules/signed-share.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { type ConversationKey, type StatementId, stances, type VoteOutcome } from '../../vocabulary.ts'
import { minePath, takePartPath, votePath } from '../addresses.ts'
import { type Asking, askingOf, visitCookieFor } from '../asking.ts'
import { slugAddress } from '../slug-address.ts'
import { gatherPart, gatherTurn } from './gather.ts'
import { progressOf } from './stage.ts'
import { turnPage } from './turn-page.tsx'

const voteForm = z.strictObject({
  statement: z.uuid(),
  stance: z.enum(stances, 'stance-missing'),
  share: z.string().max(60).optional(),
  newcomer: z.string().max(80).optional(),
  /** Where an answer is changed, to lead back there. */
  from: z.literal('mine').optional(),
  /** How many statements the page has left to show: with enough of them it needs no more yet. */
  loaded: z.coerce.number().int().min(0).max(9).optional(),
})

type VoteForm = z.infer<typeof voteForm>

export const vote = post({
  path: votePath(':slug'),
  access: 'anyone',
  rate: 'vote',
  summary: 'Say agree, disagree or pass to a statement; as JSON it answers with the next statements',
  address: slugAddress,
  form: voteForm,
  async act(ask, form) {
    const { house, community, address } = ask
    const key = await conversationKey(house, community.id, address.slug)
    const asking = askingOf(ask, form.newcomer)
    if (!key) return notCounted(ask, { form, asking }, 'draft')
    const statement = form.statement as StatementId
    const shownShare = readShare(house.secrets, { ...key, statement, who: asking.who }, form.share)
    const given = { statement, stance: form.stance, shownShare }
    const outcome = await castVote(house, { key, actor: asking.actor }, given)
    return outcome.kind === 'counted'
      ? counted(ask, { form, asking, key })
      : notCounted(ask, { form, asking }, outcome.kind)
  },
  async invalid(ask, _problems, { newcomer, statement }) {
    const gathered = await gatherPart(ask, { ticket: typeof newcomer === 'string' ? newcomer : undefined })
    if (!gathered) return notFound
    const problem = takePartTextsFor(ask.locale).outcomes.error
    const wanted = typeof statement === 'string' ? { statement } : undefined
    return turnPage(ask, gathered, { problem, status: 422, wanted })
  },
})

const enoughLoaded = 2

interface Voted {
  readonly form: VoteForm
  readonly asking: Asking
}

async function counted(
  ask: Ask<{ slug: string }>,
  { form, asking, key }: Voted & { readonly key: ConversationKey },
): Promise<Answer> {
  wantMap(ask.house, key)
  const cookies = visitCookieFor(asking)
  const { slug } = ask.address
  if (!ask.wantsJson)
    return seeOther(form.from ? `${minePath(slug)}?done=changed#answers` : `${takePartPath(slug)}#statement`, cookies)
  if ((form.loaded ?? 0) >= enoughLoaded) return { kind: 'json', status: 200, cookies, body: { kind: 'counted' } }
  const gathered = await gatherPart(ask, { ticket: form.newcomer })
  if (!gathered) return notFound
  const { stage, shown } = gatherTurn(ask, gathered)
  const body = { kind: 'counted', stage: stage.kind, ...progressOf(gathered.part, gathered.kept), statements: shown }
  return { kind: 'json', status: 200, cookies, body }
}

const statusOf = {
  draft: 409,
  'not-yet-open': 409,
  closed: 409,
  'no-such-statement': 409,
  'confirm-first': 403,
  'residents-only': 403,
  'sign-in-again': 403,
  'try-again': 503,
} as const

type NotCounted = Exclude<VoteOutcome['kind'], 'counted'>

/** Says why an answer was not counted, which one it was, and what to do. */
async function notCounted(ask: Ask<{ slug: string }>, { form, asking }: Voted, kind: NotCounted): Promise<Answer> {
  if (kind === 'no-such-conversation') return notFound
  const gathered = await gatherPart(ask, { ticket: form.newcomer })
  if (!gathered) return notFound
  const { outcomes } = takePartTextsFor(ask.locale)
  const status = statusOf[kind]
  // Whether it was recorded is not known: the visit makes sure that the next try is the same person's.
  const cookies = kind === 'try-again' ? visitCookieFor(asking) : []
  if (ask.wantsJson) return { kind: 'json', status, cookies, body: { kind, message: outcomes[kind] } }
  const voted = gathered.kept.byId.get(form.statement as StatementId)
  const problem = voted ? `${outcomes[kind]} ${outcomes.yours(form.stance, voted.text)}` : outcomes[kind]
  return turnPage(ask, gathered, { problem, status, cookies, wanted: form })
}
