import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { castByServer } from '../../acts/cast-by-server.ts'
import { endHelp } from '../../acts/end-help.ts'
import { helpMinutes, type StartHelpRefusal, startHelp } from '../../acts/start-help.ts'
import { paperBallotOf } from '../../live/open-ballots.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findHelp, type Help } from '../../reads/find-help.ts'
import { drawnOrder } from '../../rules/drawn-order.ts'
import { receiptText } from '../../rules/paper-number.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import type { Choices } from '../../vocabulary.ts'
import { gatherManaged, type SlugAsk } from '../gather-managed.ts'
import { endHelpPath, helpPath, helpVotePath, onPaperPath } from '../paper-addresses.ts'
import { type Again, errorsOf, firstLook, namedFields, readNamed } from '../paper-form.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { voteForm } from '../vote/form.ts'
import { presentPaper } from '../vote/present.ts'
import { type FormProblem, readVoteForm } from '../vote/read-form.ts'
import { refusedText as refusedPaperText, statusOfRefused } from '../vote/refused.ts'
import { problemText, wordsOf } from '../vote/words.ts'
import { HelpPaperView, HelpReceiptView, StartView } from './view.tsx'

const helpOf = ({ read, actor }: SlugAsk, ballot: Ballot): Promise<Help | null> =>
  findHelp(read, ballot.key, { helper: actor.person!, minutes: helpMinutes })

function showStart(ask: SlugAsk, ballot: Ballot, again: Again = firstLook): Answer {
  const texts = paperTextsFor(ask.locale).help
  return page(
    `${texts.title} · ${ballot.question}`,
    <StartView ballot={ballot} minutes={helpMinutes} texts={texts} again={again} />,
    { status: again.errors.length > 0 ? 422 : 200, hasErrors: again.errors.length > 0 },
  )
}

interface Shown {
  readonly choices?: Choices | null
  readonly problems?: readonly FormProblem[]
  readonly refused?: string
  readonly isReview?: boolean
  readonly status?: number
}

const modelOf = (ask: SlugAsk, ballot: Ballot, { session, voter, isChange }: Help) =>
  presentPaper(
    {
      ballot,
      paper: paperBallotOf(ballot.key, ballot.frozen!),
      stage: { kind: 'vote', voter, given: isChange ? 'server' : null },
      voterTag: '',
      isByCode: false,
      order: drawnOrder(
        session,
        ballot.options.map(({ number }) => number),
      ),
    },
    voteTextsFor(ask.locale),
  )

function showPaper(ask: SlugAsk, ballot: Ballot, help: Help, shown: Shown = {}): Answer {
  const texts = paperTextsFor(ask.locale).help
  const words = voteTextsFor(ask.locale)
  const model = modelOf(ask, ballot, help)
  const { problems = [], refused, status = 200, ...rest } = shown
  const found = problems.map((problem) => problemText(wordsOf(model, words), problem))
  const errors = [...found, ...(refused ? [refused] : [])].map((message) => ({ name: '', message }))
  return page(
    `${texts.now.title} · ${ballot.question}`,
    <HelpPaperView model={model} help={help} texts={texts} words={words} errors={errors} {...rest} />,
    { status, hasErrors: errors.length > 0 },
  )
}

const helpPage = get({
  path: helpPath(':slug'),
  access: runners,
  summary: 'Help one person to vote: who they are, then their paper',
  address: slugAddress,
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const help = await helpOf(ask, ballot)
    return help && ballot.frozen ? showPaper(ask, ballot, help) : showStart(ask, ballot)
  },
})

const start = post({
  path: helpPath(':slug'),
  access: runners,
  summary: 'Begin to help one person to vote, who is there and has asked for it',
  address: slugAddress,
  form: z.strictObject({ ...namedFields, asked: z.literal('yes', { error: 'asked-missing' }) }),
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const texts = paperTextsFor(ask.locale)
    const named = readNamed(form)
    const { asked, ...typed } = form
    if (!named.ok)
      return showStart(ask, ballot, {
        errors: errorsOf([{ name: 'email', key: named.key }], texts),
        typed: { ...typed, asked },
      })
    const result = await perform(ask.house, ask, startHelp, { ballot: ballot.id, who: named.who })
    if (result.ok) return seeOther(helpPath(ballot.slug))
    if (result.refusal.kind === 'no-such-ballot') return notFound
    const name = 'code' in named.who ? 'code' : 'email'
    const errors = [{ name, message: refusedText(result.refusal, texts) }]
    return showStart(ask, ballot, { errors, typed: { ...typed, asked } })
  },
  async invalid(ask, problems, typed) {
    const { ballot, away } = await gatherManaged(ask)
    return away ?? showStart(ask, ballot, { errors: errorsOf(problems, paperTextsFor(ask.locale)), typed })
  },
})

function refusedText(refusal: StartHelpRefusal, { refusals }: PaperTexts): string {
  switch (refusal.kind) {
    case 'may-not-vote':
      return `${refusals.mayNotVote[refusal.why]} ${refusals.appeal}`
    case 'not-yours-to-do':
    case 'no-such-ballot':
    case 'not-open':
    case 'no-such-code':
    case 'no-such-address':
    case 'not-for-yourself':
    case 'voted-online':
    case 'has-a-sheet':
    case 'is-being-helped':
      return refusals[refusal.kind]
  }
}

const vote = post({
  path: helpVotePath(':slug'),
  access: runners,
  summary: 'Hand in the vote of somebody who is being helped: check it, read it back, cast it',
  address: slugAddress,
  form: voteForm,
  async act(ask, form) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    const help = ballot.frozen ? await helpOf(ask, ballot) : null
    if (!help) return showStart(ask, ballot, over(ask))
    const paper = paperBallotOf(ballot.key, ballot.frozen!)
    const { choices, problems } = readVoteForm(paper.terms, form)
    if (form.step === 'change') return showPaper(ask, ballot, help, { choices })
    if (problems.length > 0 || !choices) return showPaper(ask, ballot, help, { choices, problems, status: 422 })
    if (form.step === 'review') return showPaper(ask, ballot, help, { choices, isReview: true })
    const outcome = await castByServer(ask.house, paper, help.voter, choices)
    if (outcome.kind === 'in-the-box') {
      await perform(ask.house, ask, endHelp, { ballot: ballot.id, of: { session: help.session } })
      return showReceipt(ask, ballot, receiptText(outcome.receipt))
    }
    if (outcome.kind === 'choices-not-allowed')
      return showPaper(ask, ballot, help, { choices, problems: outcome.problems, status: 422 })
    const refused = refusedPaperText(outcome, ask.locale)
    return showPaper(ask, ballot, help, { choices, refused, status: statusOfRefused(outcome.kind) })
  },
})

const over = (ask: SlugAsk): Again => ({
  errors: [{ name: '', message: paperTextsFor(ask.locale).help.over }],
})

/** Shown at once and never again: nothing is left that leads from the helper to the vote. */
function showReceipt(ask: SlugAsk, ballot: Ballot, receipt: string): Answer {
  const texts = paperTextsFor(ask.locale).help.receipt
  return page(texts.title, <HelpReceiptView slug={ballot.slug} receipt={receipt} texts={texts} />)
}

const end = post({
  path: endHelpPath(':slug'),
  access: runners,
  summary: 'End help without handing in a vote',
  address: slugAddress,
  async act(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (away) return away
    await perform(ask.house, ask, endHelp, { ballot: ballot.id, of: { helper: ask.actor.person! } })
    return seeOther(`${onPaperPath(ballot.slug)}?done=helped`)
  },
})

export const helpRoutes = [helpPage, start, vote, end]
