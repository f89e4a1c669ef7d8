import { z } from 'zod'
import { penceFrom } from '../../rules/pence.ts'
import { problemsOfWords } from '../../rules/problems-of-commitment.ts'
import { dateParts, dueOf, line, words } from '../fields.ts'

export const makeForm = z
  .strictObject({
    what: line,
    details: words,
    from: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .catch(''),
    responsible: line,
    accountable: line,
    owner: z.union([z.literal(''), z.uuid('owner-unknown')]).default(''),
    ...dateParts,
    money: line,
    measure: line,
    baseline: line,
    target: line,
  })
  .transform((form, context) => {
    for (const { name, key } of problemsOfWords(form)) {
      context.addIssue({ code: 'custom', path: [name], message: key })
    }
    const dueOn = dueOf(form)
    const moneyPence = form.money === '' ? null : penceFrom(form.money)
    if (dueOn === null) context.addIssue({ code: 'custom', path: ['due'], message: 'due-form' })
    if (form.money !== '' && moneyPence === null) {
      context.addIssue({ code: 'custom', path: ['money'], message: 'money-form' })
    }
    const { what, details, responsible, accountable, measure, baseline, target } = form
    return {
      ...{ what, details, responsible, accountable, measure, baseline, target },
      dueOn: dueOn ?? '',
      moneyPence,
      from: form.from || null,
      owner: form.owner || null,
      /** As it was typed, to be shown again. */
      typed: form,
    }
  })
