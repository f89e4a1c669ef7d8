import { z } from 'zod'
import { findPlacesByPostcode, normalisePostcode } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { type AnswerAboutMeRefusal, answerAboutMe } from '../../acts/answer-about-me.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { ageBands } from '../../vocabulary.ts'
import { aboutYouPath, minePath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { type Gathered, gatherPart } from '../take-part/gather.ts'
import { AboutYouView } from './view.tsx'

type AskHere = Ask<{ slug: string }>

export const aboutYouPage = get({
  path: aboutYouPath(':slug'),
  access: 'anyone',
  summary: 'Optional questions about oneself, where the conversation asks them',
  address: slugAddress,
  async show(ask) {
    const gathered = await gatherPart(ask)
    return gathered ? show(ask, gathered, { refusal: refusalBefore(gathered) }) : notFound
  },
})

export const answerAboutYou = post({
  path: aboutYouPath(':slug'),
  access: 'anyone',
  summary: 'Answer the optional questions about oneself',
  address: slugAddress,
  form: z.strictObject({
    age: z.enum([...ageBands, 'rather-not'], 'age').optional(),
    postcode: z.string().max(20, 'postcode').optional(),
  }),
  async act(ask, form) {
    const gathered = await gatherPart(ask)
    if (!gathered) return notFound
    const place = await placeOf(ask, form.postcode ?? '')
    if (place.kind === 'problem') return show(ask, gathered, { problem: place, typed: form })
    const input = {
      conversation: gathered.key.conversation,
      ageBand: form.age === 'rather-not' ? null : form.age,
      placeCode: place.code,
    }
    const result = await perform(ask.house, ask, answerAboutMe, input)
    if (result.ok) return seeOther(`${minePath(ask.address.slug)}?done=about`)
    return result.refusal.kind === 'no-such-conversation'
      ? notFound
      : show(ask, gathered, { refusal: result.refusal.kind, typed: form })
  },
  async invalid(ask, problems, typed) {
    const gathered = await gatherPart(ask)
    const [problem] = problems
    if (!gathered) return notFound
    return show(ask, gathered, { typed, ...(problem ? { problem } : {}) })
  },
})

/** The small area of a postcode; nothing is kept of the postcode itself. */
async function placeOf(ask: AskHere, typed: string) {
  if (typed.trim() === '') return { kind: 'place', code: undefined } as const
  const postcode = normalisePostcode(typed)
  if (!postcode) return { kind: 'problem', name: 'postcode', key: 'postcode' } as const
  const found = await findPlacesByPostcode(ask.read, ask.community.id, postcode)
  if (found.kind !== 'found') return { kind: 'problem', name: 'postcode', key: `${found.kind}-postcode` } as const
  const place = found.lsoa ?? found.msoa ?? found.ward ?? found.district
  return { kind: 'place', code: place?.code } as const
}

type Refusal = Exclude<AnswerAboutMeRefusal['kind'], 'no-such-conversation'>

/** What is plain before anything was typed. */
function refusalBefore({ part: { conversation, own, at } }: Gathered): Refusal | null {
  if (!conversation.asksAge && !conversation.asksPlace) return 'not-asked'
  if (decideDoor(conversation, at).kind === 'closed') return 'closed'
  return own && !own.isAdopted ? null : 'no-part'
}

interface Again {
  readonly refusal?: Refusal | null
  readonly problem?: { readonly name: string; readonly key: string }
  readonly typed?: Typed
}

function show(ask: AskHere, { part }: Gathered, { refusal = null, problem, typed }: Again): Answer {
  const texts = takePartTextsFor(ask.locale)
  const { slug, question, asksAge, asksPlace } = part.conversation
  const errors = problem ? problemTexts([problem], texts.about.errors, texts.about.error) : []
  const model = {
    slug,
    question,
    asksAge,
    asksPlace,
    ageBand: part.own?.ageBand ?? null,
    hasPlace: Boolean(part.own?.placeCode),
    errors,
    typed,
    refusal: refusal && texts.about.refusals[refusal],
  }
  const status = errors.length > 0 ? 422 : refusal && typed ? 409 : 200
  return page(texts.about.title, <AboutYouView model={model} texts={texts} />, { status, hasErrors: status !== 200 })
}
