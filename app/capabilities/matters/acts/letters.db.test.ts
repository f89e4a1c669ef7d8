import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { sendDigestKind, tellFollowersKind } from '../jobs/letter-jobs.ts'
import { exportOfMatters } from '../reads/export-person.ts'
import { stopAllPath } from '../store/stop-addresses.ts'
import { aMatter, anItem, type Ground, performed, within } from '../testing/build-matter.ts'
import type { HowOften, MatterId } from '../vocabulary.ts'
import { closeMatter } from './close-matter.ts'
import { follow } from './follow.ts'
import { forgetPerson } from './forget-person.ts'
import { sendDigest } from './send-digest.ts'
import { stopLetters } from './stop-letters.ts'
import { tellBatch } from './tell-batch.ts'
import { type News, tellFollowersJob } from './tell-followers.ts'
import { unfollow } from './unfollow.ts'

let house: TestHouse
let ground: Ground

beforeAll(async () => {
  house = await testHouse()
  ground = { house, community: await testCommunity(house) }
})
afterAll(() => house.close())

const actor = (person: PersonId): Actor => ({ ...visitor, person, standing: 'confirmed' })
async function aFollower(matterId: MatterId, howOften: HowOften) {
  const account = await anAccount(ground)
  await performed(ground, follow, { matterId, howOften }, actor(account.id))
  return account
}
const news = (matterId: MatterId, subject = 'It moves'): News => ({
  matterId,
  subject,
  text: 'It moved.',
  href: '/c/x',
})
const by = () => ({ community: ground.community, actor: visitor })
const round = (jobId: string, what: News) => performed(ground, tellBatch, { jobId, news: what }, visitor)
const wholeRound = (what: News, jobId = house.newId<'job'>()) =>
  tellFollowersKind(house).run({ news: what, communityId: ground.community.id, jobId })
const digests = async (person: PersonId) =>
  (
    await house.database.pool.query(
      `SELECT data, start_after FROM jobs.job WHERE name = 'send-digest' AND data->>'person' = $1`,
      [person],
    )
  ).rows
const sendAll = async (person: PersonId) => {
  for (const { data } of await digests(person)) await sendDigestKind(house).run(data)
}

describe('following refuses', () => {
  it('a visitor, and a matter that is a draft or not there', async () => {
    const { matterId } = await aMatter(ground)
    const draft = await aMatter(ground, { isDraft: true })
    const { id } = await anAccount(ground)
    const result = async (matter: MatterId, who: Actor) => {
      const tried = await perform(house, { community: ground.community, actor: who }, follow, {
        matterId: matter,
        howOften: 'daily',
      })
      return tried.ok ? 'done' : tried.refusal.kind
    }
    expect(await result(matterId, visitor)).toBe('sign-in-first')
    expect(await result(draft.matterId, actor(id))).toBe('no-such-matter')
    expect(await result(house.newId(), actor(id))).toBe('no-such-matter')
  })

  it('to stop the letters of another with a wrong key', async () => {
    const { matterId } = await aMatter(ground)
    const { id } = await aFollower(matterId, 'daily')
    const other = await anAccount(ground)
    const key = stopAllPath(house.secrets, other.id).split('/').at(-1)!
    const tried = await perform(house, by(), stopLetters, { person: id, key })
    expect(tried).toMatchObject({ ok: false, refusal: { kind: 'wrong-key' } })
  })
})

