import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MatterId, whatBecameOf, whereFrom } from '#capabilities/matters/index.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { aProposal, aProposalMatter, type Ground, type Someone, someone, tries } from '../testing/build-proposal.ts'
import type { ProposalId } from '../vocabulary.ts'
import { answerSuggestion, decideSuggestion } from './answer-suggestion.ts'
import { moveSupport } from './move-support.ts'
import { suggest } from './suggest.ts'
import { support } from './support.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

let ground: Ground & { house: TestHouse }
let matter: MatterId
let people: readonly Someone[]

beforeAll(async () => {
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  matter = await aProposalMatter(ground)
  await someone(ground, { roles: ['officer'] })
  people = await Promise.all(Array.from({ length: 6 }, () => someone(ground)))
})
afterAll(() => ground.house.close())

const offered = async (by: Someone) => (await aProposal(ground, by, { matter })).id
const supports = (id: ProposalId, by: Someone) => tries(ground, support, { proposal: id, wish: 'give' }, by.actor)
const row = (id: ProposalId) =>
  ground.house.database.read
    .selectFrom('proposals.proposal')
    .select(['supports', 'merged_into', 'state', 'state_words'])
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()

async function merge(stays: ProposalId, goes: ProposalId, authors: readonly Someone[]) {
  const [first, second] = authors
  const asked = await tries(
    ground,
    suggest,
    { kind: 'merge', proposal: stays, other: goes, reason: 'The same.' },
    first!.actor,
  )
  if (!asked.ok) return asked
  const answer = { suggestion: asked.value.id, agrees: true }
  return second ? tries(ground, answerSuggestion, answer, second.actor) : asked
}

describe('two proposals become one', () => {
  it('only when the authors of both agree', async () => {
    const [ann, ben, cal] = people as [Someone, Someone, Someone]
    const [a, b] = [await offered(ann), await offered(ben)]
    const asked = await tries(
      ground,
      suggest,
      { kind: 'merge', proposal: a, other: b, reason: 'Both ask for benches.' },
      cal.actor,
    )
    if (!asked.ok) throw new Error(asked.refusal.kind)
    const say = (by: Someone, agrees = true) =>
      tries(ground, answerSuggestion, { suggestion: asked.value.id, agrees }, by.actor)
    expect(await say(cal)).toEqual({ ok: false, refusal: { kind: 'not-yours' } })
    expect(await say(ann)).toEqual({ ok: true, value: { isDone: false } })
    expect((await row(b)).merged_into).toBeNull()
    expect(await say(ben)).toEqual({ ok: true, value: { isDone: true } })
    expect((await row(b)).merged_into).toBe(a)
    expect(await say(ben)).toEqual({ ok: false, refusal: { kind: 'ended' } })
  })

  it('not when one of them says no, and is not asked again at once', async () => {
    const [ann, ben] = [await someone(ground), await someone(ground)]
    const [a, b] = [await offered(ann), await offered(ben)]
    const wanted = { kind: 'merge', proposal: a, other: b, reason: 'The same.' } as const
    const asked = await tries(ground, suggest, wanted, ann.actor)
    if (!asked.ok) throw new Error(asked.refusal.kind)
    expect(await tries(ground, suggest, { ...wanted, proposal: b, other: a }, ben.actor)).toMatchObject({
      refusal: { kind: 'suggested-already' },
    })
    await tries(ground, answerSuggestion, { suggestion: asked.value.id, agrees: false }, ben.actor)
    expect((await row(b)).merged_into).toBeNull()
    expect(await tries(ground, suggest, wanted, ann.actor)).toMatchObject({ refusal: { kind: 'declined-lately' } })
  })

  it('by a facilitator only after the set time, with a reason, and never one who wrote it', async () => {
    const [ann, ben] = [await someone(ground), await someone(ground)]
    const [judge, party] = [
      await someone(ground, { roles: ['facilitator'] }),
      await someone(ground, { roles: ['facilitator'] }),
    ]
    const [a, b] = [await offered(ann), await offered(ben)]
    const asked = await tries(
      ground,
      suggest,
      { kind: 'merge', proposal: a, other: b, reason: 'The same.' },
      party.actor,
    )
    if (!asked.ok) throw new Error(asked.refusal.kind)
    const decide = (by: Someone, reason = 'Neither answered; both ask for the same bench.') =>
      tries(ground, decideSuggestion, { suggestion: asked.value.id, isDone: true, reason }, by.actor)
    expect(await decide(ann)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await decide(judge)).toMatchObject({ refusal: { kind: 'too-early' } })
    await ground.house.database.kysely
      .updateTable('proposals.suggestion')
      .set({ decide_from: new Date(Date.now() - 1000) })
      .where('suggestion_id', '=', asked.value.id)
      .execute()
    expect(await decide(party)).toMatchObject({ refusal: { kind: 'own-proposal' } })
    expect(await decide(judge, ' ')).toMatchObject({ refusal: { kind: 'reason-missing' } })
    expect((await decide(judge)).ok).toBe(true)
    expect((await row(b)).merged_into).toBe(a)
  })

  it('with every supporter counted once, every author credited, and every step of a support kept', async () => {
    const [ann, ben, cal, dee] = people as [Someone, Someone, Someone, Someone]
    const [x, y] = [await someone(ground), await someone(ground)]
    const [a, b] = [await offered(x), await offered(y)]
    for (const [id, by] of [
      [a, ann],
      [a, ben],
      [b, ben],
      [b, cal],
      [b, dee],
    ] as const)
      await supports(id, by)
    await merge(a, b, [x, y])
    expect((await row(a)).supports).toBe(4)
    expect(await row(b)).toMatchObject({
      supports: 0,
      state_words: expect.stringContaining('3 people who supported it came along'),
    })
    const steps = await ground.house.database.read
      .selectFrom('proposals.support_step')
      .select(['from_proposal', 'to_proposal', 'how'])
      .where('person_id', '=', cal.person)
      .where('from_proposal', '=', b)
      .execute()
    expect(steps).toEqual([{ from_proposal: b, to_proposal: a, how: 'came-by-merge' }])
    const authors = await ground.house.database.read
      .selectFrom('proposals.author')
      .select(['person_id', 'came_from'])
      .where('proposal_id', '=', a)
      .orderBy('author_id')
      .execute()
    expect(authors).toEqual([
      { person_id: x.person, came_from: null },
      { person_id: y.person, came_from: b },
    ])
    expect(await supports(b, ann)).toEqual({ ok: false, refusal: { kind: 'merged', into: a } })
    await tries(ground, support, { proposal: a, wish: 'take-back' }, cal.actor)
    await tries(ground, support, { proposal: a, wish: 'keep' }, dee.actor)
    expect((await row(a)).supports).toBe(3)
  })
})

