import { z } from 'zod'
import { listItems, type Matter } from '#capabilities/matters/index.ts'
import { listPeopleWithRole } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { makeCommitment } from '../../acts/make-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentPath } from '../addresses.ts'
import { slugAddress } from '../fields.ts'
import { withOwnMatter } from '../with-commitment.ts'
import { makeForm } from './form.ts'
import { problemOfField } from './promise.ts'
import { MakeView } from './view.tsx'

const path = '/matters/:slug/promise'
/** Whoever links here may say what is promised, and for how much; whoever promises changes it. */
const address = slugAddress.extend({
  from: z.uuid().optional(),
  what: z.string().max(200).optional(),
  money: z.string().max(20).optional(),
})
type MakeAsk = Ask<z.infer<typeof address>>

const mostItems = 200

async function show(
  ask: MakeAsk,
  matter: Matter,
  problems: readonly FormProblem[] = [],
  typed?: Typed,
): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const words = texts.forms.make
  const errors = problemTexts(problems, texts.forms.errors, texts.forms.errors.wrong!)
  const [items, owners] = await Promise.all([
    listItems(ask.read, ask.community.id, matter.id, { exceptKind: 'statement', limit: mostItems }),
    listOwners(ask),
  ])
  return page(
    words.title,
    <MakeView
      matter={{ title: matter.title, href: `/matters/${matter.slug}`, responsible: matter.responsible }}
      from={{
        items: [
          { value: '', label: words.fromNothing },
          ...items.filter(({ title }) => title !== '').map(({ id, title }) => ({ value: id as string, label: title })),
        ],
        value: ask.address.from ?? '',
      }}
      start={{ what: ask.address.what ?? '', money: ask.address.money ?? '' }}
      owners={[
        { value: '', label: words.ownerMe },
        ...owners.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      errors={errors}
      typed={typed}
      locale={ask.locale}
      texts={texts}
    />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

/** Officers, facilitators and councillors who may be held to answer, beside whoever asks. */
async function listOwners(ask: MakeAsk): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const lists = await Promise.all(
    (['officer', 'facilitator', 'councillor'] as const).map((role) =>
      listPeopleWithRole(ask.read, ask.community.id, role),
    ),
  )
  const named = new Map<PersonId, string>()
  for (const { id, displayName } of lists.flat()) {
    if (displayName && id !== ask.actor.person) named.set(id, displayName)
  }
  return [...named].map(([id, name]) => ({ id, name }))
}

const makePage = get({
  path,
  access: 'signed-in',
  summary: 'Make a promise: the form',
  address,
  show: (ask) => withOwnMatter(ask, (matter) => show(ask, matter)),
})

const make = post({
  path,
  access: 'signed-in',
  summary: 'Make a promise in a matter',
  address,
  form: makeForm,
  act: (ask, form) =>
    withOwnMatter(ask, async (matter) => {
      const { owner, typed, ...promise } = form
      if (owner !== null && !(await listOwners(ask)).some(({ id }) => id === owner)) {
        return show(ask, matter, [{ name: 'owner', key: 'owner-unknown' }], typed)
      }
      const accountableId = owner as PersonId | null
      const result = await perform(ask.house, ask, makeCommitment, { matterId: matter.id, ...promise, accountableId })
      if (result.ok) return seeOther(`${commitmentPath(result.value.id)}?done=made`)
      const { refusal } = result
      switch (refusal.kind) {
        case 'not-a-promise':
          return show(ask, matter, refusal.problems.map(problemOfField), typed)
        case 'no-such-item':
        case 'would-go-in-a-circle':
          return show(ask, matter, [{ name: 'from', key: 'no-such-item' }], typed)
        case 'promised-already':
          return seeOther(commitmentPath(refusal.id))
        case 'matter-closed':
          return show(ask, matter, [{ name: '', key: 'matter-closed' }], typed)
        case 'no-such-matter':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnMatter(ask, (matter) => show(ask, matter, problems, typed)),
})

export const makeRoutes = [makePage, make]
