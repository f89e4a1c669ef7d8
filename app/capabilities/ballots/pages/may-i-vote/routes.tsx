import { z } from 'zod'
import { findPerson } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { appeal } from '../../acts/appeals.ts'
import { rememberBegan } from '../../acts/remember-began.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { findRollEntryFor } from '../../reads/find-roll-entry.ts'
import { findOwnAppeal } from '../../reads/list-appeals.ts'
import { wishesReminder } from '../../reads/wishes-reminder.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { appealPath, mayIVotePath, remindMePath } from '../addresses.ts'
import type { SlugAsk } from '../gather-managed.ts'
import { slugAddress } from '../slug-address.ts'
import { presentMayI } from './present.ts'
import { MayIView } from './view.tsx'

interface Shown {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly isDone?: boolean
}

async function show(ask: SlugAsk, { errors = [], typed, isDone = false }: Shown = {}): Promise<Answer> {
  const { read, community, actor, house } = ask
  const ballot = await findBallot(read, community.id, { slug: ask.address.slug })
  if (!ballot) return notFound
  const answer = await findRollEntryFor({ read, secrets: house.secrets }, ballot, actor)
  const own = actor.person && (await findOwnAppeal(read, ballot.key, actor.person))
  const decider = ballot.appealsTo && (await findPerson(read, community.id, ballot.appealsTo))
  const model = presentMayI({
    ...{ ballot, answer },
    wishesReminder: actor.person !== null && (await wishesReminder(read, ballot.key, actor.person)),
    appeal: own || null,
    decider: decider ? decider.displayName : null,
  })
  const texts = runTextsFor(ask.locale)
  const isWrong = errors.length > 0
  const view = { model, texts, errors, typed, isDone, here: mayIVotePath(ballot.slug) }
  return page(texts.mayI.title, <MayIView {...view} />, {
    model,
    status: isWrong ? 422 : 200,
    hasErrors: isWrong,
  })
}

export const mayIPage = get({
  path: mayIVotePath(':slug'),
  access: 'anyone',
  summary: 'Whether whoever asks may vote in a ballot; if not, why, and how to appeal',
  address: slugAddress.extend({ done: z.enum(['appealed']).optional() }),
  show: (ask) => show(ask, { isDone: ask.address.done !== undefined }),
})

export const appealRoute = post({
  path: appealPath(':slug'),
  access: 'signed-in',
  rate: 'mail',
  summary: 'Appeal: somebody who may not vote asks an officer to look again',
  address: slugAddress,
  form: z.strictObject({ words: z.string().max(20_000, 'words-long').default('') }),
  async act(ask, form) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    const { mayI } = runTextsFor(ask.locale)
    const result = await perform(ask.house, ask, appeal, { ballot: ballot.id, words: form.words })
    if (result.ok) return seeOther(`${mayIVotePath(ballot.slug)}?done=appealed`)
    const again = (name: string) =>
      show(ask, { errors: [{ name, message: mayI.errors[result.refusal.kind]! }], typed: form })
    switch (result.refusal.kind) {
      case 'no-such-ballot':
        return notFound
      case 'words-missing':
      case 'words-long':
        return again('words')
      case 'appeal-waits':
      case 'on-the-roll':
      case 'not-open':
      case 'sign-in-first':
        return again('')
    }
  },
  invalid(ask, problems, typed) {
    const { mayI } = runTextsFor(ask.locale)
    return show(ask, { errors: problemTexts(problems, mayI.errors, mayI.error), typed })
  },
})

export const remindMeRoute = post({
  path: remindMePath(':slug'),
  access: 'signed-in',
  summary: 'Wish, or wish no longer, to be reminded once before a ballot closes',
  address: slugAddress,
  form: z.strictObject({ wishes: z.enum(['yes', 'no']) }),
  async act(ask, form) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    await perform(ask.house, ask, rememberBegan, { ballot: ballot.id, wishes: form.wishes === 'yes' })
    return seeOther(mayIVotePath(ballot.slug))
  },
})
