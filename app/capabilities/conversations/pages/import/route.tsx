import { perform } from '#platform/acts/act.ts'
import type { Id } from '#platform/ids.ts'
import { findProgress } from '#platform/jobs/progress.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post, type Uploads } from '#platform/web/route.ts'
import { askForImport, importConversationJob, packFiles } from '../../acts/ask-for-import.ts'
import { type ReadImport, readImport } from '../../acts/read-import.ts'
import type { ReadyImport } from '../../rules/ready-import.ts'
import { questionOfSummary } from '../../rules/summary-of-bytes.ts'
import { exchangeTextsFor } from '../../texts/exchange/texts.ts'
import { importPath, importProgressPath } from '../addresses.ts'
import { runners } from '../runners.ts'
import { type ImportForm, importForm, jobAddress, mostBytes } from './form.ts'
import { ProgressView, presentProgress } from './progress-view.tsx'
import { type ImportModel, ImportView } from './view.tsx'

function show(ask: Ask<unknown>, model: ImportModel): Answer {
  const texts = exchangeTextsFor(ask.locale)
  const isWrong = model.errors.length > 0
  const status = isWrong ? 422 : 200
  return page(texts.title, <ImportView model={model} texts={texts} />, { status, hasErrors: isWrong })
}

function showProblems(
  ask: Ask<unknown>,
  problems: readonly FormProblem[],
  typed: Typed,
  troubles?: ReadyImport['troubles'],
): Answer {
  const texts = exchangeTextsFor(ask.locale)
  return show(ask, { errors: problemTexts(problems, texts.errors, texts.error), typed, troubles })
}

export const importPage = get({
  path: importPath,
  access: runners,
  summary: 'Bring in a conversation from Polis',
  show: (ask) => show(ask, { errors: [] }),
})

export const bringIn = post({
  path: importPath,
  access: runners,
  rate: 'upload',
  summary: 'Bring in the files of a Polis export as a finished conversation',
  form: importForm,
  uploads: mostBytes,
  invalid: (ask, problems, typed) => showProblems(ask, problems, typed),
  async act(ask, form, uploads) {
    const typed = typedOf(form)
    const asked = questionOf(form, uploads)
    const missing = [...problemsOfFiles(uploads), ...asked.problems]
    if (missing.length > 0 || !uploads.votes || !uploads.comments) return showProblems(ask, missing, typed)
    const files = { votes: uploads.votes.bytes, comments: uploads.comments.bytes }
    const read = await readImport(files)
    const wrong = whatIsWrong(read, form)
    if (read.kind === 'unreadable' || wrong) {
      if (read.kind === 'read') return showProblems(ask, wrong ? [wrong] : [], typed, read.ready.troubles)
      return show(ask, { errors: [{ name: nameOf(read.file), message: read.reason }], typed })
    }
    const { askedBy, source, licence } = form
    const result = await perform(ask.house, ask, askForImport, {
      words: { question: asked.question, askedBy, source, licence },
      files: await packFiles(files),
      votes: read.ready.votes.value.length,
    })
    if (result.ok) return seeOther(importProgressPath(result.value.job))
    switch (result.refusal.kind) {
      case 'not-yours-to-do':
        return showProblems(ask, [{ name: '', key: result.refusal.kind }], typed)
    }
  },
})

export const importProgress = get({
  path: importProgressPath(':job'),
  access: runners,
  summary: 'How far bringing in a conversation has come',
  address: jobAddress,
  async show(ask) {
    const key = { communityId: ask.community.id, jobId: ask.address.job as Id<'job'> }
    const progress = await findProgress(ask.read, key, importConversationJob)
    if (!progress) return notFound
    const texts = exchangeTextsFor(ask.locale)
    const model = presentProgress(progress, texts)
    const title = { waiting: 'title', running: 'title', finished: 'finishedTitle', failed: 'failedTitle' } as const
    return page(
      texts.progress[title[progress.state]],
      <ProgressView model={model} texts={texts} here={importProgressPath(ask.address.job)} />,
      {
        model,
        islands: ['progress'],
      },
    )
  },
})

const typedOf = ({ question, askedBy, source, licence, leaveOut }: ImportForm): Typed => ({
  question,
  askedBy,
  source,
  licence,
  leaveOut,
})

function problemsOfFiles({ votes, comments }: Uploads): readonly FormProblem[] {
  return [
    ...(votes ? [] : [{ name: 'votes', key: 'votes-missing' }]),
    ...(comments ? [] : [{ name: 'comments', key: 'comments-missing' }]),
  ]
}

/** As typed, or else as summary.csv has it. */
function questionOf(form: ImportForm, { summary }: Uploads) {
  const found = summary ? questionOfSummary(summary.bytes) : ''
  const question = form.question || found || ''
  const problem = (name: string, key: string) => ({ question, problems: [{ name, key }] })
  if (found === null) return problem('summary', 'summary-wrong')
  if (question === '') return problem('question', 'question-missing')
  if (question.length < 10) return problem('question', 'question-short')
  if (question.length > 200) return problem('question', 'question-long')
  return { question, problems: [] }
}

function whatIsWrong(read: ReadImport, { leaveOut }: ImportForm): FormProblem | null {
  if (read.kind !== 'read') return null
  const { troubles, votes } = read.ready
  if (troubles.total > 0 && !leaveOut) return { name: 'leaveOut', key: 'rows-wrong' }
  return votes.value.length === 0 ? { name: 'votes', key: 'no-votes' } : null
}

const nameOf = (file: string) => file.replace('.csv', '')
