import { perform } from '#platform/acts/act.ts'
import type { Id } from '#platform/ids.ts'
import { findProgress } from '#platform/jobs/progress.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { askForElection, importElectionJob, packFile } from '../../acts/ask-for-election.ts'
import { type ElectionRead, type ReadElection, readElection } from '../../acts/read-election.ts'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { importElectionPath, importElectionProgressPath } from '../result-addresses.ts'
import { runners } from '../runners.ts'
import { type ElectionForm, electionForm, jobAddress, mostBytes } from './form.ts'
import { ElectionProgressView, presentElectionProgress } from './progress-view.tsx'
import { type ImportElectionModel, ImportElectionView } from './view.tsx'

function show(ask: Ask<unknown>, model: ImportElectionModel): Answer {
  const texts = resultTextsFor(ask.locale)
  const isWrong = model.errors.length > 0
  const view = <ImportElectionView model={model} texts={texts} />
  return page(texts.importing.title, view, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

function showProblems(
  ask: Ask<unknown>,
  problems: readonly FormProblem[],
  { typed, ...more }: { readonly typed: Typed } & Pick<ImportElectionModel, 'broken' | 'repairs'>,
): Answer {
  const { importing } = resultTextsFor(ask.locale)
  return show(ask, { errors: problemTexts(problems, importing.errors, importing.errors.unreadable), typed, ...more })
}

export const importElectionPage = get({
  path: importElectionPath,
  access: runners,
  summary: 'Bring in an election from pabulib.org',
  show: (ask) => show(ask, { errors: [] }),
})

export const bringInElection = post({
  path: importElectionPath,
  access: runners,
  rate: 'upload',
  summary: 'Bring in a Pabulib file as a finished ballot',
  form: electionForm,
  uploads: mostBytes,
  invalid: (ask, problems, typed) => showProblems(ask, problems, { typed }),
  async act(ask, form, { file }) {
    const typed: Typed = { ...form }
    if (!file) return showProblems(ask, [{ name: 'file', key: 'file-missing' }], { typed })
    const read = await readElection([file.bytes])
    if (read.kind !== 'read') return showUnreadable(ask, read, typed)
    const total = [...read.totals.values()].reduce((sum, n) => sum + n, 0)
    if (total > 0 && form.mend !== 'yes')
      return showProblems(ask, [{ name: 'mend', key: 'repairs-unseen' }], {
        typed,
        repairs: { listed: read.repairs, total },
      })
    const words = wordsOf(form, read)
    if (words.question.length < 5) return showProblems(ask, [{ name: 'question', key: 'question-short' }], { typed })
    const input = { words, file: await packFile(file.bytes), papers: read.papers.count }
    const result = await perform(ask.house, ask, askForElection, input)
    if (result.ok) return seeOther(importElectionProgressPath(result.value.job))
    switch (result.refusal.kind) {
      case 'not-yours-to-do':
        return showProblems(ask, [{ name: '', key: result.refusal.kind }], { typed })
    }
  },
})

function showUnreadable(ask: Ask<unknown>, read: Exclude<ElectionRead, ReadElection>, typed: Typed): Answer {
  switch (read.kind) {
    case 'unreadable':
      return showProblems(ask, [{ name: 'file', key: 'unreadable' }], { typed, broken: read.errors })
    case 'not-ready':
      return showProblems(ask, [{ name: 'file', key: read.why }], { typed })
  }
}

/** As typed, or else as the file has it. */
const wordsOf = ({ question, askedBy, source }: ElectionForm, { ready }: ReadElection) => ({
  question: question || ready.name,
  askedBy: askedBy || ready.place || source.slice(0, 200),
  source,
})

export const electionProgress = get({
  path: importElectionProgressPath(':job'),
  access: runners,
  summary: 'How far bringing in an election has come',
  address: jobAddress,
  async show(ask) {
    const key = { communityId: ask.community.id, jobId: ask.address.job as Id<'job'> }
    const progress = await findProgress(ask.read, key, importElectionJob)
    if (!progress) return notFound
    const texts = resultTextsFor(ask.locale)
    const model = presentElectionProgress(progress, texts)
    const here = importElectionProgressPath(ask.address.job)
    return page(texts.importing.progress.title, <ElectionProgressView model={model} texts={texts} here={here} />, {
      model,
      islands: ['progress'],
    })
  },
})
