import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { countSheets } from '../../acts/count-sheets.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findSheetBatch, type SheetBatch } from '../../reads/find-sheet-batch.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import type { SheetBatchId } from '../../vocabulary.ts'
import { gatherManaged, type SlugAsk } from '../gather-managed.ts'
import { countSheetsPath, onPaperPath, sheetsPath } from '../paper-addresses.ts'
import { type Again, errorsOf, firstLook, uuidOf, wholeNumber } from '../paper-form.ts'
import { runners } from '../runners.ts'
import { CountView } from './count-view.tsx'
import { presentSheet } from './present.ts'
import { SheetView } from './view.tsx'

const address = uuidOf('batch')
export type BatchAsk = SlugAsk & { readonly address: { readonly batch: string } }

export const batchOf = (ask: BatchAsk, ballot: Ballot): Promise<SheetBatch | null> =>
  findSheetBatch(ask.read, ballot.key, { id: ask.address.batch as SheetBatchId })

const printPage = get({
  path: sheetsPath(':slug', ':batch'),
  access: runners,
  summary: 'A ballot sheet of one batch, to print as often as the batch is large',
  address,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch) return notFound
    const texts = paperTextsFor(ask.locale).sheet
    const words = voteTextsFor(ask.locale).paper
    const until = runTextsFor(ask.locale).dates.until(ballot.closesAt!)
    const model = presentSheet({ ballot, batch, community: ask.community.name, until }, { texts, words })
    return page(texts.title(batch.number), <SheetView model={model} texts={texts} />, { bare: true })
  },
})

function showCount(ask: BatchAsk, ballot: Ballot, batch: SheetBatch, again: Again = firstLook): Answer {
  const texts = paperTextsFor(ask.locale).booths
  return page(
    `${texts.count.title(batch.number)} · ${ballot.question}`,
    <CountView ballot={ballot} batch={batch} texts={texts} again={again} />,
    { status: again.errors.length > 0 ? 422 : 200, hasErrors: again.errors.length > 0 },
  )
}

const countPage = get({
  path: countSheetsPath(':slug', ':batch'),
  access: runners,
  summary: 'What became of a batch’s sheets: the form',
  address,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    return batch ? showCount(ask, ballot, batch) : notFound
  },
})

const count = post({
  path: countSheetsPath(':slug', ':batch'),
  access: runners,
  summary: 'Say what became of a batch’s sheets, after the close',
  address,
  form: z.strictObject({ inBox: wholeNumber, setAside: wholeNumber, spoilt: wholeNumber, unused: wholeNumber }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch) return notFound
    const texts = paperTextsFor(ask.locale)
    const typed = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]))
    const again = (message: string) => showCount(ask, ballot, batch, { errors: [{ name: 'inBox', message }], typed })
    const result = await perform(ask.house, ask, countSheets, { ballot: ballot.id, batch: batch.id, count: form })
    if (result.ok) return seeOther(`${onPaperPath(ballot.slug)}?done=counted`)
    const { refusal } = result
    switch (refusal.kind) {
      case 'no-such-ballot':
      case 'no-such-batch':
        return notFound
      case 'more-than-printed':
        return again(texts.refusals['more-than-printed'](batch.size))
      case 'more-sheets-than-people':
        return again(texts.refusals['more-sheets-than-people'](refusal.over))
      case 'fewer-than-typed':
        return again(texts.refusals['fewer-than-typed'])
      case 'not-yours-to-do':
      case 'not-closed':
      case 'paper-ended':
        return showCount(ask, ballot, batch, { errors: errorsOf([{ name: '', key: refusal.kind }], texts), typed })
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const batch = await batchOf(ask, ballot)
    if (!batch) return notFound
    return showCount(ask, ballot, batch, { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed })
  },
})

export const sheetRoutes = [printPage, countPage, count]
