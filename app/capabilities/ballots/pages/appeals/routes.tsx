import { z } from 'zod'
import { findPerson, listPeopleWithRole } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { decideAppeal } from '../../acts/appeals.ts'
import { nameAppealsOfficer } from '../../acts/name-appeals-officer.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findAppeal, listAppeals } from '../../reads/list-appeals.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import type { AppealId } from '../../vocabulary.ts'
import { appealsPath, managePath, oneAppealPath } from '../addresses.ts'
import { gatherKept, type SlugAsk } from '../gather-managed.ts'
import { keepers } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { AppealsView, AppealView } from './view.tsx'

async function showAll(ask: SlugAsk, ballot: Ballot, errors: FieldErrors = []): Promise<Answer> {
  const { manage } = runTextsFor(ask.locale)
  const appeals = await listAppeals(ask.read, ballot.key)
  const officers = await listPeopleWithRole(ask.read, ask.community.id, 'officer')
  const named = new Map(officers.map(({ id, displayName }) => [id as string, displayName ?? manage.roll.unnamed]))
  const body = <AppealsView ballot={ballot} appeals={appeals} officers={[...named]} manage={manage} errors={errors} />
  return page(manage.appeals.title, body, { status: errors.length > 0 ? 422 : 200 })
}

export const appealsPage = get({
  path: appealsPath(':slug'),
  access: keepers,
  summary: 'Appeals about the roll of a ballot, and who decides about them',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherKept(ask)
    return ballot ? showAll(ask, ballot) : away
  },
})

export const nameDecider = post({
  path: appealsPath(':slug'),
  access: keepers,
  summary: 'Say which officer decides about appeals of a ballot',
  address: slugAddress,
  form: z.strictObject({ appealsTo: z.union([z.literal('any'), z.uuid()], { error: 'no-such-officer' }) }),
  async act(ask, form) {
    const { ballot, away } = await gatherKept(ask)
    if (!ballot) return away
    const officer = form.appealsTo === 'any' ? null : (form.appealsTo as PersonId)
    const named = await perform(ask.house, ask, nameAppealsOfficer, { ballot: ballot.id, officer })
    if (named.ok) return seeOther(appealsPath(ballot.slug))
    const { errors, error } = runTextsFor(ask.locale).manage
    return showAll(ask, ballot, [{ name: 'appealsTo', message: errors[named.refusal.kind] ?? error }])
  },
})

const appealAddress = slugAddress.extend({ appeal: z.uuid() })
const idOf = (ask: SlugAsk) => (ask.address as z.infer<typeof appealAddress>).appeal as AppealId

async function showOne(ask: SlugAsk, ballot: Ballot, errors: FieldErrors = [], typed?: Typed): Promise<Answer> {
  const found = await findAppeal(ask.read, ballot.key, idOf(ask))
  if (!found) return notFound
  const { manage } = runTextsFor(ask.locale)
  const isOthers = ballot.appealsTo !== null && ballot.appealsTo !== ask.actor.person
  const decider = isOthers ? await findPerson(ask.read, ask.community.id, ballot.appealsTo!) : null
  const view = { ballot, appeal: found, manage, errors, typed }
  const other = isOthers ? (decider?.displayName ?? manage.roll.unnamed) : null
  const isWrong = errors.length > 0
  return page(manage.appeals.one, <AppealView {...view} other={other} />, {
    status: isWrong ? 422 : 200,
    hasErrors: isWrong,
  })
}

export const oneAppealPage = get({
  path: oneAppealPath(':slug', ':appeal'),
  access: keepers,
  summary: 'One appeal about the roll of a ballot',
  address: appealAddress,
  async show(ask) {
    const { ballot, away } = await gatherKept(ask)
    return ballot ? showOne(ask, ballot) : away
  },
})

export const decideAppealRoute = post({
  path: oneAppealPath(':slug', ':appeal'),
  access: keepers,
  rate: 'mail',
  summary: 'Decide an appeal about the roll of a ballot, with a reason',
  address: appealAddress,
  form: z.strictObject({
    decision: z.enum(['uphold', 'turn-down'], { error: 'appeal-decision-missing' }),
    reason: z.string().max(10_000, 'reason-long').default(''),
  }),
  async act(ask, form) {
    const { ballot, away } = await gatherKept(ask)
    if (!ballot) return away
    const { errors } = runTextsFor(ask.locale).manage
    const input = { ballot: ballot.id, appeal: idOf(ask), isUpheld: form.decision === 'uphold', reason: form.reason }
    const result = await perform(ask.house, ask, decideAppeal, input)
    if (result.ok) return seeOther(`${managePath(ballot.slug)}?done=decided`)
    const again = (name: string) => showOne(ask, ballot, [{ name, message: errors[result.refusal.kind]! }], form)
    switch (result.refusal.kind) {
      case 'no-such-ballot':
      case 'no-such-appeal':
        return notFound
      case 'reason-missing':
      case 'reason-long':
        return again('reason')
      case 'not-open':
      case 'decided-already':
      case 'own-appeal':
      case 'another-decides':
      case 'mailbox-used':
      case 'not-yours-to-do':
        return again('')
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherKept(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    return showOne(ask, ballot, problemTexts(problems, manage.errors, manage.error), typed)
  },
})
