import { findPlaceTyped, listPlaces, type PlaceTyped } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { changeMatter } from '../../acts/change-matter.ts'
import { openMatter } from '../../acts/open-matter.ts'
import type { Matter } from '../../reads/find-matter.ts'
import { mayLookAfterMatters } from '../../rules/may-look-after-matters.ts'
import { textsFor } from '../../texts/texts.ts'
import { matterPath, mattersPath, newMatterPath } from '../addresses.ts'
import { turnedAway, withMatter } from '../may-look-after.ts'
import { slugAddress } from '../slug-address.ts'
import { changeForm, type MatterFields, newForm } from './form.ts'
import { EditView } from './view.tsx'

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

async function show(ask: Ask<unknown>, matter: Matter | null, again?: Again): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const onlyPlaces = await placesOfRole(ask)
  const errors = again ? problemTexts(again.problems, texts.errors, texts.errors.wrong!) : []
  return page(
    matter ? texts.edit.title : texts.edit.newTitle,
    <EditView
      matter={matter && fieldsOf(matter)}
      isDraft={matter === null || matter.state === 'draft'}
      onlyPlaces={onlyPlaces}
      back={matter ? matterPath(matter.slug) : mattersPath}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

/** The names of the places that a role is for; none where it is for the whole community. */
async function placesOfRole({ read, community, actor }: Ask<unknown>): Promise<readonly string[]> {
  if (mayLookAfterMatters(actor, []) === 'yes') return []
  const codes = [...(actor.localRoles.get('facilitator') ?? []), ...(actor.localRoles.get('officer') ?? [])]
  const places = codes.length === 0 ? [] : await listPlaces(read, community.id, { codes })
  return [...new Set(places.map(({ name }) => name))]
}

const fieldsOf = ({ title, question, summary, responsible, placeCode }: Matter): MatterFields => ({
  title,
  question,
  summary,
  responsible,
  place: placeCode ?? '',
})

type PlaceProblem = Exclude<PlaceTyped['kind'], 'one' | 'whole-community'> | 'not-your-place'

const placeProblem = (kind: PlaceProblem, form: MatterFields): Again => ({
  problems: [{ name: 'place', key: kind }],
  typed: { ...form },
})

const forbidden = (ask: Ask<unknown>): Answer => ({ kind: 'forbidden', why: textsFor(ask.locale).forbidden })

const newMatter = get({
  path: newMatterPath,
  access: 'signed-in',
  summary: 'Take up a question: the form',
  show: (ask) => turnedAway(ask) ?? show(ask, null),
})

const makeMatter = post({
  path: newMatterPath,
  access: 'signed-in',
  summary: 'Take up a question, as a draft or for everyone at once',
  form: newForm,
  async act(ask, { how, place: typed, ...words }) {
    const away = turnedAway(ask)
    if (away) return away
    const place = await findPlaceTyped(ask.read, ask.community.id, typed)
    if (place.kind === 'place-unknown' || place.kind === 'place-not-one')
      return show(ask, null, placeProblem(place.kind, { ...words, place: typed }))
    const placeCode = place.kind === 'one' ? place.place.code : null
    const result = await perform(ask.house, ask, openMatter, { ...words, placeCode, isDraft: how === 'draft' })
    if (!result.ok) {
      const { kind } = result.refusal
      switch (kind) {
        case 'not-yours-to-do':
          return forbidden(ask)
        case 'not-your-place':
          return show(ask, null, placeProblem(kind, { ...words, place: typed }))
      }
    }
    return seeOther(`${matterPath(result.value.slug)}?done=${how === 'draft' ? 'drafted' : 'published'}`)
  },
  invalid: (ask, problems, typed) => turnedAway(ask) ?? show(ask, null, { problems, typed }),
})

const editMatter = get({
  path: '/matters/:slug/edit',
  access: 'signed-in',
  summary: 'Change the words of a matter: the form',
  address: slugAddress,
  show: (ask) => withMatter(ask, (matter) => show(ask, matter)),
})

const saveMatter = post({
  path: '/matters/:slug/edit',
  access: 'signed-in',
  summary: 'Change the words of a matter',
  address: slugAddress,
  form: changeForm,
  act: (ask, { place: typed, ...words }) =>
    withMatter(ask, async (matter) => {
      const place = await findPlaceTyped(ask.read, ask.community.id, typed)
      if (place.kind === 'place-unknown' || place.kind === 'place-not-one')
        return show(ask, matter, placeProblem(place.kind, { ...words, place: typed }))
      const placeCode = place.kind === 'one' ? place.place.code : null
      const result = await perform(ask.house, ask, changeMatter, { matterId: matter.id, ...words, placeCode })
      if (result.ok) return seeOther(`${matterPath(matter.slug)}?done=changed`)
      switch (result.refusal.kind) {
        case 'no-such-matter':
          return notFound
        case 'not-yours-to-do':
          return forbidden(ask)
        case 'not-your-place':
          return show(ask, matter, placeProblem(result.refusal.kind, { ...words, place: typed }))
      }
    }),
  invalid: (ask, problems, typed) => withMatter(ask, (matter) => show(ask, matter, { problems, typed })),
})

export const editRoutes = [newMatter, makeMatter, editMatter, saveMatter]
