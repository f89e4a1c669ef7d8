import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { cancelCodes } from '../../acts/cancel-codes.ts'
import { makeCodes, mostCodesAtOnce } from '../../acts/make-codes.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { cancelReasons } from '../../vocabulary.ts'
import { gatherKept, type SlugAsk } from '../gather-managed.ts'
import { cancelCodesPath, codePath, codesPath, onPaperPath } from '../paper-addresses.ts'
import { type Again, errorsOf, firstLook, wholeNumber } from '../paper-form.ts'
import { keepers } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { SlipsView } from './slips.tsx'
import { CancelView, MakeView } from './view.tsx'

const statusOf = ({ errors }: Again) => ({ status: errors.length > 0 ? 422 : 200, hasErrors: errors.length > 0 })

function showMake(ask: SlugAsk, ballot: Ballot, again: Again = firstLook): Answer {
  const texts = paperTextsFor(ask.locale).codes
  return page(
    `${texts.title} · ${ballot.question}`,
    <MakeView ballot={ballot} most={mostCodesAtOnce} texts={texts} again={again} />,
    statusOf(again),
  )
}

const makePage = get({
  path: codesPath(':slug'),
  access: keepers,
  summary: 'Before printed codes are made: how many, and how to keep them',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherKept(ask)
    return away ?? showMake(ask, ballot)
  },
})

/** The codes are in this answer and nowhere else: they cannot be shown again, so there is no redirect. */
const printCodes = post({
  path: codesPath(':slug'),
  access: keepers,
  summary: 'Make printed codes and show them once, as slips to cut',
  address: slugAddress,
  form: z.strictObject({ count: wholeNumber }),
  async act(ask, form) {
    const { ballot, away } = await gatherKept(ask)
    if (away) return away
    const texts = paperTextsFor(ask.locale)
    const result = await perform(ask.house, ask, makeCodes, { ballot: ballot.id, count: form.count })
    if (result.ok) {
      const { origin } = ask.community
      const about = {
        ...result.value,
        question: ballot.question,
        until: runTextsFor(ask.locale).dates.until(ballot.closesAt!),
        address: `${origin}${codePath(ballot.slug)}`,
        back: onPaperPath(ballot.slug),
      }
      return page(
        texts.codes.madeTitle(about.codes.length, about.batch),
        <SlipsView {...about} texts={texts.codes} />,
        {
          bare: true,
        },
      )
    }
    const { kind } = result.refusal
    const typed = { count: String(form.count) }
    switch (kind) {
      case 'no-such-ballot':
        return notFound
      case 'how-many':
        return showMake(ask, ballot, {
          errors: [{ name: 'count', message: texts.refusals['how-many'](mostCodesAtOnce) }],
          typed,
        })
      case 'not-yours-to-do':
      case 'not-open':
      case 'no-codes-here':
        return showMake(ask, ballot, { errors: errorsOf([{ name: '', key: kind }], texts), typed })
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherKept(ask)
    return away ?? showMake(ask, ballot, { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed })
  },
})

function showCancel(ask: SlugAsk, ballot: Ballot, again: Again = firstLook): Answer {
  const texts = paperTextsFor(ask.locale).codes
  return page(
    `${texts.cancel.title} · ${ballot.question}`,
    <CancelView ballot={ballot} texts={texts} again={again} />,
    statusOf(again),
  )
}

const cancelPage = get({
  path: cancelCodesPath(':slug'),
  access: keepers,
  summary: 'Cancel printed codes: the form',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherKept(ask)
    return away ?? showCancel(ask, ballot)
  },
})

const cancel = post({
  path: cancelCodesPath(':slug'),
  access: keepers,
  summary: 'Cancel unused printed codes, one or a whole batch, with a reason for everyone',
  address: slugAddress,
  form: z.strictObject({
    batch: z.string().trim().min(1, 'batch-missing').pipe(wholeNumber),
    slip: z.union([z.literal('').transform(() => null), wholeNumber]).default(null),
    reason: z.enum(cancelReasons, { error: 'reason-missing' }),
  }),
  async act(ask, form) {
    const { ballot, away } = await gatherKept(ask)
    if (away) return away
    const result = await perform(ask.house, ask, cancelCodes, { ballot: ballot.id, ...form })
    if (result.ok) return seeOther(`${onPaperPath(ballot.slug)}?done=cancelled`)
    const { kind } = result.refusal
    const typed = { batch: String(form.batch), slip: String(form.slip ?? ''), reason: form.reason }
    switch (kind) {
      case 'no-such-ballot':
        return notFound
      case 'no-such-batch':
      case 'used-or-cancelled':
      case 'not-yours-to-do':
      case 'not-open': {
        const name = kind === 'no-such-batch' ? 'batch' : ''
        return showCancel(ask, ballot, { errors: errorsOf([{ name, key: kind }], paperTextsFor(ask.locale)), typed })
      }
    }
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherKept(ask)
    return away ?? showCancel(ask, ballot, { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed })
  },
})

export const codeRoutes = [cancelPage, cancel, makePage, printCodes]
