import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerHead } from '#capabilities/ledger/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, type Role, visitor } from '#platform/acts/actor.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findMatter } from '../reads/find-matter.ts'
import { listMatters } from '../reads/list-matters.ts'
import { aMatter, aStep, facilitator, type Ground, performed, within } from '../testing/build-matter.ts'
import type { MatterId } from '../vocabulary.ts'
import { addStep } from './add-step.ts'
import { changeMatter } from './change-matter.ts'
import { changeStep } from './change-step.ts'
import { closeMatter } from './close-matter.ts'
import { openMatter } from './open-matter.ts'
import { publishMatter } from './publish-matter.ts'

let house: TestHouse
let ground: Ground
let elsewhere: Ground

beforeAll(async () => {
  house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  elsewhere = { house, community: await testCommunity(house, 'otherham') }
})
afterAll(() => house.close())

const as = (role: Role, hasSecondFactor = true): Actor => ({ ...facilitator, roles: new Set([role]), hasSecondFactor })
const head = async () => (await ledgerHead(house.database.read, ground.community.id)).seq
const tryOut = async <Input>(
  act: Act<Input, unknown, { readonly kind: string }>,
  input: Input,
  actor: Actor = facilitator,
) => {
  const result = await perform(house, { community: ground.community, actor }, act, input)
  return result.ok ? 'done' : result.refusal.kind
}
const find = (matterId: MatterId, sees: 'published' | 'drafts-too' = 'drafts-too') =>
  findMatter(house.database.read, ground.community.id, { matterId }, sees)

describe('who may not', () => {
  const nobody: readonly (readonly [string, Actor])[] = [
    ['a visitor', visitor],
    ['a resident', { ...facilitator, standing: 'resident', roles: new Set() }],
    ['a councillor', as('councillor')],
    ['an officer without second factor', as('officer', false)],
    ['an administrator without second factor', as('administrator', false)],
  ]
  it.each(nobody)('%s: open, change, publish or close a matter', async (_who, actor) => {
    const { matterId } = await aMatter(ground, { isDraft: true })
    const before = await head()
    expect(await tryOut(openMatter, { title: 'No', question: 'No?' }, actor)).toBe('not-yours-to-do')
    expect(await tryOut(changeMatter, { matterId, title: 'No' }, actor)).toBe('not-yours-to-do')
    expect(await tryOut(publishMatter, { matterId }, actor)).toBe('not-yours-to-do')
    expect(await tryOut(closeMatter, { matterId, state: 'closed', outcome: 'No' }, actor)).toBe('not-yours-to-do')
    expect(await head()).toBe(before)
    expect((await find(matterId))?.state).toBe('draft')
  })

  it('somebody of another community: touch this one', async () => {
    const { matterId } = await aMatter(ground)
    const result = await perform(house, { community: elsewhere.community, actor: facilitator }, changeMatter, {
      matterId,
      title: 'Theirs',
    })
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'no-such-matter' } })
  })
})

describe('a matter refuses', () => {
  it('to be published twice', async () => {
    const { matterId } = await aMatter(ground)
    expect(await tryOut(publishMatter, { matterId })).toBe('already-published')
  })

  it('to be closed without words, as a draft, or a second time', async () => {
    const { matterId } = await aMatter(ground)
    const draft = await aMatter(ground, { isDraft: true })
    expect(await tryOut(closeMatter, { matterId, state: 'decided', outcome: ' \n' })).toBe('outcome-missing')
    expect(await tryOut(closeMatter, { matterId: draft.matterId, state: 'closed', outcome: 'x' })).toBe('not-open')
    expect(await tryOut(closeMatter, { matterId, state: 'closed', outcome: 'Nobody wants it' })).toBe('done')
    expect(await tryOut(closeMatter, { matterId, state: 'decided', outcome: 'Still' })).toBe('not-open')
  })

  it('to be closed while a step is open, but not to be decided', async () => {
    const { matterId } = await aMatter(ground)
    const subjectId = await aStep(ground, matterId)
    expect(await tryOut(closeMatter, { matterId, state: 'closed', outcome: 'x' })).toBe('steps-are-open')
    expect(await tryOut(closeMatter, { matterId, state: 'decided', outcome: 'We keep it' })).toBe('done')
    await within(ground, (deed) => changeStep(deed, { capability: 'conversations', subjectId, state: 'closed' }))
    expect(await tryOut(closeMatter, { matterId, state: 'closed', outcome: 'Done' })).toBe('done')
  })

  it('a step once it is closed, and one of a matter that is not there', async () => {
    const { matterId } = await aMatter(ground)
    await performed(ground, closeMatter, { matterId, state: 'closed', outcome: 'x' })
    const step = { kind: 'listen', capability: 'c', title: 't', href: '/', state: 'open' } as const
    const add = (id: string) =>
      within(ground, async (deed) => {
        const added = await addStep(deed, { ...step, matterId: id as MatterId, subjectId: house.newId() })
        return added.ok ? 'done' : added.refusal.kind
      })
    expect(await add(matterId)).toBe('matter-closed')
    expect(await add(house.newId())).toBe('no-such-matter')
  })
})

describe('a matter', () => {
  it('is a draft to nobody but those who look after matters, and enters the record when it is published', async () => {
    const before = await head()
    const { matterId } = await aMatter(ground, { isDraft: true, title: 'A draft of ours' })
    expect(await find(matterId, 'published')).toBeNull()
    const listed = await listMatters(house.database.read, ground.community.id, {}, 'published')
    expect(listed.map(({ id }) => id)).not.toContain(matterId)
    expect(await head()).toBe(before)
    await performed(ground, publishMatter, { matterId })
    expect(await find(matterId, 'published')).toMatchObject({ state: 'open', title: 'A draft of ours' })
    expect(await head()).toBe(before + 1)
  })

  it('keeps its address and records which words changed', async () => {
    const { matterId, slug } = await aMatter(ground)
    await performed(ground, changeMatter, {
      matterId,
      title: 'A new title',
      question: 'What should our library be like?',
    })
    expect(await find(matterId)).toMatchObject({ title: 'A new title', slug })
    const body = await house.database.pool.query(
      'SELECT body FROM ledger.entry WHERE subject = $1 ORDER BY seq DESC LIMIT 1',
      [matterId],
    )
    expect(JSON.parse(body.rows[0].body)).toMatchObject({ kind: 'matter-changed', facts: { changed: ['title'] } })
    const before = await head()
    await performed(ground, changeMatter, { matterId, title: 'A new title' })
    expect(await head()).toBe(before)
  })

  it('gets the next free address when its title is taken', async () => {
    const slugs = await Promise.all([1, 2, 3].map(() => aMatter(elsewhere, { title: 'Same title' })))
    expect(slugs.map(({ slug }) => slug).sort()).toEqual(['same-title', 'same-title-2', 'same-title-3'])
  })

  it('keeps the words of its decision when it is closed later', async () => {
    const { matterId } = await aMatter(ground)
    await performed(ground, closeMatter, { matterId, state: 'decided', outcome: 'We keep it open.' })
    const decided = await find(matterId)
    expect(decided).toMatchObject({ state: 'decided', outcome: 'We keep it open.', closedAt: null })
    await performed(ground, closeMatter, { matterId, state: 'closed', outcome: 'It has been open for a year.' })
    expect(await find(matterId)).toMatchObject({
      state: 'closed',
      outcome: 'We keep it open.',
      ending: 'It has been open for a year.',
      decidedAt: decided!.decidedAt,
    })
  })
})
