import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { makeLetters } from '../../acts/make-letters.ts'
import { readAddresses } from '../../rules/read-addresses.ts'
import { textsFor } from '../../texts/texts.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { lettersPath } from '../look-after.ts'
import { LettersView, PrintView } from './view.tsx'

const officers = { role: 'officer' } as const

function show(ask: Ask, again: Again): Answer {
  const texts = textsFor(ask.locale).residents
  return formAnswer(texts.letters.title, <LettersView texts={texts} again={again} />, again)
}

export const lettersPage = get({
  path: lettersPath,
  access: officers,
  summary: 'Addresses for letters with residence codes',
  show: (ask) => show(ask, firstLook),
})

/** The codes are in this answer and nowhere else: they cannot be shown again, so there is no redirect. */
export const printLetters = post({
  path: lettersPath,
  access: officers,
  rate: 'upload',
  summary: 'Make letters with residence codes, to be printed',
  form: z.strictObject({
    addresses: z.string().max(60_000, 'addresses-missing').default(''),
    each: z.enum(['1', '2', '3', '4'], 'each-form').default('1'),
    file: z.string().max(0).optional(),
  }),
  uploads: { file: 200_000 },
  async act(ask, form, { file }) {
    const texts = textsFor(ask.locale).residents
    const typed: Typed = { addresses: form.addresses, each: form.each }
    const hasTyped = form.addresses.trim() !== ''
    if (hasTyped === (file !== undefined)) {
      const key = hasTyped ? 'addresses-both' : 'addresses-missing'
      return show(ask, problemAt('addresses', texts.errors[key]!, typed))
    }
    const read = readAddresses(file?.bytes ?? Buffer.from(form.addresses))
    if (!read.ok) return show(ask, problemAt(file ? 'file' : 'addresses', texts.addressProblem(read.problem), typed))
    const input = { addresses: read.addresses, each: Number(form.each) }
    const result = await perform(ask.house, ask, makeLetters, input)
    if (!result.ok) return show(ask, problemAt('', texts.errors[result.refusal.kind]!, typed))
    const { community, house } = ask
    const about = { texts, community, made: result.value, doubles: read.doubles, today: house.clock.now() }
    return page(texts.letters.title, <PrintView {...about} />, { bare: true })
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).residents.errors)),
})
