import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { notFound, seeOther } from '#platform/web/answer.ts'
import { post, type Route } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { changeBallot } from '../../acts/change-ballot.ts'
import { readManyOptions } from '../../rules/many-options.ts'
import { manyOptionsPath, optionPath, optionsPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'
import { gatherDraft, type SlugAsk } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { OptionFields } from './fields.tsx'
import { optionForm, readOption, withoutOption } from './form.ts'
import { ManyView, OptionsView } from './view.tsx'

/** What is on the paper, and adding one. */
const addOne = draftStep({
  path: optionsPath,
  summary: 'What is on the paper of a ballot',
  title: ({ manage }) => manage.options.title,
  form: optionForm,
  read(form, ballot) {
    const read = readOption(form, null)
    return read.ok
      ? { ok: true, changes: { options: [...ballot.options, read.option] } }
      : { ok: false, problems: [read.problem] }
  },
  next: (slug) => `${optionsPath(slug)}#add`,
  view: OptionsView,
})

const addMany = draftStep({
  path: manyOptionsPath,
  summary: 'Put many choices on the paper of a ballot at once',
  title: ({ manage }) => manage.options.addMany,
  form: z.strictObject({ many: z.string().max(200_000, 'options-many').default('') }),
  read(form, ballot) {
    const read = readManyOptions(form.many, ballot.budgetPence !== null)
    if (!read.ok) return { ok: false, problems: [{ field: 'many', key: 'cost-wrong', line: read.line }] }
    if (read.options.length === 0) return { ok: false, problems: [{ field: 'many', key: 'many-empty' }] }
    return { ok: true, changes: { options: [...ballot.options, ...read.options] } }
  },
  next: optionsPath,
  view: ManyView,
})

const optionAddress = slugAddress.extend({ number: z.string().regex(/^[1-9]\d{0,2}$/) })
const numberOf = (ask: SlugAsk) => Number((ask.address as z.infer<typeof optionAddress>).number)

const changeOne = draftStep({
  path: (slug) => optionPath(slug, ':number'),
  address: optionAddress,
  isThere: (ask, ballot) => numberOf(ask) <= ballot.options.length,
  summary: 'Change one choice on the paper of a ballot',
  title: ({ manage }) => manage.options.title,
  form: optionForm,
  read(form, ballot, ask) {
    const number = numberOf(ask)
    const read = readOption(form, ballot.options[number - 1]!)
    if (!read.ok) return { ok: false, problems: [read.problem] }
    return {
      ok: true,
      changes: { options: ballot.options.map((option) => (option.number === number ? read.option : option)) },
    }
  },
  next: optionsPath,
  view: OptionView,
})

function OptionView({ ask, ballot, texts: { manage }, errors, typed }: StepShown) {
  const number = numberOf(ask)
  const own = manage.options
  return (
    <StepPage
      title={own.one(number)}
      slug={ballot.slug}
      errors={errors}
      manage={manage}
      after={
        <form method="post" action={`${optionPath(ballot.slug, number)}/remove`}>
          <Button kind="secondary">{own.remove}</Button>
        </form>
      }
    >
      <OptionFields
        texts={own}
        start={ballot.options[number - 1]!}
        isBudget={ballot.budgetPence !== null}
        others={ballot.options.filter((option) => option.number !== number)}
        errors={errors}
        typed={typed}
      />
    </StepPage>
  )
}

const removeOne = post({
  path: `${optionPath(':slug', ':number')}/remove`,
  access: runners,
  summary: 'Take one choice off the paper of a ballot',
  address: optionAddress,
  async act(ask) {
    const { ballot, away } = await gatherDraft(ask)
    if (!ballot) return away
    const changes = { options: withoutOption(ballot.options, numberOf(ask)) }
    const result = await perform(ask.house, ask, changeBallot, { ballot: ballot.id, changes })
    return result.ok ? seeOther(optionsPath(ballot.slug)) : notFound
  },
})

export const optionRoutes: readonly Route[] = [...addMany, ...addOne, ...changeOne, removeOne]
