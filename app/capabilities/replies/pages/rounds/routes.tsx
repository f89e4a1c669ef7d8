import { z } from 'zod'
import { type MatterId, titlesOfMatters } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { sendRound, takeOutOfRound, writeRound } from '../../acts/write-round.ts'
import { findRound, listRound, type Round } from '../../reads/find-round.ts'
import { fillBlanks } from '../../rules/fill-blanks.ts'
import { mayAnswer } from '../../rules/may-answer.ts'
import { textsFor } from '../../texts/texts.ts'
import { finalAnswers } from '../../vocabulary.ts'
import { previewRoundPath, roundPath } from '../addresses.ts'
import { required } from '../plain-words.ts'
import { DraftView } from './draft-view.tsx'
import { PreviewRoundView } from './preview-view.tsx'
import { presentProgress, RoundProgressView } from './progress-view.tsx'

const officer = { role: 'officer' } as const
const address = z.strictObject({ round: z.uuid() })
const pagedAddress = address.extend({ after: z.uuid().optional() })
type AskOfRound = Ask<{ readonly round: string; readonly after?: string | undefined }>
const onOnePage = 50

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed?: Typed
}

async function withRound(ask: AskOfRound, answer: (round: Round) => Promise<Answer>): Promise<Answer> {
  const round = await findRound(ask.read, ask.community.id, ask.address.round)
  return round ? answer(round) : notFound
}

async function linesOf(ask: AskOfRound) {
  const { round: roundId, after } = ask.address
  const found = await listRound(ask.read, ask.community.id, { roundId, after, limit: onOnePage + 1 })
  const lines = found.slice(0, onOnePage)
  return { lines, next: found.length > onOnePage ? lines.at(-1)!.itemId : null }
}

const show = (ask: AskOfRound, again?: Again): Promise<Answer> =>
  withRound(ask, async (found) => {
    const texts = textsFor(ask.locale)
    const isOfficer = mayAnswer(ask.actor)
    if (!isOfficer && found.state !== 'draft') return seeOther(roundPath(found.round_id))
    // Whoever is no officer, or no longer, sees what they typed and nothing of the draft.
    const round: Round = isOfficer ? found : { ...found, answer: null, words: '' }
    const listed = isOfficer ? await linesOf(ask) : { lines: [], next: null }
    if (round.state !== 'draft') {
      const model = presentProgress(round, texts)
      const body = <RoundProgressView round={round} model={model} texts={texts} />
      return page(round.state === 'sent' ? texts.rounds.sentTitle : texts.rounds.sending, body, {
        model,
        islands: ['progress'],
      })
    }
    const errors = again ? problemTexts(again.problems, texts.rounds.errors, texts.rounds.errors.wrong!) : []
    const body = <DraftView round={round} {...listed} errors={errors} typed={again?.typed} texts={texts} />
    const status = errors.length > 0 ? { status: 422, hasErrors: true } : {}
    return page(texts.rounds.title(round.chosen), body, status)
  })

const showPreview = (ask: AskOfRound, problems: readonly FormProblem[] = []): Promise<Answer> =>
  withRound(ask, async (round) => {
    if (round.state !== 'draft' || round.answer === null) return seeOther(roundPath(round.round_id))
    const texts = textsFor(ask.locale)
    const { lines, next } = await linesOf(ask)
    const ids = lines.map(({ matterId }) => matterId as MatterId)
    const matters = await titlesOfMatters(ask.read, ask.community.id, ids)
    const errors = problemTexts(problems, texts.rounds.errors, texts.rounds.errors.wrong!)
    const each = lines.map((line) => {
      const matter = matters.get(line.matterId as MatterId)?.title ?? ''
      const values = texts.rounds.valuesOf({ ...line, started_on: line.startedOn }, matter)
      const title = line.title || texts.item.untitled(texts.kindName(line.kind))
      return { itemId: line.itemId, title, words: fillBlanks(round.words, values), hasAuthor: line.hasAuthor }
    })
    const body = (
      <PreviewRoundView
        roundId={round.round_id}
        answer={round.answer}
        chosen={round.chosen}
        each={each}
        next={next}
        errors={errors}
        texts={texts}
      />
    )
    return page(texts.rounds.previewTitle, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
  })

const roundPage = get({
  path: '/replies/rounds/:round',
  access: officer,
  summary: 'One answer to many: write it, or see how far sending is',
  address: pagedAddress,
  show: (ask) => show(ask),
})

/** Open to anyone, so that an officer whose session ended while they wrote finds their words again; the act lets only officers. */
const write = post({
  path: '/replies/rounds/:round',
  access: 'anyone',
  summary: 'One answer to many: keep what is written, and show what each author gets',
  address,
  form: z.strictObject({
    answer: z.enum(finalAnswers, { error: 'answer-missing' }),
    words: required(4_000, 'words-missing', 'words-long'),
  }),
  async act(ask, form) {
    const { round: roundId } = ask.address
    const result = await perform(ask.house, ask, writeRound, { roundId, ...form })
    if (result.ok) return seeOther(previewRoundPath(roundId))
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-round':
        return notFound
      case 'already-sent':
        return seeOther(roundPath(roundId))
      case 'words-missing':
      case 'unknown-blank':
        return show(ask, { problems: [{ name: 'words', key: kind }], typed: { ...form } })
      case 'not-yours-to-do': {
        const key = ask.actor.person === null ? 'signed-out' : kind
        return show(ask, { problems: [{ name: '', key }], typed: { ...form } })
      }
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
})

const takeOut = post({
  path: '/replies/rounds/:round/take-out',
  access: officer,
  summary: 'One answer to many: take contributions out again',
  address,
  form: z.strictObject({
    item: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(onOnePage)]).default([]),
  }),
  async act(ask, { item: items }) {
    const { round: roundId } = ask.address
    const result = await perform(ask.house, ask, takeOutOfRound, { roundId, items })
    if (result.ok) return seeOther(`${roundPath(roundId)}#chosen`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-round':
        return notFound
      case 'already-sent':
        return seeOther(roundPath(roundId))
      case 'not-yours-to-do':
        return show(ask, { problems: [{ name: '', key: kind }] })
    }
  },
})

const previewPage = get({
  path: '/replies/rounds/:round/preview',
  access: officer,
  summary: 'One answer to many: what each author gets',
  address: pagedAddress,
  show: (ask) => showPreview(ask),
})

const send = post({
  path: '/replies/rounds/:round/send',
  access: officer,
  summary: 'One answer to many: send it',
  address,
  async act(ask) {
    const { round: roundId } = ask.address
    const result = await perform(ask.house, ask, sendRound, { roundId })
    if (result.ok) return seeOther(roundPath(roundId))
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-round':
        return notFound
      case 'not-written':
        return seeOther(roundPath(roundId))
      case 'none-chosen':
      case 'not-yours-to-do':
        return showPreview(ask, [{ name: '', key: kind }])
    }
  },
})

export const roundRoutes = [roundPage, write, takeOut, previewPage, send]
