import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { stopLetters } from '../../acts/stop-letters.ts'
import { stopOwnLetters } from '../../acts/wish-own-letters.ts'
import { findFollowed } from '../../reads/find-followed.ts'
import { isStopKey, isStopOwnKey } from '../../store/stop-addresses.ts'
import { textsFor } from '../../texts/texts.ts'
import { AskView, StoppedView, type Stopping } from './view.tsx'

const oneAddress = z.strictObject({ follow: z.uuid() })
const allAddress = z.strictObject({ person: z.uuid(), key: z.string().regex(/^[\w-]{22}$/) })
/** What a mail program sends by itself (RFC 8058), or nothing, from our own page. */
const oneClick = z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() })

const asking = (ask: Ask<unknown>, stopping: Stopping): Answer => {
  const texts = textsFor(ask.locale)
  return page(texts.unfollow.title, <AskView stopping={stopping} texts={texts} />)
}
/** Shown at once, without a redirect: mail programs do not follow one. */
const stopped = (ask: Ask<unknown>, stopping: Stopping): Answer => {
  const texts = textsFor(ask.locale)
  return page(texts.unfollow.doneTitle, <StoppedView stopping={stopping} texts={texts} />)
}
const already = (ask: Ask<unknown>): Answer => ({ kind: 'gone', why: textsFor(ask.locale).unfollow.already })

const askOne = get({
  path: '/unfollow/:follow',
  access: 'anyone',
  summary: 'Stop letters about a matter, from the letter itself: the question',
  address: oneAddress,
  async show(ask) {
    const stopping = await findFollowed(ask.read, ask.community.id, ask.address.follow)
    return stopping ? asking(ask, stopping) : already(ask)
  },
})

const stopOne = post({
  path: '/unfollow/:follow',
  access: 'anyone',
  summary: 'Stop letters about a matter, from the letter itself',
  address: oneAddress,
  form: oneClick,
  mayComeFromAnywhere: true,
  async act(ask) {
    const followId = ask.address.follow
    const stopping = await findFollowed(ask.read, ask.community.id, followId)
    const result = await perform(ask.house, ask, stopLetters, { followId })
    return result.ok && stopping ? stopped(ask, stopping) : already(ask)
  },
})

const askAll = get({
  path: '/unfollow/all/:person/:key',
  access: 'anyone',
  summary: 'Stop all letters about matters, from the letter itself: the question',
  address: allAddress,
  show: (ask) => (isStopKey(ask.house.secrets, ask.address.person, ask.address.key) ? asking(ask, null) : notFound),
})

const stopAll = post({
  path: '/unfollow/all/:person/:key',
  access: 'anyone',
  summary: 'Stop all letters about matters, from the letter itself',
  address: allAddress,
  form: oneClick,
  mayComeFromAnywhere: true,
  async act(ask) {
    const { person, key } = ask.address
    const result = await perform(ask.house, ask, stopLetters, { person: person as PersonId, key })
    return result.ok ? stopped(ask, null) : notFound
  },
})

const askOwn = get({
  path: '/unfollow/mine/:person/:key',
  access: 'anyone',
  summary: 'Stop letters about what became of what one said, from the letter itself: the question',
  address: allAddress,
  show: (ask) => (isStopOwnKey(ask.house.secrets, ask.address.person, ask.address.key) ? asking(ask, 'own') : notFound),
})

const stopOwn = post({
  path: '/unfollow/mine/:person/:key',
  access: 'anyone',
  summary: 'Stop letters about what became of what one said, from the letter itself',
  address: allAddress,
  form: oneClick,
  mayComeFromAnywhere: true,
  async act(ask) {
    const { person, key } = ask.address
    const result = await perform(ask.house, ask, stopOwnLetters, { person: person as PersonId, key })
    return result.ok ? stopped(ask, 'own') : notFound
  },
})

export const unfollowRoutes = [askOwn, stopOwn, askOne, stopOne, askAll, stopAll]
