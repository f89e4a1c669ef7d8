import { z } from 'zod'
import { findMatter, type Matter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { setResponsibilities } from '../../acts/set-responsibilities.ts'
import { listResponsibilities } from '../../reads/list-responsibilities.ts'
import { textsFor } from '../../texts/texts.ts'
import { responsibilitiesPath } from '../addresses.ts'
import { line, slugAddress } from '../fields.ts'
import { mayMakeIn, withOwnMatter } from '../with-commitment.ts'
import { EditResponsibilitiesView, ResponsibilitiesView } from './view.tsx'

type MatterAsk = Ask<z.infer<typeof slugAddress>>

async function withMatter(ask: MatterAsk, answer: (matter: Matter) => Promise<Answer>): Promise<Answer> {
  const matter = await findMatter(ask.read, ask.community.id, { slug: ask.address.slug }, 'published')
  return matter ? answer(matter) : notFound
}

const responsibilitiesPage = get({
  path: '/matters/:slug/who-does-what',
  access: 'anyone',
  summary: 'Who decides, delivers, oversees, is asked and is told in a matter',
  address: slugAddress,
  show: (ask) =>
    withMatter(ask, async (matter) => {
      const texts = textsFor(ask.locale)
      const who = await listResponsibilities(ask.read, ask.community.id, matter.id)
      const model = { matter: { slug: matter.slug, title: matter.title }, who }
      return page(
        texts.forms.responsibilities.title,
        <ResponsibilitiesView model={model} mayChange={(await mayMakeIn(ask, matter)) === 'yes'} texts={texts} />,
        { model },
      )
    }),
})

const editPath = '/matters/:slug/who-does-what/edit'

async function showForm(
  ask: MatterAsk,
  matter: Matter,
  problems: readonly FormProblem[] = [],
  typed?: Typed,
): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const who = await listResponsibilities(ask.read, ask.community.id, matter.id)
  const errors = problemTexts(problems, texts.forms.errors, texts.forms.errors.wrong!)
  return page(
    texts.forms.responsibilities.editTitle,
    <EditResponsibilitiesView matter={matter} who={who} errors={errors} typed={typed} texts={texts} />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const editPage = get({
  path: editPath,
  access: 'signed-in',
  summary: 'Say who does what in a matter: the form',
  address: slugAddress,
  show: (ask) => withOwnMatter(ask, (matter) => showForm(ask, matter)),
})

const edit = post({
  path: editPath,
  access: 'signed-in',
  summary: 'Say who does what in a matter',
  address: slugAddress,
  form: z.strictObject({
    decides: line,
    delivers: line,
    oversees: line,
    'is-consulted': line,
    'is-told': line,
  }),
  act: (ask, form) =>
    withOwnMatter(ask, async (matter) => {
      const result = await perform(ask.house, ask, setResponsibilities, { matterId: matter.id, who: form })
      if (result.ok) return seeOther(responsibilitiesPath(matter.slug))
      const { refusal } = result
      switch (refusal.kind) {
        case 'who-short':
        case 'who-long':
          return showForm(ask, matter, [{ name: refusal.part, key: refusal.kind }], form)
        case 'no-such-matter':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnMatter(ask, (matter) => showForm(ask, matter, problems, typed)),
})

export const responsibilitiesRoutes = [responsibilitiesPage, editPage, edit]
