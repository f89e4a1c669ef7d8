import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { follow } from '../../acts/follow.ts'
import { publishMatter } from '../../acts/publish-matter.ts'
import { unfollow } from '../../acts/unfollow.ts'
import { textsFor } from '../../texts/texts.ts'
import { howOften } from '../../vocabulary.ts'
import { matterPath } from '../addresses.ts'
import { withMatter } from '../may-look-after.ts'
import { slugAddress, slugPart } from '../slug-address.ts'
import { gatherMatter, matterFor } from './gather.ts'
import { presentMatter } from './present.ts'
import { MatterView } from './view.tsx'

const doneWords = [
  'drafted',
  'published',
  'changed',
  'decided',
  'closed',
  'followed',
  'unfollowed',
  'already-published',
] as const

interface Shown {
  readonly done?: (typeof doneWords)[number] | undefined
  readonly followError?: string
}

async function show(ask: Ask<{ readonly slug: string }>, { done, followError }: Shown): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const gathered = await gatherMatter(ask)
  if (!gathered) return notFound
  const model = presentMatter(gathered, texts)
  // Only whoever can have done it is told that it is done: a link that says so tells a stranger nothing.
  const isTold = ask.actor.person === null ? undefined : done
  const body = <MatterView model={model} yours={gathered} done={isTold} followError={followError} texts={texts} />
  return page(model.title, body, {
    model,
    description: model.question,
    publicFor: 30,
    ...(followError ? { status: 422, hasErrors: true } : {}),
  })
}

const matterPage = get({
  path: '/matters/:slug',
  access: 'anyone',
  summary: 'A matter: what is asked, where it stands, what happened and what comes next',
  address: z.strictObject({ slug: slugPart, done: z.enum(doneWords).optional() }),
  show: (ask) => show(ask, { done: ask.address.done }),
})

const startFollowing = post({
  path: '/matters/:slug/follow',
  access: 'signed-in',
  summary: 'Be told what becomes of a matter, or change how often',
  address: slugAddress,
  form: z.strictObject({ often: z.enum(howOften, { error: 'often-missing' }) }),
  async act(ask, { often }) {
    const seen = await matterFor(ask)
    if (!seen) return notFound
    const { matter } = seen
    const result = await perform(ask.house, ask, follow, { matterId: matter.id, howOften: often })
    if (result.ok) return seeOther(`${matterPath(matter.slug)}?done=followed#follow`)
    switch (result.refusal.kind) {
      case 'sign-in-first':
        return seeOther(`/sign-in?next=${encodeURIComponent(matterPath(matter.slug))}`)
      case 'no-such-matter':
        return notFound
    }
  },
  invalid: (ask) => show(ask, { followError: textsFor(ask.locale).errors['often-missing']! }),
})

const stopFollowing = post({
  path: '/matters/:slug/unfollow',
  access: 'signed-in',
  summary: 'Be told of a matter no more',
  address: slugAddress,
  async act(ask) {
    const seen = await matterFor(ask)
    if (!seen) return notFound
    const { matter } = seen
    const result = await perform(ask.house, ask, unfollow, { matterId: matter.id })
    if (!result.ok) return seeOther(`/sign-in?next=${encodeURIComponent(matterPath(matter.slug))}`)
    return seeOther(`${matterPath(matter.slug)}?done=unfollowed`)
  },
})

const publish = post({
  path: '/matters/:slug/publish',
  access: 'signed-in',
  summary: 'Show a draft matter to everyone',
  address: slugAddress,
  act: (ask) =>
    withMatter(ask, async (matter) => {
      const result = await perform(ask.house, ask, publishMatter, { matterId: matter.id })
      if (result.ok) return seeOther(`${matterPath(matter.slug)}?done=published`)
      switch (result.refusal.kind) {
        case 'already-published':
          return seeOther(`${matterPath(matter.slug)}?done=already-published`)
        case 'no-such-matter':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
})

export const matterRoutes = [matterPage, startFollowing, stopFollowing, publish]
