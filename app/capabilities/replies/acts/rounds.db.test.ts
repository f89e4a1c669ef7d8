import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, runIn } from '#capabilities/people/testing/acting.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { sendRoundKind } from '../jobs/send-round.ts'
import { replyOf } from '../reads/find-reply.ts'
import { findRound } from '../reads/find-round.ts'
import { noLettersPath } from '../store/no-letters.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { answerContribution } from './answer-contribution.ts'
import { chooseLetters } from './choose-letters.ts'
import { sendBatch } from './send-batch.ts'
import { startRound } from './start-round.ts'
import { sendRound, takeOutOfRound, writeRound } from './write-round.ts'

let house: TestHouse
let community: Community
let matterId: MatterId
let officer: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  matterId = (await aMatter({ house, community }, { title: 'The park' })).matterId
  officer = acting((await anAccount({ house, community }, { roles: ['officer'] })).id, ['officer'])
})
afterAll(() => house.close())

const run: ReturnType<typeof runIn> = (act, input, actor) => runIn(house, community)(act, input, actor)
const ground = () => ({ house, community })
const reply = (itemId: string) => replyOf(house.database.read, community.id, itemId)
const roundOf = (roundId: string) => findRound(house.database.read, community.id, roundId)

/** A draft of one answer to these. */
async function aRound(items: readonly string[], words = 'About {title} of {asked}: not this year.') {
  const { roundId } = await doneBy(run(startRound, { items }, officer))
  await doneBy(run(writeRound, { roundId, answer: 'we-cannot', words }, officer))
  return roundId
}
const work = (roundId: string) =>
  sendRoundKind(house).run({ roundId, communityId: community.id, jobId: house.newId<'job'>() })

describe('one answer to many refuses', () => {
  it('whoever is no officer, or has not shown a second factor', async () => {
    const items = [await aContribution(ground(), matterId)]
    const roundId = await aRound(items)
    const { person } = officer
    for (const who of [
      visitor,
      acting(person!),
      acting(person!, ['facilitator']),
      acting(person!, ['officer'], false),
    ]) {
      const no = { ok: false, refusal: { kind: 'not-yours-to-do' } }
      expect(await run(startRound, { items }, who)).toMatchObject(no)
      expect(await run(writeRound, { roundId, answer: 'we-will', words: 'Yes' }, who)).toMatchObject(no)
      expect(await run(takeOutOfRound, { roundId, items }, who)).toMatchObject(no)
      expect(await run(sendRound, { roundId }, who)).toMatchObject(no)
    }
  })

  it('nothing chosen, nothing written, blanks that are none, and what is not there', async () => {
    const kindOf = async (result: Promise<{ readonly ok: boolean }>) => {
      const answer = (await result) as { readonly ok: boolean; readonly refusal?: { readonly kind: string } }
      return answer.refusal?.kind ?? 'done'
    }
    expect(await kindOf(run(startRound, { items: [] }, officer))).toBe('none-chosen')
    expect(await kindOf(run(startRound, { items: [house.newId()] }, officer))).toBe('none-chosen')
    const items = [await aContribution(ground(), matterId)]
    const { roundId } = await doneBy(run(startRound, { items }, officer))
    expect(await kindOf(run(sendRound, { roundId }, officer))).toBe('not-written')
    const write = (words: string) => run(writeRound, { roundId, answer: 'we-will', words }, officer)
    expect(await kindOf(write('  '))).toBe('words-missing')
    expect(await kindOf(write('Dear {name}'))).toBe('unknown-blank')
    await doneBy(write('Yes'))
    await doneBy(run(takeOutOfRound, { roundId, items }, officer))
    expect(await kindOf(run(sendRound, { roundId }, officer))).toBe('none-chosen')
    expect(await kindOf(run(sendRound, { roundId: house.newId() }, officer))).toBe('no-such-round')
  })
})

