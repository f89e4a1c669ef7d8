import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerContribution, replyOf } from '#capabilities/replies/index.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { aProposal, aProposalMatter, someone, tries } from '../testing/build-proposal.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

it('the page of an answered proposal says what became of it, and leads to the answer', async () => {
  const ann = await someone(site)
  const officer = await someone(site, { roles: ['officer'] })
  const { id, slug } = await aProposal(site, ann, { matter: await aProposalMatter(site) })
  const seen = (await replyOf(site.house.database.read, site.community.id, id))!.events.at(-1)!.event_id
  const answer = { itemId: id, answer: 'we-cannot', words: 'The bank is <b>soft</b>.', seen } as const
  await tries(site, answerContribution, answer, officer.actor)
  const { body } = await site.get(`/proposals/${slug}`)
  expect(body).toContain('Not done')
  expect(body).toContain('Not done, because: The bank is &lt;b>soft&lt;/b>.')
  expect(body.split('Read the answer')).toHaveLength(3)
  expect(body).toContain(`href="/replies/${id}"`)
})
