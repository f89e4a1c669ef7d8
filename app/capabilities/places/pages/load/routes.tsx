import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { loadPlaces } from '../../acts/load-places.ts'
import { encodeBoundary } from '../../rules/boundary-code.ts'
import { labelPointOf } from '../../rules/label-point.ts'
import { mostBytes, type ReadArea, readManyGeoJson } from '../../rules/read-geojson.ts'
import { textsFor } from '../../texts/texts.ts'
import { loadPath } from '../addresses.ts'
import { forgetMaps } from '../map/kept-maps.ts'
import { loadAddress, loadForm } from './form.ts'
import { LoadView } from './view.tsx'

const administrators = { role: 'administrator' } as const

function show(ask: Ask<unknown>, errors: FieldErrors, typed?: Typed, loaded: number | null = null): Answer {
  const texts = textsFor(ask.locale)
  const body = <LoadView errors={errors} typed={typed} loaded={loaded} texts={texts} />
  return page(texts.load.title, body, { status: errors.length > 0 ? 422 : 200, hasErrors: errors.length > 0 })
}

function showInvalid(ask: Ask<unknown>, problems: readonly FormProblem[], typed: Typed): Answer {
  const { boundary, load } = textsFor(ask.locale)
  return show(ask, problemTexts(problems, { ...boundary.errors, ...load.errors }, boundary.fallback), typed)
}

export const loadPage = get({
  path: loadPath,
  access: administrators,
  summary: 'Load many places from a file',
  address: loadAddress,
  show: (ask) => show(ask, [], undefined, ask.address.done === undefined ? null : Number(ask.address.done)),
})

export const load = post({
  path: loadPath,
  access: administrators,
  rate: 'upload',
  summary: 'Load many places of one tier from a GeoJSON file',
  form: loadForm,
  uploads: { file: mostBytes },
  invalid: showInvalid,
  async act(ask, form, uploads) {
    const { file: _, ...typed } = form
    if (!uploads.file) return showInvalid(ask, [{ name: 'file', key: 'file-missing' }], typed)
    const read = readManyGeoJson(uploads.file.bytes, { code: form.code, name: form.name })
    if (!read.ok) return show(ask, [{ name: 'file', message: textsFor(ask.locale).load.problem(read.problem) }], typed)
    const result = await perform(ask.house, ask, loadPlaces, {
      tier: form.tier,
      within: form.within || null,
      places: await withPoints(read.areas),
      fileSha256: createHash('sha256').update(uploads.file.bytes).digest('hex'),
      source: { title: form.source, licence: form.licence, year: Number(form.year) },
    })
    forgetMaps(ask.community.id)
    if (result.ok) return seeOther(`${loadPath}?done=${result.value.count}`)
    switch (result.refusal.kind) {
      case 'no-such-place-around':
        return showInvalid(ask, [{ name: 'within', key: 'within-wrong' }], typed)
      case 'not-yours-to-do':
        return showInvalid(ask, [{ name: '', key: 'not-yours-to-do' }], typed)
    }
  },
})

/** A point for each name takes a while to find: others are answered in between. */
async function withPoints(areas: readonly ReadArea[]) {
  const places = []
  for (const { code, name, boundary } of areas) {
    places.push({ code, name, boundary: encodeBoundary(boundary), point: labelPointOf(boundary) })
    await breathe()
  }
  return places
}
