import { z } from 'zod'
import { findPlace } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { unsafeSettingsHere } from '#platform/database/unsafe-settings.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { openBallot } from '../../acts/open-ballot.ts'
import { countRoll } from '../../reads/count-roll.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { missingToOpen } from '../../rules/missing-to-open.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { managePath, openPath } from '../addresses.ts'
import { presentBallot } from '../ballot/present.ts'
import { gatherDraft, type SlugAsk } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { NotReadyView, OpenView, UnsafeView } from './view.tsx'

async function show(ask: SlugAsk, ballot: Ballot, errors: FieldErrors = []): Promise<Answer> {
  const texts = runTextsFor(ask.locale)
  const { read, community } = ask
  const own = texts.manage.open
  const unsafe = await unsafeSettingsHere(read)
  if (unsafe.length > 0) return page(own.unsafe, <UnsafeView slug={ballot.slug} settings={unsafe} texts={texts} />)
  const missing = missingToOpen(ballot, ballot.at)
  if (missing.length > 0)
    return page(own.notReady, <NotReadyView slug={ballot.slug} missing={missing} texts={texts} />, {
      status: errors.length > 0 ? 422 : 200,
    })
  const roll = await countRoll(read, ballot)
  const place = ballot.placeCode && (await findPlace(read, community.id, ballot.placeCode))
  const model = presentBallot({
    ...{ ballot, roll, place: place ? place.name : null },
    ...{ turnout: [], stop: null, matter: null },
  })
  const isWrong = errors.length > 0
  const body = <OpenView model={model} texts={texts} errors={errors} />
  return page(own.title, body, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const openPage = get({
  path: openPath(':slug'),
  access: runners,
  summary: 'Before a ballot opens: everything that becomes fixed, and what is still missing',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherDraft(ask)
    return ballot ? show(ask, ballot) : away
  },
})

export const openIt = post({
  path: openPath(':slug'),
  access: runners,
  summary: 'Open a ballot: from then on nobody can change it',
  address: slugAddress,
  form: z.strictObject({ sure: z.literal('yes', { error: 'not-sure' }) }),
  async act(ask) {
    const { ballot, away } = await gatherDraft(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    const again = (message: string) => show(ask, ballot, [{ name: '', message }])
    const result = await perform(ask.house, ask, openBallot, { ballot: ballot.id })
    if (result.ok) return seeOther(`${managePath(ballot.slug)}?done=${result.value.isOpenNow ? 'opened' : 'announced'}`)
    switch (result.refusal.kind) {
      case 'no-such-ballot':
        return notFound
      case 'not-a-draft':
        return seeOther(managePath(ballot.slug))
      case 'not-ready':
        return again(manage.missing[result.refusal.missing[0]!])
      case 'unsafe-database':
        return again(manage.open.unsafe)
      case 'not-yours-to-do':
      case 'no-such-matter':
      case 'matter-closed':
        return again(manage.errors[result.refusal.kind]!)
    }
  },
  async invalid(ask, problems) {
    const { ballot, away } = await gatherDraft(ask)
    if (!ballot) return away
    const { manage } = runTextsFor(ask.locale)
    return show(ask, ballot, problemTexts(problems, manage.open.errors, manage.error))
  },
})
