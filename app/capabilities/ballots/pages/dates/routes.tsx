import { z } from 'zod'
import { dateFrom } from '#platform/london.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { dateAndHourOf, hoursToChoose, momentOf } from '../../rules/closing-moment.ts'
import type { BallotProblem } from '../../rules/problems-of-ballot.ts'
import { datesPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'

const part = z.string().max(20).default('')
const hour = z.enum(hoursToChoose.map(String) as [string, ...string[]], { error: 'hour-missing' })
const reminders = ['0', '12', '24', '48', '72'] as const

const datesForm = z.strictObject({
  when: z.enum(['now', 'later'], { error: 'when-missing' }),
  'opens-day': part,
  'opens-month': part,
  'opens-year': part,
  opensHour: hour.default('9'),
  'closes-day': part,
  'closes-month': part,
  'closes-year': part,
  closesHour: hour,
  remind: z.enum(reminders, { error: 'remind-wrong' }),
})
type DatesForm = z.infer<typeof datesForm>

export const datesRoutes = draftStep({
  path: datesPath,
  summary: 'When a ballot opens and closes',
  title: ({ manage }) => manage.dates.title,
  form: datesForm,
  read(form, { at }) {
    const opensAt = form.when === 'now' ? null : readMoment(form, 'opens')
    const closesAt = readMoment(form, 'closes')
    const problems: BallotProblem[] = [...problemsOf('opens', opensAt, at), ...problemsOf('closes', closesAt, at)]
    if (problems.length > 0 || opensAt === 'wrong' || closesAt === 'wrong') return { ok: false, problems }
    return { ok: true, changes: { opensAt, closesAt, remindHours: Number(form.remind) || null } }
  },
  view: DatesView,
})

function readMoment(form: DatesForm, name: 'opens' | 'closes'): Date | 'wrong' {
  const typed = { day: form[`${name}-day`], month: form[`${name}-month`], year: form[`${name}-year`] }
  const date = dateFrom(typed)
  return date === null ? 'wrong' : momentOf(date, Number(form[`${name}Hour`]))
}

function problemsOf(name: 'opens' | 'closes', moment: Date | 'wrong' | null, at: Date): readonly BallotProblem[] {
  if (moment === 'wrong') return [{ field: name, key: 'date-wrong' }]
  return moment !== null && moment <= at ? [{ field: name, key: `${name}-past` }] : []
}

function DatesView({ ballot, texts: { manage }, errors, typed }: StepShown) {
  const own = manage.dates
  const opens = ballot.opensAt && dateAndHourOf(ballot.opensAt)
  const closes = ballot.closesAt && dateAndHourOf(ballot.closesAt)
  const hours = hoursToChoose.map((each) => ({ value: String(each), label: own.hours[each]! }))
  const field = { errors, typed }
  return (
    <StepPage title={own.title} slug={ballot.slug} errors={errors} manage={manage} intro={own.intro}>
      <Radios
        name="when"
        legend={own.when}
        legendSize="s"
        items={[
          { value: 'now', label: own.now },
          { value: 'later', label: own.later },
        ]}
        value={opens ? 'later' : 'now'}
        {...field}
      />
      <DateInput
        name="opens"
        legend={own.opens}
        legendSize="s"
        hint={own.opensHint}
        value={opens?.date ?? null}
        {...field}
      />
      <Select
        name="opensHour"
        label={own.opensHour}
        labelSize="s"
        items={hours}
        value={String(opens?.hour ?? 9)}
        {...field}
      />
      <DateInput
        name="closes"
        legend={own.closes}
        legendSize="s"
        hint={own.closesHint}
        value={closes?.date ?? null}
        {...field}
      />
      <Select
        name="closesHour"
        label={own.closesHour}
        labelSize="s"
        items={hours}
        value={String(closes?.hour ?? 20)}
        {...field}
      />
      <Select
        name="remind"
        label={own.remind}
        labelSize="s"
        hint={own.remindHint}
        items={reminders.map((value) => ({ value, label: own.reminds[value]! }))}
        value={String(ballot.remindHours ?? 0)}
        {...field}
      />
    </StepPage>
  )
}