describe('the look-alikes', () => {
  it('are chosen with the one they are like, the others are not', async () => {
    const same = ['Open the library on Mondays', 'Please open the library on Mondays', 'Open our library on Mondays!']
    const ids: string[] = []
    for (const title of same) ids.push(await aContribution(ground(), matterId, { title, words: '' }))
    const other = await aContribution(ground(), matterId, { title: 'A zebra crossing by the school', words: '' })
    const { roundId } = await doneBy(run(startRound, { like: ids[0]!, closeness: 'close' }, officer))
    const { rows } = await house.database.pool.query('SELECT item_id FROM replies.round_item WHERE round_id = $1', [
      roundId,
    ])
    expect(rows.map((row) => row.item_id).toSorted()).toEqual(ids.toSorted())
    expect(ids).not.toContain(other)
  })
})

describe('sending one answer to many', () => {
  it('tells each author about theirs, once, however often and by how many it is done', async () => {
    const authors = await Promise.all(Array.from({ length: 250 }, () => anAccount(ground())))
    const items: string[] = []
    for (const [n, { id }] of authors.entries())
      items.push(await aContribution(ground(), matterId, { title: `Bench ${n}`, author: id }))
    const roundId = await aRound(items)
    await Promise.all([1, 2].map(() => doneBy(run(sendRound, { roundId }, officer))))
    const { rows: jobs } = await house.database.pool.query("SELECT data FROM jobs.job WHERE name = 'send-replies'")
    expect(jobs.filter(({ data }) => data.roundId === roundId)).toHaveLength(1)
    await doneBy(run(sendBatch, { roundId }, visitor))
    expect(await roundOf(roundId)).toMatchObject({ state: 'sending', chosen: 150, answered: 100, skipped: 0 })
    await Promise.all([work(roundId), work(roundId)])
    expect(await roundOf(roundId)).toMatchObject({ state: 'sent', chosen: 0, answered: 250, skipped: 0 })
    for (const n of [0, 99, 249]) {
      const [letter, ...more] = await lettersTo(house, authors[n]!.email)
      expect(letter!.subject).toBe(`An answer to your proposal “Bench ${n}”`)
      expect(letter!.text).toContain(`About Bench ${n} of `)
      expect(letter!.headers).toHaveProperty('List-Unsubscribe')
      expect(more).toEqual([])
      expect(await reply(items[n]!)).toMatchObject({ state: 'answered', answer: 'we-cannot' })
    }
    const { rows } = await house.database.pool.query(
      `SELECT count(*) AS letters FROM jobs.job WHERE name = 'send-mail' AND data->'letter'->>'subject' LIKE 'An answer to your proposal “Bench %'`,
    )
    expect(rows[0].letters).toBe(250)
  })

  it('leaves alone what was answered meanwhile, and who wants no letters', async () => {
    const author = await anAccount(ground())
    const quiet = await anAccount(ground())
    const first = await aContribution(ground(), matterId, { title: 'First', author: author.id })
    const second = await aContribution(ground(), matterId, { title: 'Second', author: quiet.id })
    const roundId = await aRound([first, second])
    await doneBy(run(sendRound, { roundId }, officer))
    const seen = (await reply(first))!.events.at(-1)!.event_id
    await doneBy(run(answerContribution, { itemId: first, answer: 'we-will', words: 'We will.', seen }, officer))
    const key = noLettersPath(house.secrets, quiet.id).split('/').at(-1)!
    await doneBy(run(chooseLetters, { person: quiet.id, key, wish: 'none' }, visitor))
    await work(roundId)
    expect(await roundOf(roundId)).toMatchObject({ state: 'sent', answered: 1, skipped: 1 })
    expect(await reply(first)).toMatchObject({ answer: 'we-will' })
    expect(await reply(second)).toMatchObject({ answer: 'we-cannot' })
    expect(await lettersTo(house, quiet.email)).toEqual([])
    expect(await lettersTo(house, author.email)).toHaveLength(1)
  })
})
