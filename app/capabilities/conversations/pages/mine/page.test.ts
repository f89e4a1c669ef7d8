import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { mapDrawingOf } from '../../live/drawings.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { fillWithVotes } from '../../testing/fill-with-votes.ts'
import { fieldsOf, visitOf, wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(async () => {
  await mapDrawingOf(site.house).stop()
  await site.close()
})

/** Somebody who answers the first `count` statements, the even ones with agree. */
async function answerSome({ slug, statements }: BuiltConversation, count: number): Promise<string> {
  let cookie = ''
  for (const [k, statement] of statements.slice(0, count).entries()) {
    const vote = { statement, stance: k % 2 === 0 ? 'agree' : 'disagree' }
    const answer = await site.post(`/c/${slug}/vote`, vote, { cookie })
    cookie ||= visitOf(answer)
  }
  return cookie
}

const mineOf = async ({ slug }: BuiltConversation, cookie = '') =>
  wordsOf((await site.get(`/c/${slug}/mine`, { cookie })).body)

async function drawn(built: BuiltConversation): Promise<void> {
  const drawing = mapDrawingOf(site.house)
  await new Promise<void>((resolve) => {
    drawing.onDrawn((key) => key.conversation === built.id && resolve())
    drawing.want(built.key)
  })
}

it('says to somebody who has answered nothing what this page will show', async () => {
  const built = await buildConversation(site.house, site.community)
  const page = await mineOf(built)
  expect(page).toContain('You have not answered anything here yet')
  expect(page).toContain('Answer the first statement')
  expect((await site.get('/c/no-such-conversation/mine')).statusCode).toBe(404)
})

it('lists every answer to be changed, and shows the changed one', async () => {
  const built = await buildConversation(site.house, site.community)
  const cookie = await answerSome(built, 2)
  expect(await mineOf(built, cookie)).toContain('2 answers')
  const form = await site.get(`/c/${built.slug}?statement=${built.statements[0]}&from=mine`, { cookie })
  const changed = await site.post(`/c/${built.slug}/vote`, { ...fieldsOf(form), stance: 'unsure' }, { cookie })
  expect(changed.headers.location).toBe(`/c/${built.slug}/mine?done=changed#answers`)
  const after = wordsOf((await site.get(changed.headers.location!, { cookie })).body)
  expect(after).toContain('Your answer has been changed.')
  expect(after).toContain('Statement number 1. Not sure what it means')
})

it('says how many answers, and how many people, are missing', async () => {
  const built = await buildConversation(site.house, site.community, { statements: 20 })
  const cookie = await answerSome(built, 4)
  await drawn(built)
  expect(await mineOf(built, cookie)).toContain('0 people have answered 7 statements or more, and 10 are needed')
  await fillWithVotes(site.house, built.key, { people: 120, camps: 2, votesEach: 15, seed: 3 })
  await drawn(built)
  const words = await mineOf(built, cookie)
  expect(words).toContain('3 more answers and we can say where you stand')
  expect(words).toMatch(/On \d of the 4 statements where you and enough others took a side/)
})

it('says at once after a vote where one stands, in words and on the map, with what all groups share', async () => {
  const built = await buildConversation(site.house, site.community, { statements: 20 })
  await fillWithVotes(site.house, built.key, { people: 200, camps: 2, votesEach: 18, seed: 4 })
  await drawn(built)
  const cookie = await answerSome(built, 12)
  const page = await site.get(`/c/${built.slug}/mine`, { cookie })
  const words = wordsOf(page.body)
  expect(words).toMatch(/You stand with group [AB]: \d+ people who answer much as you do/)
  expect(words).toMatch(/This is (quite|fairly) sure/)
  expect(words).toContain('What everyone shares')
  expect(words).toMatch(/Leaving out passes, at least \d+% agree in every group/)
  expect(words).toMatch(/What tells group [AB] from the others/)
  expect(page.body).toContain('app-drawing__you')
  expect(words).toContain('The map in words')
})

it('S1 shows nothing of what somebody else answered', async () => {
  const built = await buildConversation(site.house, site.community)
  await answerSome(built, 3)
  expect(await mineOf(built, 'visit=AAAAAAAAAAAAAAAAAAAAAA')).toContain('You have not answered anything here yet')
})
