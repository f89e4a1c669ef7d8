import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { countBallotKind } from '../../jobs/count-ballot.ts'
import { buildVotedBallot, closeVotedBallot, openAndCount, type VotedBallot } from '../../testing/counted-ballot.ts'
import { ledgerEntries } from '../../testing/ledger-entries.ts'
import type { Choices } from '../../vocabulary.ts'

let site: TestSite
let officer: SignedInPerson
let facilitator: SignedInPerson
let resident: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  facilitator = await signedIn(site, { roles: ['facilitator'] })
  resident = await signedIn(site, { standing: 'resident' })
})
afterAll(() => site.close())

const text = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const knapsack = (...options: readonly number[]): Choices => ({ type: 'knapsack', options })

async function counted(options: Parameters<typeof buildVotedBallot>[2]): Promise<VotedBallot> {
  const ballot = await buildVotedBallot(site.house, site.community, options)
  await closeVotedBallot(site.house, site.community, ballot)
  await openAndCount(site.house, site.community, ballot)
  return ballot
}

describe('the result', () => {
  it('is nowhere while the ballot is open', async () => {
    const { slug } = await buildVotedBallot(site.house, site.community, { votes: [knapsack(1)] })
    for (const path of ['result', 'result/working', 'recount', 'recount.zip', 'lots'])
      expect((await site.get(`/ballots/${slug}/${path}`)).statusCode, path).toBe(404)
  })

  it('says after the close that papers are being counted', async () => {
    const ballot = await buildVotedBallot(site.house, site.community, { votes: [knapsack(1)] })
    await closeVotedBallot(site.house, site.community, ballot)
    expect((await site.get(`/ballots/${ballot.slug}/result`)).body).toContain('The box is opened and counted by itself')
  })

  it('says what won, what it cost, why, and by how much the others were short', async () => {
    const votes = [knapsack(1, 2), knapsack(1, 3), knapsack(4), knapsack(4), knapsack(4)]
    const { slug } = await counted({ votes, budgetPence: 500_000 })
    const body = text((await site.get(`/ballots/${slug}/result`)).body)
    expect(body).toMatch(/\d of 4 projects wins?: £/)
    expect(body).toContain('Short by £')
    expect(body).toContain('How each rule would have chosen')
    const model = (await site.get(`/ballots/${slug}/result`, { json: true })).json()
    expect(model).toMatchObject({ papers: 5, budget: { budget: 500_000 } })
    const working = await site.get(`/ballots/${slug}/result/working`)
    expect(text(working.body)).toContain('Every step of the count')
  })

  it('of a yes or no says how many it lacked', async () => {
    const yes: Choices = { type: 'yes-no', answer: 'yes' }
    const no: Choices = { type: 'yes-no', answer: 'no' }
    const rule = {
      rule: 'yes-no',
      quorum: null,
      majority: { part: 1, whole: 2 },
      isMoreThan: true,
      ties: 'nobody',
    } as const
    const { slug } = await counted({ votes: [yes, no, no], paper: 'yes-no', budgetPence: null, rule, choices: 0 })
    const body = text((await site.get(`/ballots/${slug}/result`)).body)
    expect(body).toContain('1 of 3 said yes; 2 were needed')
    expect(body).toContain('One voter saying yes instead would have changed it')
  })
})

describe('what is promised of a result', () => {
  it('is begun by an officer from what won, filled in, and then stands under it for everybody', async () => {
    const { slug } = await counted({ votes: [knapsack(1), knapsack(1), knapsack(1)], budgetPence: 500_000 })
    const path = `/ballots/${slug}/result`
    const before = (await site.get(path)).body
    expect(before).toContain('No promise yet')
    expect(before).not.toContain('Make this a promise')
    const page = (await site.get(path, { cookie: officer.cookie })).body
    const href = /href="(\/matters\/[^"]+\/promise\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    const form = await site.get(href!, { cookie: officer.cookie })
    const wanted = new URL(href!, 'http://x').searchParams
    expect(form.body).toContain(`value="${wanted.get('what')}"`)
    expect(form.body).toContain(`value="${wanted.get('money')}"`)
    expect(form.body).toMatch(new RegExp(`value="${wanted.get('from')}" selected`))
    const promise = {
      what: wanted.get('what')!,
      from: wanted.get('from')!,
      money: wanted.get('money')!,
      responsible: 'The parks team',
      accountable: 'Testham Town Council',
      'due-day': '1',
      'due-month': '6',
      'due-year': '2040',
      measure: 'People who sit there on a Saturday',
      baseline: '0',
      target: '20',
    }
    const made = await site.post(href!, promise, { cookie: officer.cookie })
    expect(made.statusCode, text(made.body).slice(0, 500)).toBe(303)
    const after = (await site.get(path)).body
    expect(after).toContain(String(made.headers.location).split('?')[0])
    expect(text(after)).toContain('by 1 June 2040')
  })
})

