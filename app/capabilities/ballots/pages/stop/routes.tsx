import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { SurePage } from '#ui/sure-page.tsx'
import { askToStop } from '../../acts/ask-to-stop.ts'
import { decideStop } from '../../acts/decide-stop.ts'
import { discardBallot } from '../../acts/discard-ballot.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findStop } from '../../reads/find-stop.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { ballotsPath, decideStopPath, discardPath, managePath, stopPath } from '../addresses.ts'
import { gatherDraft, gatherManaged, type SlugAsk } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { AskView, DecideView } from './view.tsx'

/** Asking, or deciding where somebody asked; back to running it where it is not open. */
async function show(ask: SlugAsk, ballot: Ballot, errors: FieldErrors = [], typed?: Typed): Promise<Answer> {
  const { kind } = decideDoor(ballot, ballot.at)
  const isOpen = kind === 'open' || kind === 'not-yet-open'
  if (!isOpen && errors.length === 0) return seeOther(managePath(ballot.slug))
  const { manage } = runTextsFor(ask.locale)
  const stop = await findStop(ask.read, ballot.key)
  const isWrong = errors.length > 0
  const status = { status: isWrong ? 422 : 200, hasErrors: isWrong }
  const common = { ballot, manage, errors, typed }
  if (stop?.decidedAt === null) {
    const isOwn = stop.askedBy !== null && stop.askedBy === ask.actor.person
    return page(manage.stop.decideTitle, <DecideView {...common} stop={stop} isOwn={isOwn} />, status)
  }
  return page(manage.stop.title, <AskView {...common} />, status)
}

export const stopPage = get({
  path: stopPath(':slug'),
  access: runners,
  summary: 'Before a ballot is stopped: what that means, and who decides',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    return ballot ? show(ask, ballot) : away
  },
})

export const askIt = post({
  path: stopPath(':slug'),
  access: runners,
  summary: 'Ask to stop a ballot for good, with a reason for everyone',
  address: slugAddress,
  form: z.strictObject({ reason: z.string().max(10_000, 'reason-long').default('') }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { errors } = runTextsFor(ask.locale).manage
    const result = await perform(ask.house, ask, askToStop, { ballot: ballot.id, reason: form.reason })
    if (result.ok) return seeOther(`${managePath(ballot.slug)}?done=stop-asked`)
    const again = (name: string) => show(ask, ballot, [{ name, message: errors[result.refusal.kind]! }], form)
    switch (result.refusal.kind) {
      case 'no-such-ballot':
        return notFound
      case 'reason-missing':
      case 'reason-long':
        return again('reason')
      case 'not-open':
      case 'asked-already':
      case 'not-yours-to-do':
        return again('')
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    return show(ask, ballot, problemTexts(problems, manage.errors, manage.error), typed)
  },
})

export const decideIt = post({
  path: decideStopPath(':slug'),
  access: runners,
  summary: 'Decide, as the second person, whether a ballot is stopped for good',
  address: slugAddress,
  form: z.strictObject({ decision: z.enum(['stop', 'go-on'], { error: 'decision-missing' }) }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { errors } = runTextsFor(ask.locale).manage
    const isConfirmed = form.decision === 'stop'
    const result = await perform(ask.house, ask, decideStop, { ballot: ballot.id, isConfirmed })
    if (result.ok) return seeOther(`${managePath(ballot.slug)}?done=${isConfirmed ? 'stopped' : 'goes-on'}`)
    switch (result.refusal.kind) {
      case 'no-such-ballot':
        return notFound
      case 'not-open':
      case 'nothing-asked':
      case 'same-person':
      case 'not-yours-to-do':
        return show(ask, ballot, [{ name: '', message: errors[result.refusal.kind]! }], form)
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    return show(ask, ballot, problemTexts(problems, manage.errors, manage.error), typed)
  },
})

export const discardPageRoute = get({
  path: discardPath(':slug'),
  access: runners,
  summary: 'Before a draft of a ballot is thrown away',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherDraft(ask)
    if (!ballot) return away
    const { discard } = runTextsFor(ask.locale).manage
    const back = { href: managePath(ballot.slug), label: discard.keep }
    const body = (
      <SurePage title={discard.title} caption={ballot.question} back={back} button={discard.button} isWarning>
        <p class="govuk-body">{discard.text}</p>
      </SurePage>
    )
    return page(discard.title, body)
  },
})

export const discardIt = post({
  path: discardPath(':slug'),
  access: runners,
  summary: 'Throw a draft of a ballot away',
  address: slugAddress,
  async act(ask) {
    const { ballot, away } = await gatherDraft(ask)
    if (!ballot) return away
    const result = await perform(ask.house, ask, discardBallot, { ballot: ballot.id })
    if (result.ok) return seeOther(ballotsPath)
    switch (result.refusal.kind) {
      case 'no-such-ballot':
        return notFound
      case 'not-yours-to-do':
      case 'not-a-draft':
        return seeOther(managePath(ballot.slug))
    }
  },
})
