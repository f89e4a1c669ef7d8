import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { addBooth } from '../../acts/add-booth.ts'
import { endPaper } from '../../acts/end-paper.ts'
import { helpMinutes } from '../../acts/start-help.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findHelp } from '../../reads/find-help.ts'
import { isPaperOver } from '../../reads/is-paper-over.ts'
import { listCodeBatches } from '../../reads/list-code-batches.ts'
import { mayKeepItsRoll } from '../../reads/may-run-it.ts'
import { sumBooths } from '../../reads/sum-booths.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { gatherManaged, type SlugAsk } from '../gather-managed.ts'
import { boothsPath, endPaperPath, onPaperPath } from '../paper-addresses.ts'
import { type Again, errorsOf, firstLook } from '../paper-form.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { presentOnPaper } from './present.ts'
import { OnPaperView } from './view.tsx'

const dones = ['booth', 'counted', 'cancelled', 'helped', 'ended'] as const

interface Shown {
  readonly again?: Again
  readonly done?: string | null
}

async function show(ask: SlugAsk, ballot: Ballot, { again = firstLook, done = null }: Shown = {}): Promise<Answer> {
  const { read, community, actor } = ask
  const texts = paperTextsFor(ask.locale)
  const [codes, sums, mayKeepRoll, isEnded, help] = await Promise.all([
    listCodeBatches(read, ballot.key),
    sumBooths(read, ballot.key),
    mayKeepItsRoll(read, { community: community.id, matter: ballot.matter }, actor),
    isPaperOver(read, ballot.key),
    actor.person && findHelp(read, ballot.key, { helper: actor.person, minutes: helpMinutes }),
  ])
  const model = presentOnPaper({ ballot, codes, sums, mayKeepRoll, isEnded }, texts)
  const isWrong = again.errors.length > 0
  return page(
    `${texts.overview.title} · ${ballot.question}`,
    <OnPaperView model={model} texts={texts} done={done} again={again} isHelping={help !== null} />,
    { model, status: isWrong ? 422 : 200, hasErrors: isWrong },
  )
}

const onPaperPage = get({
  path: onPaperPath(':slug'),
  access: runners,
  summary: 'Printed codes, booths, sheets and help of a ballot, in numbers, and what can be done now',
  address: slugAddress.extend({ done: z.enum(dones).optional() }),
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const { done } = paperTextsFor(ask.locale).overview
    return show(ask, ballot, { done: done[ask.address.done ?? ''] ?? null })
  },
})

const addOne = post({
  path: boothsPath(':slug'),
  access: runners,
  summary: 'Add a booth where people vote on paper',
  address: slugAddress,
  form: z.strictObject({ name: z.string().max(400, 'name-long').default('') }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const texts = paperTextsFor(ask.locale)
    const result = await perform(ask.house, ask, addBooth, { ballot: ballot.id, name: form.name })
    if (result.ok) return seeOther(`${onPaperPath(ballot.slug)}?done=booth`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-ballot':
        return notFound
      case 'not-yours-to-do':
      case 'not-open':
        return show(ask, ballot, { again: { errors: errorsOf([{ name: '', key: kind }], texts), typed: form } })
      case 'name-missing':
      case 'name-long':
        return show(ask, ballot, { again: { errors: errorsOf([{ name: 'name', key: kind }], texts), typed: form } })
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    return away ?? show(ask, ballot, { again: { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed } })
  },
})

const end = post({
  path: endPaperPath(':slug'),
  access: runners,
  summary: 'Say that every sheet is in; then the box is opened',
  address: slugAddress,
  async act(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const result = await perform(ask.house, ask, endPaper, { ballot: ballot.id })
    if (result.ok) return seeOther(`${onPaperPath(ballot.slug)}?done=ended`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-ballot':
        return notFound
      // The page itself says what is left.
      case 'not-in-order':
      case 'ended-already':
        return seeOther(onPaperPath(ballot.slug))
      case 'not-yours-to-do':
      case 'not-closed':
      case 'no-booths':
        return show(ask, ballot, { again: { errors: errorsOf([{ name: '', key: kind }], paperTextsFor(ask.locale)) } })
    }
  },
})

export const onPaperRoutes = [onPaperPage, addOne, end]
