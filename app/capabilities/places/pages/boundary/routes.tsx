import { createHash } from 'node:crypto'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { bringBoundary } from '../../acts/bring-boundary.ts'
import { keepBoundary } from '../../acts/keep-boundary.ts'
import { withdrawBoundary } from '../../acts/withdraw-boundary.ts'
import { expectedOf } from '../../reads/expected-of.ts'
import { findPlace } from '../../reads/find-place.ts'
import { mostBytes, readGeoJson } from '../../rules/read-geojson.ts'
import { textsFor } from '../../texts/texts.ts'
import { boundaryPath } from '../addresses.ts'
import { forgetMaps } from '../map/kept-maps.ts'
import { boundaryAddress, codeAddress, keepForm, lookForm, withdrawForm } from './form.ts'
import { gatherBoundary } from './gather.ts'
import { BoundaryView } from './view.tsx'

const officers = { role: 'officer' } as const

interface Shown {
  readonly draft?: string | undefined
  readonly done?: 'kept' | 'withdrawn' | undefined
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

async function show(ask: Ask<{ readonly code: string }>, { draft, done, errors = [], typed }: Shown): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const gathered = await gatherBoundary(ask, ask.address.code, draft ?? null)
  if (!gathered) return notFound
  const problems = draft && !gathered.draft ? [{ name: 'file', message: texts.boundary.errors['draft-gone'] }] : errors
  return page(
    texts.boundary.title(gathered.place.name),
    <BoundaryView gathered={gathered} errors={problems} typed={typed} done={done ?? null} texts={texts} />,
    { status: problems.length > 0 ? 422 : 200, hasErrors: problems.length > 0 },
  )
}

const showInvalid = (ask: Ask<{ readonly code: string }>, problems: readonly FormProblem[], typed: Typed) => {
  const { errors, fallback } = textsFor(ask.locale).boundary
  return show(ask, { errors: problemTexts(problems, errors, fallback), typed })
}

const showRefused = (ask: Ask<{ readonly code: string }>, name: string, key: string, typed: Typed = {}) =>
  showInvalid(ask, [{ name, key }], typed)

export const boundaryPage = get({
  path: '/places/:code/boundary',
  access: officers,
  summary: 'Upload, look at and withdraw the boundary of a place',
  address: boundaryAddress,
  show: (ask) => show(ask, ask.address),
})

export const look = post({
  path: '/places/:code/boundary',
  access: officers,
  rate: 'upload',
  summary: 'Look at a boundary before it is kept',
  address: codeAddress,
  form: lookForm,
  uploads: { file: mostBytes },
  invalid: showInvalid,
  async act(ask, form, uploads) {
    const { code } = ask.address
    const typed = { source: form.source, licence: form.licence }
    const place = await findPlace(ask.read, ask.community.id, code)
    if (!place) return notFound
    if (!uploads.file) return showRefused(ask, 'file', 'file-missing', typed)
    const read = readGeoJson(uploads.file.bytes, await expectedOf(ask.read, ask.community.id, place))
    if (!read.ok)
      return show(ask, {
        errors: [{ name: 'file', message: textsFor(ask.locale).boundary.problem(read.problem) }],
        typed,
      })
    const fileSha256 = createHash('sha256').update(uploads.file.bytes).digest('hex')
    const result = await perform(ask.house, ask, bringBoundary, {
      code,
      boundary: read.boundary,
      fileSha256,
      source: form.source,
      licence: form.licence,
    })
    if (result.ok) return seeOther(`${boundaryPath(code)}?draft=${result.value.boundaryId}`)
    switch (result.refusal.kind) {
      case 'no-such-place':
        return notFound
      case 'not-yours-to-do':
      case 'official-boundary':
        return showRefused(ask, 'file', result.refusal.kind, typed)
    }
  },
})

export const keep = post({
  path: '/places/:code/boundary/keep',
  access: officers,
  summary: 'Keep a boundary that was looked at',
  address: codeAddress,
  form: keepForm,
  async act(ask, form) {
    const { code } = ask.address
    const { replaced, sourceTitle } = textsFor(ask.locale).boundary
    const result = await perform(ask.house, ask, keepBoundary, {
      code,
      boundaryId: form.draft,
      words: { replaced, sourceTitle },
    })
    forgetMaps(ask.community.id)
    if (result.ok) return seeOther(`${boundaryPath(code)}?done=kept`)
    switch (result.refusal.kind) {
      case 'no-such-draft':
        return showRefused(ask, 'file', 'draft-gone')
      case 'not-yours-to-do':
      case 'official-boundary':
        return showRefused(ask, 'file', result.refusal.kind)
    }
  },
})

export const withdraw = post({
  path: '/places/:code/boundary/withdraw',
  access: officers,
  summary: 'Withdraw an uploaded boundary',
  address: codeAddress,
  form: withdrawForm,
  invalid: showInvalid,
  async act(ask, form) {
    const { code } = ask.address
    const result = await perform(ask.house, ask, withdrawBoundary, { code, because: form.because })
    forgetMaps(ask.community.id)
    if (result.ok) return seeOther(`${boundaryPath(code)}?done=withdrawn`)
    switch (result.refusal.kind) {
      case 'no-such-place':
        return notFound
      case 'not-yours-to-do':
      case 'nothing-to-withdraw':
        return showRefused(ask, 'because', result.refusal.kind, { because: form.because })
    }
  },
})
