import { z } from 'zod'
import { listPeopleWithRole } from '#capabilities/people/index.ts'
import { findPlace, findPlaceTyped } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { nameAppealsOfficer } from '../../acts/name-appeals-officer.ts'
import type { RollSource } from '../../vocabulary.ts'
import { rollPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'

const ways = ['resident', 'confirmed', 'register', 'codes'] as const

const rollForm = z.strictObject({
  who: z.enum(ways, { error: 'sources-missing' }),
  codes: z.literal('yes').optional(),
  place: z.string().max(100, 'place-unknown').default(''),
  appealsTo: z.union([z.literal('any'), z.uuid()], { error: 'no-such-officer' }).default('any'),
})

export const rollRoutes = draftStep({
  path: rollPath,
  summary: 'Who may vote in a ballot',
  title: ({ manage }) => manage.roll.title,
  form: rollForm,
  async read(form, _ballot, { read, community }) {
    const place = await findPlaceTyped(read, community.id, form.place)
    if (place.kind === 'place-unknown' || place.kind === 'place-not-one')
      return { ok: false, problems: [{ field: 'place', key: place.kind }] }
    const rollSources: readonly RollSource[] = form.who !== 'codes' && form.codes ? [form.who, 'codes'] : [form.who]
    return { ok: true, changes: { rollSources, placeCode: place.kind === 'one' ? place.place.code : null } }
  },
  async also(form, ballot, ask) {
    const officer = form.appealsTo === 'any' ? null : (form.appealsTo as PersonId)
    const named = await perform(ask.house, ask, nameAppealsOfficer, { ballot: ballot.id, officer })
    return named.ok ? [] : [{ field: 'appealsTo', key: named.refusal.kind }]
  },
  view: async (shown) => {
    const { ask, ballot, texts } = shown
    const place = ballot.placeCode && (await findPlace(ask.read, ask.community.id, ballot.placeCode))
    const officers = await listPeopleWithRole(ask.read, ask.community.id, 'officer')
    const named = new Map(
      officers.map(({ id, displayName }) => [id as string, displayName ?? texts.manage.roll.unnamed]),
    )
    return <RollView {...shown} place={place ? place.name : ''} officers={[...named]} />
  },
})

interface RollViewProps extends StepShown {
  readonly place: string
  readonly officers: readonly (readonly [id: string, name: string])[]
}

function RollView({ ballot, texts, errors, typed, place, officers }: RollViewProps) {
  const own = texts.manage.roll
  const main = ballot.rollSources.find((source) => source !== 'codes') ?? 'codes'
  const field = { errors, typed }
  return (
    <StepPage title={own.title} slug={ballot.slug} errors={errors} manage={texts.manage}>
      <Radios
        name="who"
        legend={own.who}
        legendSize="s"
        items={ways.map((value) => ({ value, label: texts.roll.who[value], hint: own.hints[value] }))}
        value={main}
        {...field}
      />
      <Checkboxes
        name="codes"
        legend={own.codesToo}
        legendSize="s"
        items={[{ value: 'yes', label: own.codesTooLabel, hint: own.codesTooHint }]}
        values={main !== 'codes' && ballot.rollSources.includes('codes') ? ['yes'] : []}
        {...field}
      />
      <TextInput name="place" label={own.place} labelSize="s" hint={own.placeHint} value={place} {...field} />
      <Select
        name="appealsTo"
        label={own.appealsTo}
        labelSize="s"
        hint={own.appealsToHint}
        items={[{ value: 'any', label: own.anyOfficer }, ...officers.map(([value, label]) => ({ value, label }))]}
        value={ballot.appealsTo ?? 'any'}
        {...field}
      />
    </StepPage>
  )
}
