import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { DateInput } from '#ui/date-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { addMilestone } from '../../acts/add-milestone.ts'
import { reachMilestone } from '../../acts/reach-milestone.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import type { MilestoneId } from '../../vocabulary.ts'
import { commitmentPath } from '../addresses.ts'
import { dateParts, dueOf, idAddress, line } from '../fields.ts'
import { SmallForm } from '../small-form.tsx'
import { withOwnCommitment } from '../with-commitment.ts'

const path = '/commitments/:id/stages'

function show(ask: Ask<unknown>, commitment: Commitment, problems: readonly FormProblem[] = [], typed?: Typed): Answer {
  const texts = textsFor(ask.locale)
  const { milestone, report, errors: errorTexts } = texts.forms
  const errors = problemTexts(problems, errorTexts, errorTexts.wrong!)
  return page(
    milestone.title,
    <SmallForm
      back={{ href: commitmentPath(commitment.id), label: report.back }}
      kicker={commitment.what}
      title={milestone.title}
      errors={errors}
      button={milestone.button}
    >
      <TextInput name="title" label={milestone.name} labelSize="s" errors={errors} typed={typed} />
      <DateInput name="due" legend={milestone.due} legendSize="s" errors={errors} typed={typed} />
    </SmallForm>,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const stagesPage = get({
  path,
  access: 'signed-in',
  summary: 'Add a stage on the way of a promise: the form',
  address: idAddress,
  show: (ask) => withOwnCommitment(ask, (commitment) => show(ask, commitment)),
})

const add = post({
  path,
  access: 'signed-in',
  summary: 'Add a stage on the way of a promise',
  address: idAddress,
  form: z.strictObject({ title: line, ...dateParts }),
  act: (ask, form) =>
    withOwnCommitment(ask, async (commitment) => {
      const again = (name: string, key: string) => show(ask, commitment, [{ name, key }], form)
      const dueOn = dueOf(form)
      if (dueOn === null) return again('due', 'due-form')
      const input = { commitment: commitment.id, title: form.title, dueOn }
      const result = await perform(ask.house, ask, addMilestone, input)
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=milestone`)
      const { kind } = result.refusal
      switch (kind) {
        case 'title-missing':
        case 'title-long':
          return again('title', kind)
        case 'after-the-end':
          return again('due', kind)
        case 'not-open':
        case 'too-many':
          return again('', kind)
        case 'no-such-commitment':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnCommitment(ask, (commitment) => show(ask, commitment, problems, typed)),
})

const reach = post({
  path: '/commitments/:id/stages/:milestone/reached',
  access: 'signed-in',
  summary: 'Say that a stage on the way is reached',
  address: idAddress.extend({ milestone: z.uuid() }),
  act: (ask) =>
    withOwnCommitment(ask, async (commitment) => {
      const input = { commitment: commitment.id, milestone: ask.address.milestone as MilestoneId }
      const result = await perform(ask.house, ask, reachMilestone, input)
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=reached`)
      switch (result.refusal.kind) {
        case 'reached-already':
        case 'not-open':
          return seeOther(commitmentPath(commitment.id))
        case 'no-such-commitment':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
})

export const milestoneRoutes = [stagesPage, add, reach]