describe('one proposal becomes two', () => {
  it('and who came along with a part goes out with it, but for those who said they stay', async () => {
    const [ann, ben, cal] = people as [Someone, Someone, Someone]
    const [x, y] = [await someone(ground), await someone(ground)]
    const [a, b] = [await offered(x), await offered(y)]
    for (const by of [ann, ben]) await supports(b, by)
    await supports(a, cal)
    await merge(a, b, [x, y])
    await tries(ground, support, { proposal: a, wish: 'keep' }, ben.actor)
    const wanted = {
      kind: 'split',
      proposal: a,
      part: b,
      title: '',
      why: '',
      reason: 'They were two after all.',
    } as const
    const asked = await tries(ground, suggest, wanted, x.actor)
    if (!asked.ok) throw new Error(asked.refusal.kind)
    await tries(ground, answerSuggestion, { suggestion: asked.value.id, agrees: true }, y.actor)
    const made = (await row(b)).merged_into as ProposalId
    expect(made).not.toBe(a)
    expect([(await row(a)).supports, (await row(made)).supports]).toEqual([2, 1])
    expect((await tries(ground, moveSupport, { from: a, to: made }, cal.actor)).ok).toBe(true)
    expect([(await row(a)).supports, (await row(made)).supports]).toEqual([1, 2])
    expect(await tries(ground, moveSupport, { from: a, to: made }, cal.actor)).toMatchObject({
      refusal: { kind: 'no-support' },
    })
  })
})

it('merged, supported and withdrawn at the same moment has one outcome and counts nobody twice', async () => {
  for (let round = 0; round < 6; round++) {
    const [x, y] = [await someone(ground), await someone(ground)]
    const [a, b] = [await offered(x), await offered(y)]
    await supports(b, people[0]!)
    const asked = await tries(ground, suggest, { kind: 'merge', proposal: a, other: b, reason: 'The same.' }, x.actor)
    if (!asked.ok) throw new Error(asked.refusal.kind)
    const [agreed, withdrawn] = await Promise.all([
      tries(ground, answerSuggestion, { suggestion: asked.value.id, agrees: true }, y.actor),
      tries(ground, withdrawProposal, { proposal: b, words: 'No longer wanted.' }, y.actor),
      ...people.slice(0, 4).flatMap((by) => [supports(a, by), supports(b, by)]),
    ])
    const [left, right] = [await row(a), await row(b)]
    expect(withdrawn.ok).toBe(right.state === 'withdrawn')
    if (agreed.ok && agreed.value.isDone) expect([right.merged_into, right.state]).toEqual([a, 'open'])
    else expect(right.merged_into).toBeNull()
    const rows = await ground.house.database.read
      .selectFrom('proposals.support')
      .select(['proposal_id', 'person_id'])
      .where('proposal_id', 'in', [a, b])
      .execute()
    const of = (id: string) => rows.filter((each) => each.proposal_id === id)
    expect([left.supports, right.supports]).toEqual([of(a).length, of(b).length])
    if (right.merged_into) expect(of(b)).toEqual([])
  }
})

