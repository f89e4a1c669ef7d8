import { afterAll, beforeAll, expect, it } from 'vitest'
import { findMatter, openMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { newFacilitator, wholeDraft } from '../testing/facilitators.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { type MakeConversation, makeConversation } from './make-conversation.ts'

let house: TestHouse
let community: Community
let facilitator: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  facilitator = newFacilitator(house)
})
afterAll(() => house.close())

const make = (changes: Partial<MakeConversation> = {}, actor = facilitator) =>
  perform(house, { community, actor }, makeConversation, { ...wholeDraft, ...changes })

const rowOf = (slug: string) =>
  house.database.read
    .selectFrom('conversations.conversation')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()

it('refuses people who may not, and officers without their second factor', async () => {
  const officer = { ...facilitator, roles: new Set(['officer'] as const) }
  for (const actor of [visitor, { ...facilitator, roles: new Set<never>() }, officer]) {
    expect(await make({}, actor)).toEqual({ ok: false, refusal: { kind: 'not-yours-to-do' } })
  }
})

it('says everything that is wrong at once, in the order of the form', async () => {
  const result = await make({
    question: ' Why? ',
    statements: ['There should be more benches.', 'there should be MORE benches'],
    askedBy: ' ',
    closesAt: new Date('2020-01-01'),
    slug: 'No Slug',
  })
  expect(result).toEqual({
    ok: false,
    refusal: {
      kind: 'not-right',
      problems: [
        { field: 'question', key: 'question-short' },
        { field: 'statements', key: 'statement-twice', text: 'there should be MORE benches' },
        { field: 'askedBy', key: 'askedBy-missing' },
        { field: 'closes', key: 'date-past' },
        { field: 'slug', key: 'slug-wrong' },
      ],
    },
  })
})

it('refuses a matter that is not there, and one of another community', async () => {
  const other = await testCommunity(house, 'otherham')
  const opened = await perform(house, { community: other, actor: facilitator }, openMatter, {
    title: 'T',
    question: 'Q',
  })
  if (!opened.ok) throw new Error(opened.refusal.kind)
  for (const matter of [house.newId<'matter'>(), opened.value.matterId]) {
    expect(await make({ matter })).toEqual({ ok: false, refusal: { kind: 'no-such-matter' } })
  }
})

it('refuses an address that is taken, and offers the next', async () => {
  await make({ slug: 'benches' })
  expect(await make({ slug: 'benches' })).toEqual({ ok: false, refusal: { kind: 'slug-taken', free: 'benches-2' } })
})

it('keeps a draft with a matter of its own that nobody sees yet, and writes nothing to the record', async () => {
  const before = await ledgerEntries(house, community.id)
  const made = await make({ question: 'Where should   the new benches\u202E stand?' })
  if (!made.ok) throw new Error(made.refusal.kind)
  expect(made.value.slug).toBe('new-benches-stand')
  const row = await rowOf(made.value.slug)
  expect(row).toMatchObject({
    question: 'Where should the new benches stand?',
    state: 'draft',
    made_by: facilitator.person,
  })
  const matterId = row.matter_id as never
  expect(await findMatter(house.database.read, community.id, { matterId }, 'published')).toBeNull()
  const matter = await findMatter(house.database.read, community.id, { matterId }, 'drafts-too')
  expect(matter).toMatchObject({ title: row.question, state: 'draft', responsible: 'Testham Town Council' })
  expect(await ledgerEntries(house, community.id)).toEqual(before)
})

it('gives two that are made at the same moment from the same question two addresses', async () => {
  const made = await Promise.all([1, 2, 3, 4].map(() => make({ question: 'How are our playgrounds doing?' })))
  const slugs = made.map((each) => (each.ok ? each.value.slug : each.refusal.kind)).sort()
  expect(slugs).toEqual(['playgrounds-doing', 'playgrounds-doing-2', 'playgrounds-doing-3', 'playgrounds-doing-4'])
})

it('may be half done: a question is enough', async () => {
  const made = await make({ statements: [], promise: '', background: '', sources: [] })
  expect(made.ok).toBe(true)
})
