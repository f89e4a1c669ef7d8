import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { aProposal, aProposalMatter, type Ground, type Someone, someone, tries } from '../testing/build-proposal.ts'
import type { ProposalId } from '../vocabulary.ts'
import { argue } from './argue.ts'
import { rateArgument } from './rate-argument.ts'
import { support } from './support.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

let ground: Ground & { house: TestHouse }
let ann: Someone
let ben: Someone
let matter: MatterId

beforeAll(async () => {
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  ann = await someone(ground)
  ben = await someone(ground)
  matter = await aProposalMatter(ground)
})
afterAll(() => ground.house.close())

const fresh = async () => (await aProposal(ground, await someone(ground), { matter })).id

async function counts(id: ProposalId) {
  const { read } = ground.house.database
  const rows = await read.selectFrom('proposals.support').select('person_id').where('proposal_id', '=', id).execute()
  const { supports } = await read
    .selectFrom('proposals.proposal')
    .select('supports')
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  return { rows: rows.length, supports }
}

describe('support', () => {
  it('is not for visitors', async () => {
    const result = await tries(ground, support, { proposal: await fresh(), wish: 'give' }, visitor)
    expect(result).toEqual({ ok: false, refusal: { kind: 'confirm-first' } })
  })

  it('counts once, however often and however fast it is given', async () => {
    const id = await fresh()
    const at = await Promise.all(
      Array.from({ length: 12 }, (_, k) =>
        tries(ground, support, { proposal: id, wish: 'give' }, (k % 2 ? ann : ben).actor),
      ),
    )
    expect(at.every(({ ok }) => ok)).toBe(true)
    expect(await counts(id)).toEqual({ rows: 2, supports: 2 })
  })

  it('can be taken back, once', async () => {
    const id = await fresh()
    await tries(ground, support, { proposal: id, wish: 'give' }, ann.actor)
    await Promise.all([1, 2, 3].map(() => tries(ground, support, { proposal: id, wish: 'take-back' }, ann.actor)))
    expect(await counts(id)).toEqual({ rows: 0, supports: 0 })
  })

  it('given and withdrawn at the same moment has one outcome: what is withdrawn takes no more', async () => {
    const author = await someone(ground)
    const { id } = await aProposal(ground, author, { matter })
    const [, ...given] = await Promise.all([
      tries(ground, withdrawProposal, { proposal: id, words: 'Done by somebody else.' }, author.actor),
      ...[ann, ben].map((each) => tries(ground, support, { proposal: id, wish: 'give' }, each.actor)),
    ])
    const counted = given.filter(({ ok }) => ok).length
    expect(await counts(id)).toEqual({ rows: counted, supports: counted })
    const late = await tries(ground, support, { proposal: id, wish: 'give' }, ann.actor)
    expect(late).toEqual({ ok: false, refusal: { kind: 'settled', state: 'withdrawn' } })
  })
})

describe('an argument', () => {
  it.each([
    ['', 'missing'],
    ['Too short', 'short'],
    ['long '.repeat(101), 'long'],
  ])('is refused where it is %j', async (text, problem) => {
    const result = await tries(ground, argue, { proposal: await fresh(), side: 'for', text }, ann.actor)
    expect(result).toEqual({ ok: false, refusal: { kind: 'bad-text', problem } })
  })

  it('is said once by one person', async () => {
    const id = await fresh()
    const say = () => tries(ground, argue, { proposal: id, side: 'for', text: 'Old people need to rest.' }, ann.actor)
    expect((await say()).ok).toBe(true)
    expect(await say()).toEqual({ ok: false, refusal: { kind: 'said-already' } })
  })

  it('is rated by others, each once, the latest counting, also at the same moment', async () => {
    const said = await tries(
      ground,
      argue,
      { proposal: await fresh(), side: 'against', text: 'It costs more than it helps.' },
      ann.actor,
    )
    if (!said.ok) throw new Error('refused')
    const argument = said.value.id
    const own = await tries(ground, rateArgument, { argument, rating: 'useful' }, ann.actor)
    expect(own).toEqual({ ok: false, refusal: { kind: 'own-argument' } })
    const cal = await someone(ground)
    await Promise.all(
      [ben, cal, ben, cal, ben].map((each) => tries(ground, rateArgument, { argument, rating: 'useful' }, each.actor)),
    )
    await tries(ground, rateArgument, { argument, rating: 'not-useful' }, cal.actor)
    const row = await ground.house.database.read
      .selectFrom('proposals.argument')
      .select(['useful', 'not_useful'])
      .where('argument_id', '=', argument)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ useful: 1, not_useful: 1 })
  })
})
