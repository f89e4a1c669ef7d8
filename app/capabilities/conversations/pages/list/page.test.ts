import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { buildConversation } from '../../testing/build-conversation.ts'
import { wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const words = async (cookie = '') => wordsOf((await site.get('/conversations', { cookie })).body)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

it('says what to do where there is no conversation yet, and lets a facilitator start one', async () => {
  expect(await words()).toContain('No conversation yet')
  expect(await words()).toContain('Find your place')
  expect(await words()).not.toContain('Start a conversation')
  const { cookie } = await signedIn(site, { roles: ['facilitator'] })
  expect(await words(cookie)).toContain('Start a conversation')
})

it('has open ones first, what closes soonest on top; then finished ones; drafts are not there', async () => {
  const build = (question: string, options: Parameters<typeof buildConversation>[2] = {}) =>
    buildConversation(site.house, site.community, { question, ...options })
  await build('Question that has no end?')
  await build('Question with weeks left?', { closesAt: inDays(20) })
  await build('Question with days left?', { closesAt: inDays(4) })
  await build('Question that is over?', { closesAt: inDays(-1), opensAt: inDays(-9) })
  await build('Question of a draft?', { isDraft: true })
  // The list is kept for half a second.
  await new Promise((resolve) => setTimeout(resolve, 600))
  const text = await words()
  const order = ['days left?', 'weeks left?', 'no end?', 'Finished', 'is over?']
  const places = order.map((each) => text.indexOf(each))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  expect(text).toMatch(/[34] days left, until \d+ \w+ \d{4}/)
  expect(text).toContain('Nobody has answered yet: be the first')
  expect(text).not.toContain('draft')
})

it('leads to taking part while it is open, and to the result after', async () => {
  const { body } = await site.get('/conversations')
  expect(body).toMatch(/href="\/c\/test-[\w-]+">Question with days left\?/)
  expect(body).toMatch(/href="\/c\/test-[\w-]+\/results">Question that is over\?/)
})