describe('departing from a result', () => {
  const words = { decision: 'The bench is built later.', reason: 'The ground is under water until May.' }

  it('is for officers alone, and needs a reason', async () => {
    const { slug } = await counted({ votes: [knapsack(1)] })
    for (const { cookie } of [resident, facilitator])
      expect((await site.post(`/ballots/${slug}/depart`, words, { cookie })).statusCode).toBe(403)
    const page = await site.post(`/ballots/${slug}/depart`, { ...words, reason: ' ' }, { cookie: officer.cookie })
    expect(page.statusCode).toBe(422)
    expect(text(page.body)).toContain('Say why')
    expect(page.body).toContain('The bench is built later.')
  })

  it('stands beside the result and in the record, and the result stays', async () => {
    const { slug, id } = await counted({ votes: [knapsack(1)] })
    const before = (await site.get(`/ballots/${slug}/result`, { json: true })).json()
    expect((await site.post(`/ballots/${slug}/depart`, words, { cookie: officer.cookie })).statusCode).toBe(303)
    const after = await site.get(`/ballots/${slug}/result`)
    expect(text(after.body)).toContain('The ground is under water until May.')
    expect((await site.get(`/ballots/${slug}/result`, { json: true })).json().budget).toEqual(before.budget)
    const entry = (await ledgerEntries(site.house, site.community.id)).at(-1)
    expect(entry).toMatchObject({ kind: 'ballot-departed-from', subject: id, facts: words })
  })
})

it('what happens next with a project is said beside it', async () => {
  const { slug } = await counted({ votes: [knapsack(1)] })
  const said = { text: 'It can be put forward again in March.' }
  expect((await site.post(`/ballots/${slug}/next-step/2`, said, { cookie: resident.cookie })).statusCode).toBe(403)
  expect((await site.post(`/ballots/${slug}/next-step/9`, said, { cookie: officer.cookie })).statusCode).toBe(404)
  expect((await site.post(`/ballots/${slug}/next-step/2`, said, { cookie: officer.cookie })).statusCode).toBe(303)
  expect(text((await site.get(`/ballots/${slug}/result`)).body)).toContain('It can be put forward again in March.')
})

describe('where options are level', () => {
  const level = () =>
    counted({
      votes: [1, 2].map((option): Choices => ({ type: 'choose-one', option })),
      paper: 'choose-one',
      budgetPence: null,
      rule: { rule: 'plurality', ties: 'lots' },
      choices: 2,
    })

  it('lots need two people, and the first part stays secret until the second is there', async () => {
    const { slug } = await level()
    const path = `/ballots/${slug}/lots`
    expect(text((await site.get(`/ballots/${slug}/result`)).body)).toContain('A draw is needed')
    expect((await site.post(path, { part: 'seven' }, { cookie: officer.cookie })).statusCode).toBe(422)
    expect((await site.post(path, { part: 'five dice: 4 2 6 1 1' }, { cookie: officer.cookie })).statusCode).toBe(303)
    expect((await site.get(path)).body).not.toContain('five dice')
    expect(JSON.stringify(await ledgerEntries(site.house, site.community.id))).not.toContain('five dice')
    const again = await site.post(path, { part: 'once more the same' }, { cookie: officer.cookie })
    expect(text(again.body)).toContain('The second must come from somebody else')
  })

  it('are drawn from both parts and the record, and the count goes on', async () => {
    const ballot = await level()
    const path = `/ballots/${ballot.slug}/lots`
    await site.post(path, { part: 'five dice: 4 2 6 1 1' }, { cookie: officer.cookie })
    await site.post(path, { part: 'rain on the green' }, { cookie: facilitator.cookie })
    await countBallotKind(site.house).run({
      communityId: site.community.id,
      jobId: site.house.newId<'job'>(),
      ballot: ballot.id,
    })
    const page = text((await site.get(path)).body)
    for (const said of ['five dice: 4 2 6 1 1', 'rain on the green', 'sha256sum']) expect(page).toContain(said)
    expect(text((await site.get(`/ballots/${ballot.slug}/result`)).body)).toMatch(/Project number [12] wins/)
  })
})
