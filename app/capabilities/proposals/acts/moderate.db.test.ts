import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { listDecisions, listToLookAt } from '../reads/list-moderation.ts'
import { aProposal, aProposalMatter, type Ground, type Someone, someone, tries } from '../testing/build-proposal.ts'
import type { ProposalId } from '../vocabulary.ts'
import { appeal, decideAppeal } from './appeal.ts'
import { moderate } from './moderate.ts'
import { report } from './report.ts'

let ground: Ground & { house: TestHouse }
let matter: MatterId
let judge: Someone
let second: Someone
let author: Someone

beforeAll(async () => {
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  matter = await aProposalMatter(ground)
  judge = await someone(ground, { roles: ['facilitator'] })
  second = await someone(ground, { roles: ['facilitator'] })
  author = await someone(ground)
})
afterAll(() => ground.house.close())

const hide = (proposals: readonly ProposalId[], by = judge) =>
  tries(
    ground,
    moderate,
    {
      what: proposals.map((proposal) => ({ proposal, argument: null })),
      decision: { kind: 'hide', reason: 'names-a-person', note: 'Please leave the name out.' },
    },
    by.actor,
  )
const shownOf = async (id: ProposalId) => {
  const { read } = ground.house.database
  const row = await read
    .selectFrom('proposals.proposal')
    .select('shown')
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  const item = await read.selectFrom('matters.item').select('state').where('item_id', '=', id).executeTakeFirst()
  return [row?.shown, item?.state]
}
const letters = async () => {
  const jobs = await ground.house.database.pool.query(
    "SELECT data FROM jobs.job WHERE name = 'send-mail' ORDER BY created_on",
  )
  return jobs.rows.map(({ data }) => data.letter as { to: string; subject: string; text: string })
}

it('is for those with the role, and never about one’s own words', async () => {
  const { id } = await aProposal(ground, author, { matter })
  expect(await hide([id], author)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  const { id: own } = await aProposal(ground, judge, { matter })
  expect(await hide([own])).toMatchObject({ refusal: { kind: 'own-words' } })
})

it('hides many at once or none, tells each author the rule and how to appeal, and takes them from the thread', async () => {
  const [ann, ben] = [await someone(ground), await someone(ground)]
  const [a, b] = [(await aProposal(ground, ann, { matter })).id, (await aProposal(ground, ben, { matter })).id]
  expect(await hide([a, ground.house.newId<'proposal'>()])).toMatchObject({ refusal: { kind: 'no-such-thing' } })
  expect(await shownOf(a)).toEqual(['published', 'open'])
  expect(await hide([a, b])).toEqual({ ok: true, value: { decided: 2 } })
  expect([await shownOf(a), await shownOf(b)]).toEqual([
    ['hidden', 'hidden'],
    ['hidden', 'hidden'],
  ])
  const told = (await letters()).filter(({ to }) => [ann.email, ben.email].includes(to))
  expect(told).toHaveLength(2)
  expect(told[0]!.text).toContain('It names or describes a private person')
  expect(told[0]!.text).toContain('/proposals/appeals/')
})

it('an appeal goes to somebody else than who decided first, once', async () => {
  const ann = await someone(ground)
  const { id } = await aProposal(ground, ann, { matter })
  await hide([id])
  const { moderation_id: moderation } = await ground.house.database.read
    .selectFrom('proposals.moderation')
    .select('moderation_id')
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  const say = (by: Someone) =>
    tries(ground, appeal, { moderation: moderation as never, words: 'It is my own name.' }, by.actor)
  expect(await say(author)).toMatchObject({ refusal: { kind: 'not-yours' } })
  const twice = await Promise.all([say(ann), say(ann)])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  const { appeal_id } = await ground.house.database.read
    .selectFrom('proposals.appeal')
    .select('appeal_id')
    .where('moderation_id', '=', moderation)
    .executeTakeFirstOrThrow()
  const decide = (by: Someone) =>
    tries(ground, decideAppeal, { appeal: appeal_id, isUpheld: true, answer: 'It is the author’s own name.' }, by.actor)
  expect(await decide(judge)).toMatchObject({ refusal: { kind: 'decided-first' } })
  expect(await decide(ann)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  expect((await decide(second)).ok).toBe(true)
  expect(await decide(second)).toMatchObject({ refusal: { kind: 'decided-already' } })
  expect(await shownOf(id)).toEqual(['published', 'open'])
})

it('what is held waits in the queue, and gets its owner and due date once it is shown', async () => {
  const ann = await someone(ground)
  const { id, held } = await aProposal(ground, ann, { matter, why: `Cheap ${'https://spam.example/a '.repeat(4)}` })
  expect(held).toBe('advertises')
  const clock = () =>
    ground.house.database.read.selectFrom('replies.clock').select('due_on').where('item_id', '=', id).executeTakeFirst()
  expect([await shownOf(id), await clock()]).toEqual([['held', 'waiting'], undefined])
  const waiting = await listToLookAt(ground.house.database.read, ground.community.id)
  expect(waiting.find(({ proposal }) => proposal === id)).toMatchObject({ shown: 'held', reasons: ['advertises'] })
  await tries(
    ground,
    moderate,
    { what: [{ proposal: id, argument: null }], decision: { kind: 'publish' } },
    judge.actor,
  )
  expect([await shownOf(id), await clock()]).toEqual([['published', 'open'], { due_on: expect.any(String) }])
})

it('reports of one person about one thing are one; the log names nobody and no words', async () => {
  const { id } = await aProposal(ground, await someone(ground), { matter })
  const said = { proposal: id, argument: null, reason: 'insults-or-threatens', words: 'A secret of mine' } as const
  await Promise.all([1, 2, 3].map(() => tries(ground, report, said, author.actor)))
  const { read } = ground.house.database
  const found = (await listToLookAt(read, ground.community.id)).find(({ proposal }) => proposal === id)
  expect(found).toMatchObject({ reports: 1, reportWords: ['A secret of mine'] })
  await tries(ground, moderate, { what: [{ proposal: id, argument: null }], decision: { kind: 'leave' } }, judge.actor)
  expect((await listToLookAt(read, ground.community.id)).some(({ proposal }) => proposal === id)).toBe(false)
  const log = await listDecisions(read, ground.community.id, 100)
  expect(log.decisions[0]).toEqual({
    what: 'proposal',
    decided: 'left',
    reason: null,
    isAutomatic: false,
    isOnAppeal: false,
    at: expect.any(Date),
  })
  expect(JSON.stringify(log)).not.toMatch(/secret|Test person|leave the name/)
})
