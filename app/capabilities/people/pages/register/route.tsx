import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { importList } from '../../acts/import-list.ts'
import { lookAtList } from '../../acts/look-at-list.ts'
import { findRegister } from '../../reads/find-register.ts'
import type { Resident } from '../../rules/read-residents.ts'
import { readTable } from '../../rules/read-table.ts'
import { keysOfResident } from '../../store/residence-hashes.ts'
import type { ResidentKeys } from '../../store/save-register.ts'
import { textsFor } from '../../texts/texts.ts'
import type { RegisterUploadId } from '../../vocabulary.ts'
import { type Again, againOf, Column, firstLook, formAnswer, Paragraph, problemAt } from '../form-page.tsx'
import { registerPath } from '../look-after.ts'
import { type ChosenColumns, columns, lookAt, mostBytes, mostLines } from './look.ts'
import { LookView } from './look-view.tsx'
import { RegisterView } from './view.tsx'

const officers = { role: 'officer' } as const
const listAddress = z.strictObject({ list: z.uuid(), ...columns })

async function show(ask: Ask<unknown>, again: Again, isDone = false): Promise<Answer> {
  const texts = textsFor(ask.locale).residents
  const register = await findRegister(ask.read, ask.community.id)
  const body = <RegisterView texts={texts} register={register} isDone={isDone} again={again} />
  return formAnswer(texts.register.title, body, again)
}

export const registerPage = get({
  path: registerPath,
  access: officers,
  summary: 'The list of residents in use, as counts',
  address: z.strictObject({ done: z.enum(['imported']).optional() }),
  show: (ask) => show(ask, firstLook, ask.address.done === 'imported'),
})

export const bringList = post({
  path: registerPath,
  access: officers,
  rate: 'upload',
  summary: 'Bring a list of residents, to look at it',
  form: z.strictObject({ file: z.string().max(0).optional() }),
  uploads: { file: mostBytes },
  async act(ask, _form, { file }) {
    const texts = textsFor(ask.locale).residents
    if (!file) return show(ask, problemAt('file', texts.errors['file-missing']!))
    const table = readTable(file.bytes, mostLines)
    if (!table.ok) return show(ask, problemAt('file', texts.tableProblem(table.problem)))
    const result = await perform(ask.house, ask, lookAtList, { fileName: file.name, bytes: file.bytes })
    return result.ok
      ? seeOther(`${registerPath}/lists/${result.value.uploadId}`)
      : show(ask, problemAt('file', texts.errors[result.refusal.kind]!))
  },
})

async function showList(ask: Ask<unknown>, list: string, chosen: ChosenColumns, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).residents
  const looked = await lookAt(ask, list, chosen)
  if (!looked) return listGone(ask)
  const register = await findRegister(ask.read, ask.community.id)
  const isFirst = Object.keys(chosen).length === 0
  const told = looked.problem && !isFirst ? problemAt('email', texts.errors[looked.problem]!) : again
  const body = <LookView texts={texts} looked={looked} hasResidents={(register?.residents ?? 0) > 0} again={told} />
  return formAnswer(texts.register.lookTitle, body, told)
}

function listGone(ask: Ask<unknown>): Answer {
  const own = textsFor(ask.locale).residents.register
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{own.gone404}</h1>
      <Paragraph>{own.gone404Why}</Paragraph>
      <Button href={registerPath}>{own.bringAgain}</Button>
    </Column>
  )
  return page(own.gone404, body, { status: 404 })
}

export const listPage = get({
  path: `${registerPath}/lists/:list`,
  access: officers,
  summary: 'Look at a list before it is imported',
  address: listAddress,
  show(ask) {
    const { list, ...chosen } = ask.address
    return showList(ask, list, chosen, firstLook)
  },
})

export const importListRoute = post({
  path: `${registerPath}/lists/:list`,
  access: officers,
  summary: 'Import a list that was looked at',
  address: z.strictObject({ list: z.uuid() }),
  form: z.strictObject({
    ...columns,
    source: z.string('source-missing').trim().min(3, 'source-missing').max(120, 'source-long'),
    gone: z.enum(['stay', 'end'], 'gone-missing').default('stay'),
  }),
  async act(ask, { source, gone, ...chosen }) {
    const texts = textsFor(ask.locale).residents
    const { list } = ask.address
    const looked = await lookAt(ask, list, chosen)
    if (!looked) return listGone(ask)
    if (looked.problem) return showList(ask, list, chosen, firstLook)
    const result = await perform(ask.house, ask, importList, {
      uploadId: list as RegisterUploadId,
      source,
      gone,
      residents: await keysOf(ask, looked.read.residents),
      doubles: looked.read.doubles.length,
      unusable: looked.read.unusable.length,
    })
    if (result.ok) return seeOther(`${registerPath}?done=imported`)
    const { kind } = result.refusal
    return kind === 'list-gone' ? listGone(ask) : showList(ask, list, chosen, problemAt('', texts.errors[kind]!))
  },
  invalid(ask, problems, typed) {
    const chosen = Object.fromEntries(
      Object.keys(columns).map((name) => [name, /^\d{1,2}$/.test(String(typed[name])) ? String(typed[name]) : '']),
    )
    return showList(
      ask,
      ask.address.list,
      chosen,
      againOf(ask.locale, problems, typed, textsFor(ask.locale).residents.errors),
    )
  },
})

/** Tens of thousands of hashes take a while: others are answered in between. */
async function keysOf(ask: Ask<unknown>, residents: readonly Resident[]): Promise<readonly ResidentKeys[]> {
  const keys: ResidentKeys[] = []
  for (const [k, resident] of residents.entries()) {
    keys.push(keysOfResident(ask.house.secrets, resident))
    if (k % 1_000 === 999) await breathe()
  }
  return keys
}