/** One thing that somebody does to the proposals there are: by place in the list, whatever is there. */
const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('support', 'support', 'merge', 'split-part', 'split-words', 'withdraw'),
    one: fc.nat(20),
    other: fc.nat(20),
    who: fc.nat(5),
  }),
  { minLength: 6, maxLength: 14 },
)

it('keeps every supporter, every thread and every owner through any sequence of merges, splits and withdrawals', async () => {
  const { read } = ground.house.database
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      // One person wrote them all, so that every merge and split is agreed to.
      const author = await someone(ground)
      const all: ProposalId[] = []
      for (let k = 0; k < 4; k++) all.push(await offered(author))
      const originals = [...all]
      const gave = new Set<string>()
      for (const { what, one, other, who } of sequence) {
        const [a, b] = [all[one % all.length]!, all[other % all.length]!]
        if (what === 'support') {
          const by = people[who]!
          if ((await supports(a, by)).ok) gave.add(by.person)
        }
        if (what === 'merge') await merge(a, b, [author])
        if (what === 'withdraw') await tries(ground, withdrawProposal, { proposal: a, words: 'Enough.' }, author.actor)
        if (what.startsWith('split')) {
          const part = what === 'split-part' ? await aPartOf(a) : null
          const words = {
            title: `A part of it, ${all.length}`,
            why: 'This part can stand alone.',
            reason: 'Two things.',
          }
          await tries(ground, suggest, { kind: 'split', proposal: a, part, ...words }, author.actor)
        }
        const made = await read
          .selectFrom('proposals.suggestion')
          .select('made_proposal')
          .where('proposal_id', 'in', all)
          .where('made_proposal', 'is not', null)
          .execute()
        for (const { made_proposal } of made)
          if (!all.includes(made_proposal as ProposalId)) all.push(made_proposal as ProposalId)
      }
      const rows = await read
        .selectFrom('proposals.support')
        .select(['proposal_id', 'person_id'])
        .where('proposal_id', 'in', all)
        .execute()
      expect(new Set(rows.map(({ person_id }) => person_id))).toEqual(gave)
      for (const id of all) {
        const now = await row(id)
        expect(now.supports).toBe(rows.filter(({ proposal_id }) => proposal_id === id).length)
        if (now.merged_into) {
          expect(rows.some(({ proposal_id }) => proposal_id === id)).toBe(false)
          expect(await onward(id)).toContain(now.merged_into)
          expect(await backward(now.merged_into as ProposalId)).toContain(id)
        }
        if (!originals.includes(id)) expect((await backward(id)).some((each) => originals.includes(each))).toBe(true)
        const item = await read
          .selectFrom('matters.item')
          .select(['owner_id', 'author_id'])
          .where('item_id', '=', id)
          .executeTakeFirstOrThrow()
        expect(item).toEqual({ owner_id: expect.any(String), author_id: author.person })
      }
    }),
    { numRuns: Number(process.env.FOLKMOOT_TEST_RUNS ?? 12), seed: 4 },
  )
}, 120_000)

const onward = async (id: ProposalId): Promise<ProposalId[]> =>
  (await whatBecameOf(ground.house.database.read, ground.community.id, id as never)).map(
    ({ itemId }) => itemId as never,
  )
const backward = async (id: ProposalId): Promise<ProposalId[]> =>
  (await whereFrom(ground.house.database.read, ground.community.id, id as never)).map(({ itemId }) => itemId as never)

async function aPartOf(id: ProposalId): Promise<ProposalId | null> {
  const found = await ground.house.database.read
    .selectFrom('proposals.proposal')
    .select('proposal_id')
    .where('merged_into', '=', id)
    .executeTakeFirst()
  return (found?.proposal_id as ProposalId | undefined) ?? null
}
