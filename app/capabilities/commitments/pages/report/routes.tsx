import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { largestPhoto } from '#platform/images/remake-photo.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { reportProgress } from '../../acts/report-progress.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentPath } from '../addresses.ts'
import { idAddress, line, words } from '../fields.ts'
import { withOwnCommitment } from '../with-commitment.ts'
import { readPhotos } from './read-photos.ts'
import { ReportView } from './view.tsx'

const path = '/commitments/:id/report'

function show(ask: Ask<unknown>, commitment: Commitment, problems: readonly FormProblem[] = [], typed?: Typed): Answer {
  const texts = textsFor(ask.locale)
  const errors = problemTexts(problems, texts.forms.errors, texts.forms.errors.wrong!)
  return page(
    texts.forms.report.title,
    <ReportView commitment={commitment} errors={errors} typed={typed} texts={texts} />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const reportPage = get({
  path,
  access: 'signed-in',
  summary: 'Say how a promise goes: the form',
  address: idAddress,
  show: (ask) => withOwnCommitment(ask, (commitment) => show(ask, commitment)),
})

const report = post({
  path,
  access: 'signed-in',
  summary: 'Say how a promise goes, or that it is done',
  address: idAddress,
  form: z.strictObject({
    kind: z.enum(['progress', 'done'], { error: 'kind-missing' }),
    words,
    measured: line,
    alt1: line,
    alt2: line,
    alt3: line,
  }),
  uploads: { photo1: largestPhoto, photo2: largestPhoto, photo3: largestPhoto },
  act: (ask, form, uploads) =>
    withOwnCommitment(ask, async (commitment) => {
      const { kind, words: said, measured } = form
      const { photos, problems } = await readPhotos(uploads, {
        photo1: form.alt1,
        photo2: form.alt2,
        photo3: form.alt3,
      })
      if (problems.length > 0) return show(ask, commitment, problems, form)
      const again = photos.map(({ name }) => ({ name, key: 'choose-again' }))
      const input = { commitment: commitment.id, words: said, measured, photos, isDone: kind === 'done' }
      const result = await perform(ask.house, ask, reportProgress, input)
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=${kind === 'done' ? 'done' : 'reported'}`)
      const { refusal } = result
      switch (refusal.kind) {
        case 'words-missing':
        case 'words-long':
          return show(ask, commitment, [{ name: 'words', key: refusal.kind }, ...again], form)
        case 'measured-missing':
        case 'measured-long':
          return show(ask, commitment, [{ name: 'measured', key: refusal.kind }, ...again], form)
        case 'not-open':
        case 'alt-missing':
        case 'too-many-photos':
          return show(ask, commitment, [{ name: '', key: refusal.kind }], form)
        case 'no-such-commitment':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnCommitment(ask, (commitment) => show(ask, commitment, problems, typed)),
})

export const reportRoutes = [reportPage, report]
