import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { departFromResult } from '../../acts/depart-from-result.ts'
import { sayWhatNext } from '../../acts/say-what-next.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { resultPath } from '../addresses.ts'
import { departPath, nextStepPath } from '../result-addresses.ts'
import { keepers, runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { DepartView, NextStepView } from './view.tsx'

const words = (name: string, most: number) =>
  z
    .string(`${name}-missing`)
    .overwrite((text) => text.trim())
    .min(1, `${name}-missing`)
    .max(most, `${name}-long`)

const departForm = z.strictObject({ decision: words('decision', 500), reason: words('reason', 2_000) })
const nextForm = z.strictObject({ text: words('text', 500) })
const optionAddress = slugAddress.extend({ number: z.coerce.number().int().min(1).max(5_000) })

interface Wrong {
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
}

async function showDepart(
  ask: Ask<z.infer<typeof slugAddress>>,
  { problems = [], typed }: Wrong = {},
): Promise<Answer> {
  const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
  if (ballot?.state !== 'counted') return notFound
  const texts = resultTextsFor(ask.locale)
  const errors = problemTexts(problems, texts.afterwards.errors, texts.afterwards.error)
  const view = <DepartView slug={ballot.slug} question={ballot.question} errors={errors} typed={typed} texts={texts} />
  return page(texts.afterwards.depart.title, view, {
    status: errors.length > 0 ? 422 : 200,
    hasErrors: errors.length > 0,
  })
}

export const departPage = get({
  path: departPath(':slug'),
  access: keepers,
  summary: 'Say that a decision departs from the result of a ballot',
  address: slugAddress,
  show: (ask) => showDepart(ask),
})

export const depart = post({
  path: departPath(':slug'),
  access: keepers,
  summary: 'Publish a decision that departs from the result of a ballot, and why',
  address: slugAddress,
  form: departForm,
  invalid: (ask, problems, typed) => showDepart(ask, { problems, typed }),
  async act(ask, form) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    const result = await perform(ask.house, ask, departFromResult, { ballot: ballot.id, ...form })
    if (result.ok) return seeOther(resultPath(ballot.slug))
    const shown = { problems: [{ name: '', key: result.refusal.kind }], typed: form }
    switch (result.refusal.kind) {
      case 'not-yours-to-do':
      case 'no-such-ballot':
      case 'not-counted':
      case 'not-ours':
        return showDepart(ask, shown)
    }
  },
})

async function showNext(
  ask: Ask<z.infer<typeof optionAddress>>,
  { problems = [], typed }: Wrong = {},
): Promise<Answer> {
  const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
  const option = ballot?.options.find(({ number }) => number === ask.address.number)
  if (ballot?.state !== 'counted' || !option) return notFound
  const texts = resultTextsFor(ask.locale)
  const errors = problemTexts(problems, texts.afterwards.errors, texts.afterwards.error)
  const about = { slug: ballot.slug, question: ballot.question, option: option.title }
  const view = <NextStepView {...about} errors={errors} typed={typed} texts={texts} />
  return page(texts.afterwards.next.title, view, {
    status: errors.length > 0 ? 422 : 200,
    hasErrors: errors.length > 0,
  })
}

export const nextStepPage = get({
  path: nextStepPath(':slug', ':number'),
  access: runners,
  summary: 'Say what happens next with one option of a counted ballot',
  address: optionAddress,
  show: (ask) => showNext(ask),
})

export const nextStep = post({
  path: nextStepPath(':slug', ':number'),
  access: runners,
  summary: 'Publish what happens next with one option of a counted ballot',
  address: optionAddress,
  form: nextForm,
  invalid: (ask, problems, typed) => showNext(ask, { problems, typed }),
  async act(ask, { text }) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    const result = await perform(ask.house, ask, sayWhatNext, { ballot: ballot.id, option: ask.address.number, text })
    if (result.ok) return seeOther(`${resultPath(ballot.slug)}#option-${ask.address.number}`)
    switch (result.refusal.kind) {
      case 'not-yours-to-do':
      case 'no-such-ballot':
      case 'no-such-option':
      case 'not-counted':
      case 'not-ours':
        return showNext(ask, { problems: [{ name: '', key: result.refusal.kind }], typed: { text } })
    }
  },
})