describe('letters at once', () => {
  it('say what happened, where to read more, how to stop, and where the record stood', async () => {
    const { matterId } = await aMatter(ground, { title: 'Our library' })
    const { email } = await aFollower(matterId, 'at-once')
    await wholeRound(news(matterId))
    const [letter, ...more] = await lettersTo(house, email)
    expect(more).toEqual([])
    expect(letter!.subject).toBe('It moves')
    const { origin } = ground.community
    expect(letter!.text).toContain(`It moved.\n\nRead more: ${origin}/c/x`)
    expect(letter!.text).toContain('you follow “Our library”')
    expect(letter!.text).toMatch(/newest entry of the public record was \d+:[0-9a-f]{64}/)
    const stop = /Stop these letters, without signing in: (\S+)/.exec(letter!.text)![1]
    expect(letter!.headers).toMatchObject({
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('S35 take no line of a title into their headers', async () => {
    const { matterId } = await aMatter(ground, { title: 'Ours\r\nBcc: all@example.org' })
    const { email } = await aFollower(matterId, 'at-once')
    await wholeRound(news(matterId, 'News\r\nBcc: all@example.org\u2028X'))
    const [letter] = await lettersTo(house, email)
    expect(letter!.subject).toBe('News Bcc: all@example.org X')
    expect(Object.values(letter!.headers!).join()).not.toMatch(/[\r\n]/)
  })

  it('go to each follower once, however often the round is broken off and done again', async () => {
    const { matterId } = await aMatter(ground)
    const followers = []
    for (let k = 0; k < 250; k++) followers.push(await aFollower(matterId, k % 2 === 0 ? 'at-once' : 'daily'))
    const job = house.newId<'job'>()
    expect(await round(job, news(matterId))).toBe(100)
    // A crash before the commit leaves nothing; one after it has told a hundred: either way the round goes on from there.
    await wholeRound(news(matterId), job)
    await wholeRound(news(matterId), job)
    await Promise.all([wholeRound(news(matterId), job), wholeRound(news(matterId), job)])
    const sent = (await lettersTo(house)).map(({ to }) => to)
    for (const [k, { email, id }] of followers.entries()) {
      expect(sent.filter((to) => to === email).length).toBe(k % 2 === 0 ? 1 : 0)
      expect((await digests(id)).length).toBe(k % 2)
    }
  })

  it('go to nobody who has stopped, whether on the page or from the letter', async () => {
    const { matterId } = await aMatter(ground)
    const [one, other, third] = [
      await aFollower(matterId, 'at-once'),
      await aFollower(matterId, 'at-once'),
      await aFollower(matterId, 'at-once'),
    ]
    await performed(ground, unfollow, { matterId }, actor(one.id))
    const row = await house.database.pool.query('SELECT follow_id FROM matters.follow WHERE person_id = $1', [other.id])
    await performed(ground, stopLetters, { followId: row.rows[0].follow_id }, visitor)
    await performed(ground, stopLetters, { followId: row.rows[0].follow_id }, visitor)
    const key = stopAllPath(house.secrets, third.id).split('/').at(-1)!
    await performed(ground, stopLetters, { person: third.id, key }, visitor)
    await wholeRound(news(matterId))
    for (const { email } of [one, other, third]) expect(await lettersTo(house, email)).toEqual([])
  })

  it('are written when a matter is decided', async () => {
    const { matterId } = await aMatter(ground, { title: 'Our pond' })
    const { email } = await aFollower(matterId, 'at-once')
    await performed(ground, closeMatter, { matterId, state: 'decided', outcome: 'We keep the pond.' })
    const job = await house.database.pool.query(
      `SELECT data FROM jobs.job WHERE name = $1 AND data->'news'->>'matterId' = $2`,
      [tellFollowersJob, matterId],
    )
    await tellFollowersKind(house).run(job.rows[0].data)
    expect((await lettersTo(house, email))[0]).toMatchObject({ subject: 'Decided: Our pond' })
  })
})

describe('daily and weekly letters', () => {
  it('gather what waits by matter in one letter, and take it away with that', async () => {
    const [a, b] = [await aMatter(ground, { title: 'A matter' }), await aMatter(ground, { title: 'B matter' })]
    const { id, email } = await aFollower(a.matterId, 'daily')
    await performed(ground, follow, { matterId: b.matterId, howOften: 'daily' }, actor(id))
    for (const each of [news(a.matterId, 'First'), news(b.matterId, 'Second'), news(a.matterId, 'Third')])
      await wholeRound(each)
    const planned = await digests(id)
    expect(planned.length).toBe(1)
    expect(new Date(planned[0].start_after).toISOString()).toMatch(/T0[78]:00:00.000Z$/)
    await sendAll(id)
    await sendAll(id)
    const [letter, ...more] = await lettersTo(house, email)
    expect(more).toEqual([])
    expect(letter!.subject).toBe('3 pieces of news: 2 matters')
    expect(letter!.text.match(/(A matter|B matter|First|Second|Third)$/gm)).toEqual([
      'A matter',
      'First',
      'Third',
      'B matter',
      'Second',
    ])
    expect(letter!.headers!['List-Unsubscribe']).toContain(`/unfollow/all/${id}/`)
  })

  it('are not sent with nothing to say', async () => {
    const { matterId } = await aMatter(ground)
    const { id, email } = await aFollower(matterId, 'weekly')
    expect(await performed(ground, sendDigest, { person: id, dueAt: new Date().toISOString() }, visitor)).toBe(0)
    await wholeRound(news(matterId))
    await performed(ground, unfollow, { matterId }, actor(id))
    await sendAll(id)
    expect(await lettersTo(house, email)).toEqual([])
  })

  it('go on Monday to those who want them weekly', async () => {
    const { matterId } = await aMatter(ground)
    const { id } = await aFollower(matterId, 'weekly')
    await wholeRound(news(matterId))
    const [planned] = await digests(id)
    expect(new Date(planned.data.dueAt).getUTCDay()).toBe(1)
  })

  it('lose nothing when news comes while a letter is put together', async () => {
    const { matterId } = await aMatter(ground)
    const { id, email } = await aFollower(matterId, 'daily')
    for (let k = 0; k < 10; k++) {
      await wholeRound(news(matterId, `Before ${k}`))
      await Promise.all([wholeRound(news(matterId, `During ${k}`)), sendAll(id)])
    }
    await sendAll(id)
    const said = (await lettersTo(house, email)).map(({ text }) => text).join('\n')
    for (let k = 0; k < 10; k++) {
      expect(said.split(`* Before ${k}\n`).length - 1).toBe(1)
      expect(said.split(`* During ${k}\n`).length - 1).toBe(1)
    }
  })
})

describe('somebody who is erased', () => {
  it('follows nothing, is told nothing, and is named by no item', async () => {
    const { matterId } = await aMatter(ground)
    const { id } = await aFollower(matterId, 'daily')
    const item = await anItem(ground, matterId, { author: id })
    await wholeRound(news(matterId))
    const held = await exportOfMatters.find(house.database.read, ground.community.id, id)
    expect(held).toMatchObject({ follows: [{ howOften: 'daily' }], offered: [{ item_id: item }] })
    await within(ground, (deed) => forgetPerson(deed, id))
    const left = await exportOfMatters.find(house.database.read, ground.community.id, id)
    expect(left).toEqual({ follows: [], offered: [], news: [], lettersAboutOwn: 'daily', toAnswer: [] })
    const notices = await house.database.pool.query('SELECT count(*) FROM matters.notice')
    const follows = await house.database.pool.query(
      'SELECT count(*) FROM matters.notice JOIN matters.follow USING (community_id, follow_id)',
    )
    expect(notices.rows).toEqual(follows.rows)
  })
})
