import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { type MarkPaperRefusal, markPaper } from '../../acts/mark-paper.ts'
import { mostSheetsAtOnce, printSheets } from '../../acts/print-sheets.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { sumBooths } from '../../reads/sum-booths.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import type { BoothId } from '../../vocabulary.ts'
import { gatherManaged, type SlugAsk } from '../gather-managed.ts'
import { makeSheetsPath, markPath, sheetsPath } from '../paper-addresses.ts'
import { type Again, errorsOf, firstLook, namedFields, readNamed, uuidOf, wholeNumber } from '../paper-form.ts'
import { runners } from '../runners.ts'
import { MakeSheetsView, MarkView } from './view.tsx'

const address = uuidOf('booth')
const markAddress = address.extend({ done: z.enum(['marked', 'marked-late']).optional() })
type BoothAsk = SlugAsk & { readonly address: { readonly booth: string } }

const statusOf = ({ errors }: Again) => ({ status: errors.length > 0 ? 422 : 200, hasErrors: errors.length > 0 })

async function showMark(
  ask: BoothAsk,
  ballot: Ballot,
  { again = firstLook, done = null }: { readonly again?: Again; readonly done?: string | null } = {},
): Promise<Answer> {
  const { booths } = await sumBooths(ask.read, ballot.key)
  const booth = booths.find(({ id }) => id === ask.address.booth)
  if (!booth) return notFound
  const texts = paperTextsFor(ask.locale).booths
  const isLate = ballot.state !== 'open'
  const view = { ballot, booth, isLate, texts, again, done }
  return page(
    `${isLate ? texts.mark.lateTitle : texts.mark.title} · ${booth.name}`,
    <MarkView {...view} />,
    statusOf(again),
  )
}

const markPage = get({
  path: markPath(':slug', ':booth'),
  access: runners,
  summary: 'Hand somebody a sheet: how they are on the roll',
  address: markAddress,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const { mark } = paperTextsFor(ask.locale).booths
    const dones = { marked: mark.marked, 'marked-late': mark.markedLate }
    return showMark(ask, ballot, { done: ask.address.done ? dones[ask.address.done] : null })
  },
})

const mark = post({
  path: markPath(':slug', ':booth'),
  access: runners,
  summary: 'Mark on the roll that somebody is handed a sheet; then they cannot vote online',
  address,
  form: z.strictObject(namedFields),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const texts = paperTextsFor(ask.locale)
    const named = readNamed(form)
    if (!named.ok)
      return showMark(ask, ballot, {
        again: { errors: errorsOf([{ name: 'email', key: named.key }], texts), typed: form },
      })
    const booth = ask.address.booth as BoothId
    const result = await perform(ask.house, ask, markPaper, { ballot: ballot.id, booth, who: named.who })
    if (result.ok) {
      const done = result.value.isLate ? 'marked-late' : 'marked'
      return seeOther(`${markPath(ballot.slug, booth)}?done=${done}`)
    }
    const { kind } = result.refusal
    if (kind === 'no-such-ballot' || kind === 'no-such-booth') return notFound
    const errors = [{ name: 'code' in named.who ? 'code' : 'email', message: refusedText(result.refusal, texts) }]
    return showMark(ask, ballot, { again: { errors, typed: form } })
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    return away ?? showMark(ask, ballot, { again: { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed } })
  },
})

type Told = Exclude<MarkPaperRefusal, { readonly kind: 'no-such-ballot' | 'no-such-booth' }>

/** Why somebody gets no sheet, for whoever stands at the booth. */
export function refusedText(refusal: MarkPaperRefusal | Told, { refusals }: PaperTexts): string {
  switch (refusal.kind) {
    case 'may-not-vote':
      return `${refusals.mayNotVote[refusal.why]} ${refusals.appeal}`
    case 'no-such-booth':
      return refusals.wrong
    case 'not-yours-to-do':
    case 'no-such-ballot':
    case 'not-open':
    case 'paper-ended':
    case 'no-such-code':
    case 'no-such-address':
    case 'voted-online':
    case 'has-a-sheet':
    case 'is-being-helped':
      return refusals[refusal.kind]
  }
}

async function showMake(ask: BoothAsk, ballot: Ballot, again: Again = firstLook): Promise<Answer> {
  const { booths } = await sumBooths(ask.read, ballot.key)
  const booth = booths.find(({ id }) => id === ask.address.booth)
  if (!booth) return notFound
  const texts = paperTextsFor(ask.locale).booths
  const hasOrder = ballot.options.length > 1
  return page(
    `${texts.sheets.title} · ${booth.name}`,
    <MakeSheetsView
      ballot={ballot}
      booth={booth}
      hasOrder={hasOrder}
      most={mostSheetsAtOnce}
      texts={texts}
      again={again}
    />,
    statusOf(again),
  )
}

const makePage = get({
  path: makeSheetsPath(':slug', ':booth'),
  access: runners,
  summary: 'Before sheets are made for a booth: how many, in which order, how large',
  address,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    return away ?? showMake(ask, ballot)
  },
})

const make = post({
  path: makeSheetsPath(':slug', ':booth'),
  access: runners,
  summary: 'Make a batch of sheets for a booth',
  address,
  form: z.strictObject({
    sheets: wholeNumber,
    order: z.enum(['drawn', 'numbered']).default('drawn'),
    size: z.enum(['usual', 'large']).default('usual'),
  }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const texts = paperTextsFor(ask.locale)
    const result = await perform(ask.house, ask, printSheets, {
      ballot: ballot.id,
      booth: ask.address.booth as BoothId,
      sheets: form.sheets,
      isDrawn: form.order === 'drawn',
      isLarge: form.size === 'large',
    })
    if (result.ok) return seeOther(sheetsPath(ballot.slug, result.value.batch))
    const { kind } = result.refusal
    const typed = { ...form, sheets: String(form.sheets) }
    switch (kind) {
      case 'no-such-ballot':
      case 'no-such-booth':
        return notFound
      case 'how-many': {
        const message = texts.refusals['how-many'](mostSheetsAtOnce)
        return showMake(ask, ballot, { errors: [{ name: 'sheets', message }], typed })
      }
      case 'not-yours-to-do':
      case 'not-open':
        return showMake(ask, ballot, { errors: errorsOf([{ name: '', key: kind }], texts), typed })
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    return away ?? showMake(ask, ballot, { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed })
  },
})

export const boothRoutes = [markPage, mark, makePage, make]
