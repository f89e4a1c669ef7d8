import { z } from 'zod'
import { readTable } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { importRoll, lookAtRoll } from '../../acts/import-roll.ts'
import { countRoll } from '../../reads/count-roll.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { managePath, rollListPath, rollUploadPath } from '../addresses.ts'
import { gatherKept, type SlugAsk } from '../gather-managed.ts'
import { keepers } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { BringListView, GoneView, LookView } from './list-view.tsx'
import { type LookedRoll, lookAt, mostBytes, mostLines } from './look.ts'

/** A list is brought only while it can still be changed. */
async function gatherKeptDraft(ask: SlugAsk) {
  const kept = await gatherKept(ask)
  if (!kept.ballot || kept.ballot.state === 'draft') return kept
  return { ballot: null, away: seeOther(managePath(kept.ballot.slug)) }
}

async function showBring(ask: SlugAsk, ballot: Ballot, errors: FieldErrors = []): Promise<Answer> {
  const texts = runTextsFor(ask.locale)
  const { bySource } = await countRoll(ask.read, { ...ballot, rollSources: ['register'] })
  const view = { ballot, manage: texts.manage, entries: bySource[0]!.entitled, errors }
  const isWrong = errors.length > 0
  return page(texts.manage.roll.list, <BringListView {...view} />, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const bringPage = get({
  path: rollListPath(':slug'),
  access: keepers,
  summary: 'The list of people who may vote in a ballot, as a count',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherKeptDraft(ask)
    return ballot ? showBring(ask, ballot) : away
  },
})

export const bringIt = post({
  path: rollListPath(':slug'),
  access: keepers,
  rate: 'upload',
  summary: 'Bring a list of people who may vote, to look at it',
  address: slugAddress,
  form: z.strictObject({ file: z.string().max(0).optional() }),
  uploads: { file: mostBytes },
  async act(ask, _form, { file }) {
    const { ballot, away } = await gatherKeptDraft(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    const again = (message: string) => showBring(ask, ballot, [{ name: 'file', message }])
    if (!file) return again(manage.errors['file-missing']!)
    const table = readTable(file.bytes, mostLines)
    if (!table.ok) return again(manage.tableProblem(table.problem))
    const input = { ballot: ballot.id, fileName: file.name, bytes: file.bytes }
    const looked = await perform(ask.house, ask, lookAtRoll, input)
    return looked.ok ? seeOther(rollUploadPath(ballot.slug, looked.value.upload)) : again(manage.error)
  },
})

const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .optional()
const uploadAddress = slugAddress.extend({ upload: z.uuid() })
const lookAddress = uploadAddress.extend({ column })

function gone(ask: SlugAsk): Answer {
  const { manage } = runTextsFor(ask.locale)
  return page(manage.roll.gone, <GoneView slug={ask.address.slug} manage={manage} />, { status: 404 })
}

function showLook(ask: SlugAsk, ballot: Ballot, looked: LookedRoll, errors: FieldErrors = []): Answer {
  const { manage } = runTextsFor(ask.locale)
  const isWrong = errors.length > 0
  const view = { slug: ballot.slug, looked, manage, errors }
  return page(manage.roll.lookTitle, <LookView {...view} />, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const lookPage = get({
  path: rollUploadPath(':slug', ':upload'),
  access: keepers,
  summary: 'Look at a list before it goes on the roll of a ballot',
  address: lookAddress,
  async show(ask) {
    const { ballot, away } = await gatherKeptDraft(ask)
    if (!ballot) return away
    const looked = await lookAt(ask, ballot, ask.address as z.infer<typeof lookAddress>)
    return looked ? showLook(ask, ballot, looked) : gone(ask)
  },
})

export const importIt = post({
  path: rollUploadPath(':slug', ':upload'),
  access: keepers,
  summary: 'Put a list that was looked at on the roll of a ballot',
  address: uploadAddress,
  form: z.strictObject({ column: z.string().regex(/^\d{1,2}$/, 'column-missing') }),
  async act(ask, form) {
    const { ballot, away } = await gatherKeptDraft(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    const { upload } = ask.address as z.infer<typeof uploadAddress>
    const looked = await lookAt(ask, ballot, { upload, column: form.column })
    if (!looked) return gone(ask)
    if (!looked.read || looked.read.mailboxes.length === 0)
      return showLook(ask, ballot, looked, [{ name: 'column', message: manage.errors['no-people']! }])
    const input = { ballot: ballot.id, upload, mailboxes: looked.read.mailboxes }
    const result = await perform(ask.house, ask, importRoll, input)
    if (result.ok) return seeOther(`${managePath(ballot.slug)}?done=imported`)
    return result.refusal.kind === 'list-gone'
      ? gone(ask)
      : showLook(ask, ballot, looked, [{ name: '', message: manage.errors[result.refusal.kind] ?? manage.error }])
  },
  async invalid(ask) {
    const { ballot, away } = await gatherKeptDraft(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    const looked = await lookAt(ask, ballot, ask.address as z.infer<typeof uploadAddress>)
    return looked
      ? showLook(ask, ballot, looked, [{ name: 'column', message: manage.errors['column-missing']! }])
      : gone(ask)
  },
})
