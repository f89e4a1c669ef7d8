import { afterAll, beforeAll, expect, it } from 'vitest'
import { whereFrom } from '#capabilities/matters/index.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { aProposal, aProposalMatter, someone } from '#capabilities/proposals/testing/build-proposal.ts'
import { perform } from '#platform/acts/act.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { openBallot } from '../../acts/open-ballot.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { buildDraft, newOfficer } from '../../testing/build-ballot.ts'

let site: TestSite
let cookie: string

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['officer'] })).cookie
})
afterAll(() => site.close())

const find = async (slug: string) =>
  (await findBallot(site.house.database.read, site.community.id, { slug }, 'drafts-too'))!

it('asks for at least one, and says where there is none', async () => {
  const { slug } = await buildDraft(site.house, site.community)
  const path = `/ballots/${slug}/manage/options/proposals`
  expect((await site.get(path, { cookie })).body).toContain('There are no proposals')
  expect((await site.post(path, {}, { cookie })).statusCode).toBe(422)
})

it('puts proposals on the paper, tied to where they come from, and says on them that they are on a ballot', async () => {
  const matter = await aProposalMatter(site)
  const proposal = await aProposal(site, await someone(site), { matter, title: 'A bench at the market', cost: '1200' })
  const { slug, id } = await buildDraft(site.house, site.community)
  const path = `/ballots/${slug}/manage/options/proposals`
  expect((await site.get(path, { cookie })).body).toContain('A bench at the market')
  for (let times = 0; times < 2; times++) await site.post(path, { take: proposal.id }, { cookie })
  const taken = (await find(slug)).options.filter(({ fromItem }) => fromItem === proposal.id)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatchObject({ title: 'A bench at the market' })
  await site.post(`/ballots/${slug}/manage/options/5`, { name: 'A bench', cost: '1200' }, { cookie })
  const by = { community: site.community, actor: newOfficer(site.house) }
  expect(await perform(site.house, by, openBallot, { ballot: id })).toMatchObject({ ok: true })
  const option = (await find(slug)).options.find(({ fromItem }) => fromItem === proposal.id)!
  const from = await whereFrom(site.house.database.read, site.community.id, option.id as never)
  expect(JSON.stringify(from)).toContain('A bench at the market')
  const row = await site.house.database.read
    .selectFrom('proposals.proposal')
    .select(['state', 'state_words'])
    .where('proposal_id', '=', proposal.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'on-ballot', state_words: expect.stringContaining('It is on the ballot') })
})
