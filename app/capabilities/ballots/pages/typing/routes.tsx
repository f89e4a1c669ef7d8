import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { type EnterSheetRefusal, enterSheet } from '../../acts/enter-sheet.ts'
import { paperBallotOf } from '../../live/open-ballots.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { SheetBatch } from '../../reads/find-sheet-batch.ts'
import { sheetsToType } from '../../reads/sheets-to-type.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import type { Choices } from '../../vocabulary.ts'
import { gatherManaged } from '../gather-managed.ts'
import { typeSheetsPath } from '../paper-addresses.ts'
import { errorsOf, uuidOf } from '../paper-form.ts'
import { runners } from '../runners.ts'
import { type BatchAsk, batchOf } from '../sheets/routes.tsx'
import { type PaperModel, presentPaper } from '../vote/present.ts'
import type { FormProblem } from '../vote/read-form.ts'
import { problemText, wordsOf } from '../vote/words.ts'
import { readSheet, sheetForm } from './form.ts'
import { TypeView } from './view.tsx'

const address = uuidOf('batch')
const typeAddress = address.extend({
  saved: z.enum(['once', 'differs', 'settled']).optional(),
  sheet: z.coerce.number().int().min(1).max(100_000).optional(),
})

interface About {
  readonly ballot: Ballot
  readonly batch: SheetBatch
}

interface Shown {
  readonly choices?: Choices | null
  readonly sheet?: number
  readonly isInvalid?: boolean
  readonly errors?: FieldErrors
  readonly saved?: string | null
}

/** The paper of a ballot with its options in the order of the sheet. */
function modelOf(ask: BatchAsk, { ballot, batch }: About): PaperModel {
  const model = presentPaper(
    {
      ballot,
      paper: paperBallotOf(ballot.key, ballot.frozen!),
      stage: { kind: 'closed', closedAt: ballot.closedAt ?? ballot.at },
      voterTag: '',
      isByCode: false,
      order: batch.order,
    },
    voteTextsFor(ask.locale),
  )
  // Whoever types reads titles, not what they mean.
  return { ...model, options: model.options.map((option) => ({ ...option, paragraphs: [] })) }
}

async function show(ask: BatchAsk, about: About, shown: Shown = {}): Promise<Answer> {
  const { ballot, batch } = about
  const texts = paperTextsFor(ask.locale)
  const todo = await sheetsToType(ask.read, ballot.key, { batch, person: ask.actor.person! })
  const { errors = [], sheet = todo.next, saved = null, choices = null, isInvalid = false } = shown
  const view = { batch, todo, sheet, choices, isInvalid, errors, saved, model: modelOf(ask, about) }
  return page(
    `${texts.typing.title(batch.number)} · ${ballot.question}`,
    <TypeView {...view} texts={texts.typing} words={voteTextsFor(ask.locale).paper} />,
    { status: errors.length > 0 ? 422 : 200, hasErrors: errors.length > 0 },
  )
}

const typePage = get({
  path: typeSheetsPath(':slug', ':batch'),
  access: runners,
  summary: 'Type in what one ballot sheet says: the form',
  address: typeAddress,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch || !ballot.frozen) return notFound
    const { saved, sheet } = ask.address
    const words = saved && sheet ? paperTextsFor(ask.locale).typing.saved[saved]!(sheet) : null
    return show(ask, { ballot, batch }, { saved: words })
  },
})

const typeOne = post({
  path: typeSheetsPath(':slug', ':batch'),
  access: runners,
  summary: 'Type in what one ballot sheet says; two people do it apart, a third settles differences',
  address,
  form: sheetForm,
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch || !ballot.frozen) return notFound
    const about = { ballot, batch }
    const { sheet } = form
    const isInvalid = form.invalid === 'yes'
    const { choices, problems } = readSheet(paperBallotOf(ballot.key, ballot.frozen).terms, form)
    if (!isInvalid && problems.length > 0)
      return show(ask, about, { choices, sheet, errors: choiceErrors(ask, about, problems) })
    const said = isInvalid ? null : choices
    const input = { ballot: ballot.id, batch: batch.id, sheet, choices: said }
    const result = await perform(ask.house, ask, enterSheet, input)
    if (result.ok)
      return seeOther(`${typeSheetsPath(ballot.slug, batch.id)}?saved=${result.value.state}&sheet=${sheet}`)
    const { refusal } = result
    if (refusal.kind === 'no-such-ballot' || refusal.kind === 'no-such-batch') return notFound
    const errors =
      refusal.kind === 'choices-not-allowed'
        ? choiceErrors(ask, about, refusal.problems)
        : [{ name: 'sheet', message: refusedText(refusal, paperTextsFor(ask.locale)) }]
    return show(ask, about, { choices, sheet, isInvalid, errors })
  },
  async invalid(ask, problems) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch || !ballot.frozen) return notFound
    return show(ask, { ballot, batch }, { errors: errorsOf(problems, paperTextsFor(ask.locale)) })
  },
})

function choiceErrors(ask: BatchAsk, about: About, problems: readonly FormProblem[]): FieldErrors {
  const words = wordsOf(modelOf(ask, about), voteTextsFor(ask.locale))
  return problems.map((problem) => ({ name: 'choices', message: problemText(words, problem) }))
}

type Told = Exclude<EnterSheetRefusal, { readonly kind: 'no-such-ballot' | 'no-such-batch' | 'choices-not-allowed' }>

function refusedText(refusal: Told, { refusals }: PaperTexts): string {
  switch (refusal.kind) {
    case 'no-such-sheet':
      return refusals['no-such-sheet'](refusal.most)
    case 'not-yours-to-do':
    case 'not-closed':
    case 'paper-ended':
    case 'not-counted':
    case 'entered-by-you':
    case 'settled-already':
      return refusals[refusal.kind]
    case 'no-such-ballot':
    case 'no-such-batch':
      return refusals.wrong
  }
}

export const typingRoutes = [typePage, typeOne]
