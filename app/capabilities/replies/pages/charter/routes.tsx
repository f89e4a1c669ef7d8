import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { changePromises } from '../../acts/change-charter.ts'
import { currentCharter, findCharter } from '../../store/load-charter.ts'
import { textsFor } from '../../texts/texts.ts'
import { charterPath, editCharterPath } from '../addresses.ts'
import { editForm, promisesOf } from './edit-form.ts'
import { EditCharterView } from './edit-view.tsx'
import { gatherCharter } from './gather.ts'
import { presentCharter } from './present.ts'
import { CharterView } from './view.tsx'

async function show(
  ask: Ask<unknown>,
  which: { readonly version?: number; readonly isDone?: boolean },
): Promise<Answer> {
  const now = await gatherCharter(ask)
  const { version = now.charter.version } = which
  const charter = await findCharter(ask.read, ask.community, version)
  if (!charter) return notFound
  const texts = textsFor(ask.locale)
  const gathered = { ...now, charter, isNow: version === now.charter.version }
  const model = presentCharter(gathered, texts)
  const isDone = which.isDone === true && now.mayChange
  const body = <CharterView model={model} mayChange={now.mayChange} isDone={isDone} texts={texts} />
  return page(texts.charter.title, body, { model })
}

const charterPage = get({
  path: charterPath,
  access: 'anyone',
  summary: 'The charter: who answers what, within how many working days',
  address: z.strictObject({ done: z.literal('changed').optional() }),
  show: (ask) => show(ask, { isDone: ask.address.done === 'changed' }),
})

const versionPage = get({
  path: '/replies/charter/versions/:version',
  access: 'anyone',
  summary: 'An older version of the charter',
  address: z.strictObject({
    version: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  }),
  show: (ask) => show(ask, { version: ask.address.version }),
})

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

async function showForm(ask: Ask<unknown>, again?: Again): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const errors = again ? problemTexts(again.problems, texts.charter.errors, texts.charter.errors.wrong!) : []
  const charter = await currentCharter(ask.read, ask.community)
  const body = <EditCharterView charter={charter} errors={errors} typed={again?.typed} texts={texts} />
  return page(texts.charter.edit.title, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const editPage = get({
  path: editCharterPath,
  access: { role: 'officer' },
  summary: 'Change what the charter promises: the form',
  show: (ask) => showForm(ask),
})

/** Open to anyone, so that an officer whose session ended while they wrote finds their words again; the act lets only officers. */
const change = post({
  path: editCharterPath,
  access: 'anyone',
  summary: 'Change what the charter promises',
  form: editForm,
  async act(ask, form) {
    const { version, conduct } = form
    const result = await perform(ask.house, ask, changePromises, { version, promises: promisesOf(form), conduct })
    if (result.ok) return seeOther(`${charterPath}?done=changed`)
    const { kind } = result.refusal
    switch (kind) {
      case 'not-yours-to-do': {
        const key = ask.actor.person === null ? 'signed-out' : kind
        return showForm(ask, { problems: [{ name: '', key }], typed: typedOf(form) })
      }
      case 'changed-meanwhile':
      case 'no-such-team':
        return showForm(ask, { problems: [{ name: '', key: kind }], typed: typedOf(form) })
    }
  },
  invalid: (ask, problems, typed) => showForm(ask, { problems, typed }),
})

const typedOf = (form: z.infer<typeof editForm>): Typed =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value === null ? '' : String(value)]))

export const charterRoutes = [charterPage, versionPage, editPage, change]
