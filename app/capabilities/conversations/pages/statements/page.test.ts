import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { drawNow } from '../../testing/draw-now.ts'
import { fillWithVotes } from '../../testing/fill-with-votes.ts'
import { wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
let built: BuiltConversation
beforeAll(async () => {
  site = await testSite()
  const statements = [...Array.from({ length: 59 }, (_, k) => `Statement of number ${k + 1}`), 'Ein Café für alle']
  built = await buildConversation(site.house, site.community, { statements })
  await fillWithVotes(site.house, built.key, { people: 100, camps: 2, votesEach: 30, seed: 5 })
  await drawNow(site.house, built.key)
})
afterAll(() => site.close())

const get = (rest = '') => site.get(`/c/${built.slug}/statements${rest}`)
const listed = (body: string) => [...body.matchAll(/id="statement-(\d+)"/g)].map(([, number]) => Number(number))

it('lists every statement once over its pages, and each has an address of its own', async () => {
  const pages = await Promise.all(['', '?page=2', '?page=3', '?page=99'].map((rest) => get(rest)))
  const numbers = pages.slice(0, 3).flatMap(({ body }) => listed(body))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, k) => k + 1))
  expect(listed(pages[3]!.body)).toEqual(listed(pages[2]!.body))
  for (const number of numbers) {
    expect(wordsOf((await get(`/${number}`)).body)).toContain(`Statement ${number}`)
  }
})

it('sorts only by what it knows, and finds words whatever their case and accents', async () => {
  expect(listed((await get('?sort=newest')).body).slice(0, 2)).toEqual([60, 59])
  expect(listed((await get('?sort=number')).body).slice(0, 2)).toEqual([1, 2])
  expect((await get('?sort=text;drop')).statusCode).toBe(404)
  expect(listed((await get('?find=CAFE+alle')).body)).toEqual([60])
  expect(wordsOf((await get('?find=%3Cnothing%3E')).body)).toContain('No statement has the words “&lt;nothing>”.')
})

it('shows each statement with everybody’s votes and those of each group', async () => {
  const [one] = (await site.get(`/c/${built.slug}/statements?sort=number`, { json: true })).json().statements
  const text = wordsOf((await get('/1')).body)
  expect(text).toContain(`Everyone ${one.agree} ${one.pass} ${one.disagree}`)
  for (const { group, agree, pass, disagree } of one.groups) {
    expect(text).toContain(`Group ${group} ${agree} ${pass} ${disagree}`)
  }
})

it('has no page for a statement that waits, was turned down or is not there; its number stays free', async () => {
  const { kysely } = site.house.database
  const decide = (state: 'waiting' | 'rejected', at: number) =>
    kysely
      .updateTable('conversations.statement')
      .set({ state, changed_at: new Date() })
      .where('statement_id', '=', built.statements[at]!)
      .execute()
  await decide('rejected', 6)
  await decide('waiting', 7)
  await new Promise((resolve) => setTimeout(resolve, 300))
  for (const number of ['7', '8', '61', '0', 'x', '1e1']) expect((await get(`/${number}`)).statusCode).toBe(404)
  expect(wordsOf((await get('/9')).body)).toContain('Statement of number 9')
})
