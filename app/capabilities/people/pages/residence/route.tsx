import { z } from 'zod'
import { normalisePostcode } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { FormProblem, Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { makeAppeal } from '../../acts/appeals.ts'
import { endOwnResidence } from '../../acts/end-own-residence.ts'
import { claimEntry, type ResidenceOutcome, useResidenceCode } from '../../acts/prove-residence.ts'
import { findAccount } from '../../reads/find-account.ts'
import { findRegister } from '../../reads/find-register.ts'
import { findOwnAppeal } from '../../reads/list-appeals.ts'
import { textsFor } from '../../texts/texts.ts'
import { nameField } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { presentResidence } from './present.ts'
import { ResidenceView } from './view.tsx'

const path = '/residence'
const done = ['sent', 'ended'] as const

interface Shown {
  readonly again?: Again
  readonly done?: (typeof done)[number] | undefined
  readonly refused?: { readonly title: string; readonly why: string }
}

async function show(ask: Ask<unknown>, shown: Shown): Promise<Answer> {
  const { person } = ask.actor
  if (person === null) return seeOther('/sign-in')
  const texts = textsFor(ask.locale).residence
  const account = await findAccount(ask.read, ask.community.id, person)
  const register = await findRegister(ask.read, ask.community.id)
  const model = presentResidence(account.person, register, await findOwnAppeal(ask.read, ask.community.id, person))
  const again = shown.again ?? firstLook
  const text = shown.done ? texts[shown.done] : null
  const body = <ResidenceView texts={texts} model={model} again={again} done={text} refused={shown.refused} />
  return formAnswer(texts.title, body, again)
}

const invalid = (ask: Ask<unknown>, problems: readonly FormProblem[], typed: Typed) =>
  show(ask, { again: againOf(ask.locale, problems, typed, textsFor(ask.locale).residence.errors) })

/** What became of a try to prove it: the account page, or this page again with the reason. */
function answerTo(ask: Ask<unknown>, outcome: ResidenceOutcome, field: string, typed: Typed): Promise<Answer> | Answer {
  if (outcome === 'resident') return seeOther('/account?done=residence')
  if (outcome === 'not-signed-in') return seeOther('/sign-in')
  const refused = textsFor(ask.locale).residence.outcomes[outcome]
  return show(ask, { again: problemAt(field, refused.title, typed), refused })
}

export const residencePage = get({
  path,
  access: 'signed-in',
  summary: 'Ways to show that one lives here',
  address: z.strictObject({ done: z.enum(done).optional() }),
  show: (ask) => show(ask, { done: ask.address.done }),
})

export const useCode = post({
  path: `${path}/code`,
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Become a resident by a code from a letter',
  form: z.strictObject({ code: z.string('code-missing').trim().min(1, 'code-missing').max(60, 'code-missing') }),
  invalid,
  async act(ask, form) {
    const result = await perform(ask.house, ask, useResidenceCode, form)
    return result.ok ? answerTo(ask, result.value, 'code', form) : result.refusal
  },
})

export const claimByName = post({
  path: `${path}/claim`,
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Become a resident by the list: name and postcode',
  form: z.strictObject({
    name: nameField,
    postcode: z
      .string('postcode-form')
      .trim()
      .refine((text) => normalisePostcode(text) !== null, 'postcode-form'),
  }),
  invalid,
  async act(ask, form) {
    const result = await perform(ask.house, ask, claimEntry, { by: 'name', ...form })
    return result.ok ? answerTo(ask, result.value, 'name', form) : result.refusal
  },
})

export const claimByEmail = post({
  path: `${path}/claim-by-email`,
  access: 'signed-in',
  rate: 'sign-in',
  summary: 'Become a resident by the list: one’s own email address',
  async act(ask) {
    const result = await perform(ask.house, ask, claimEntry, { by: 'email' })
    return result.ok ? answerTo(ask, result.value, '', {}) : result.refusal
  },
})

export const appeal = post({
  path: `${path}/appeal`,
  access: 'signed-in',
  rate: 'mail',
  summary: 'Ask a person to look at whether one lives here',
  form: z.strictObject({
    words: z.string('words-missing').trim().min(3, 'words-missing').max(2000, 'words-long'),
  }),
  invalid,
  async act(ask, form) {
    const result = await perform(ask.house, ask, makeAppeal, form)
    if (result.ok) return seeOther(`${path}?done=sent`)
    const { kind } = result.refusal
    if (kind === 'not-signed-in') return seeOther('/sign-in')
    return show(ask, { again: problemAt('words', textsFor(ask.locale).residence.errors[kind]!, form) })
  },
})

export const endResidence = post({
  path: `${path}/end`,
  access: 'signed-in',
  summary: 'Say that one no longer lives here',
  async act(ask) {
    const result = await perform(ask.house, ask, endOwnResidence, null)
    if (result.ok || result.refusal.kind === 'not-a-resident') return seeOther(`${path}?done=ended`)
    return show(ask, { refused: textsFor(ask.locale).residence.outcomes['shared-account'] })
  },
})
