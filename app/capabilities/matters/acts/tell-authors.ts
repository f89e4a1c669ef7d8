import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { nextMorning } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { ownLetter } from '../notices/letter.ts'
import { authorsBehind } from '../reads/authors-behind.ts'
import { findItemAnywhere } from '../reads/find-item.ts'
import { findOwnWish } from '../reads/own-news.ts'
import { whoFollows } from '../reads/who-follows.ts'
import { stopOwnPath } from '../store/stop-addresses.ts'
import { textsFor } from '../texts/texts.ts'
import type { LinkKind, MatterId } from '../vocabulary.ts'
import { footOf, letterHour } from './tell-batch.ts'

export const tellAuthorsJob = 'tell-authors-of-thread'
export const sendOwnDigestJob = 'send-own-digest'

/** What happened further along a thread: something grew, or something that grew is done or taken back. */
export type ThreadHop =
  | { readonly kind: 'link'; readonly earlier: string; readonly later: string; readonly how: LinkKind }
  | { readonly kind: 'state'; readonly item: string; readonly state: 'done' | 'withdrawn' }

export interface AuthorsToTell {
  readonly hop: ThreadHop
  /** Whoever did it knows already. */
  readonly by: PersonId | null
}

export interface OwnDigest {
  readonly person: PersonId
  readonly dueAt: string
}

/** In the act's transaction: those who offered what this grew from are told after it commits; nothing where there are none. */
export async function tellAuthorsLater(deed: Deed, hop: ThreadHop): Promise<void> {
  const authors = await authorsBehind(deed.write, deed.community.id, itemOf(hop))
  if (authors.every((author) => author === deed.actor.person)) return
  const toTell: AuthorsToTell = { hop, by: deed.actor.person }
  await deed.queue(tellAuthorsJob, toTell)
}

const itemOf = (hop: ThreadHop): string => (hop.kind === 'link' ? hop.later : hop.item)

/** Tells each author once, whatever is done again: on their page, and by letter as they wish. Gives how many were told. */
export const tellAuthors: Act<AuthorsToTell, number, never> = async (deed, { hop, by }) => {
  const item = await findItemAnywhere(deed.write, deed.community.id, itemOf(hop))
  if (!item) return done(0)
  const authors = (await authorsBehind(deed.write, deed.community.id, item.id)).filter((author) => author !== by)
  const followers = await whoFollows(deed.write, deed.community.id, item.matterId as MatterId, authors)
  const { own } = textsFor(deed.community.locale).letters
  const words = hop.kind === 'link' ? own.linked(hop.how, item) : own.ended(hop.state, item)
  const news = { ...words, href: `/matters/${item.matterSlug}/items/${item.id}`, cause: causeOf(hop) }
  let told = 0
  for (const person of authors) {
    // Followers of the matter get its own letters; one letter about one thing is enough.
    if (await tellOne(deed, person, { ...news, isMailed: !followers.has(person) })) told++
  }
  return done(told)
}

const causeOf = (hop: ThreadHop): string =>
  hop.kind === 'link' ? `link ${hop.earlier} ${hop.later} ${hop.how}` : `state ${hop.item} ${hop.state}`

interface News {
  readonly subject: string
  readonly words: string
  readonly href: string
  readonly cause: string
  readonly isMailed: boolean
}

async function tellOne(deed: Deed, person: PersonId, news: News): Promise<boolean> {
  const wish = await findOwnWish(deed.write, deed.community.id, person)
  const waits = news.isMailed && (wish === 'daily' || wish === 'weekly')
  const dueAt = waits ? nextMorning(deed.now, letterHour, wish === 'weekly') : null
  const { subject, words, href, cause } = news
  const inserted = await deed.write
    .insertInto('matters.own_news')
    .values({
      community_id: deed.community.id,
      person_id: person,
      news_id: deed.newId<'news'>(),
      cause,
      subject,
      words,
      href,
      made_at: deed.now,
      letter_due_at: dueAt,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id', 'cause']).doNothing())
    .returning('news_id')
    .executeTakeFirst()
  if (!inserted) return false
  if (dueAt) await planDigest(deed, person, dueAt)
  else if (news.isMailed && wish === 'at-once') await mailOwn(deed, person, [news])
  return true
}

/** One letter for each moment, however much news waits for it. */
async function planDigest(deed: Deed, person: PersonId, dueAt: Date): Promise<void> {
  const waiting = await deed.write
    .selectFrom('matters.own_news')
    .select('news_id')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('letter_due_at', '=', dueAt)
    .limit(2)
    .execute()
  if (waiting.length > 1) return
  const digest: OwnDigest = { person, dueAt: dueAt.toISOString() }
  await deed.queue(sendOwnDigestJob, digest, dueAt)
}

/** Writes one person the letter with all that waits by now; with nothing to say none is written. */
export const sendOwnDigest: Act<OwnDigest, number, never> = async (deed, { person, dueAt }) => {
  const waiting = await deed.write
    .updateTable('matters.own_news')
    .set({ letter_due_at: null })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('letter_due_at', '<=', new Date(dueAt))
    .returning(['news_id', 'subject', 'words', 'href'])
    .execute()
  if (waiting.length > 0)
    await mailOwn(
      deed,
      person,
      waiting.toSorted((a, b) => (a.news_id < b.news_id ? -1 : 1)),
    )
  return done(waiting.length)
}

async function mailOwn(deed: Deed, person: PersonId, news: readonly Pick<News, 'subject' | 'words' | 'href'>[]) {
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return
  const pieces = news.map(({ subject, words, href }) => ({ subject, text: words, href }))
  await deed.mail(
    ownLetter(address.email, pieces, { ...(await footOf(deed)), stopPath: stopOwnPath(deed.secrets, person) }),
  )
}
