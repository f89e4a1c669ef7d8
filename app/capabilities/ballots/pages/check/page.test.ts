import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { castPaper } from '../../acts/cast-paper.ts'
import { paperBallot } from '../../live/open-ballots.ts'
import { toHex } from '../../rules/bytes.ts'
import { checkPaper, type PaperToCheck } from '../../rules/check-paper.ts'
import { receiptText } from '../../rules/paper-number.ts'
import { buildBallot } from '../../testing/build-ballot.ts'
import { closeAndPublish } from '../../testing/close-and-publish.ts'
import { givenVoter } from '../../testing/paper-ballot.ts'
import type { TestVoter } from '../../testing/voter.ts'
import type { CheckModel } from './view.tsx'

let site: TestSite
let slug: string
let voters: readonly TestVoter[]

beforeAll(async () => {
  site = await testSite()
  const built = await buildBallot(site.house, site.community, { rollSources: ['confirmed'] })
  slug = built.slug
  const ballot = (await paperBallot(site.house, site.community.id, slug))!
  voters = await Promise.all([1, 2, 3].map(() => givenVoter(site.house, ballot)))
  for (const [k, voter] of voters.entries())
    await castPaper(site.house, ballot, await voter.bytes({ type: 'knapsack', options: [k + 1] }))
})
afterAll(() => site.close())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

it('S38, gives no list and no paper while the ballot is open', async () => {
  for (const path of ['papers.txt', 'receipts.txt', 'papers/all', 'papers/00'])
    expect((await site.get(`/b/${slug}/check/${path}`)).statusCode, path).toBe(404)
  const page = await site.get(`/b/${slug}/check?receipt=${receiptText(voters[0]!.receipt)}`)
  expect(page.body).toContain('once the ballot has closed')
  expect(page.body).not.toContain('data-receipt-found')
})

it('gives, after the close, lists with the hashes that the page and the record name, and papers that anybody can check', async () => {
  const { key } = (await paperBallot(site.house, site.community.id, slug))!
  await closeAndPublish(site.house, site.community, key)
  const { box, terms } = (await site.get(`/b/${slug}/check`, { json: true })).json() as CheckModel
  const [list, receipts, papers] = await Promise.all(
    ['papers.txt', 'receipts.txt', 'papers/all'].map(async (path) => (await site.get(`/b/${slug}/check/${path}`)).body),
  )
  expect(sha256(list!)).toBe(box!.papersHash)
  expect(sha256(receipts!)).toBe(box!.receiptsHash)
  expect(receipts!.trim().split('\n')).toEqual(voters.map(({ receipt }) => toHex(receipt)).sort())
  const lines = papers!.trim().split('\n')
  expect(lines.map((line) => `${JSON.parse(line).number} ${sha256(line)}`)).toEqual(list!.trim().split('\n'))
  for (const line of lines) expect(await checkPaper(terms, JSON.parse(line) as PaperToCheck)).toBeNull()
  const two = toHex(voters[0]!.number).slice(0, 2)
  expect((await site.get(`/b/${slug}/check/papers/${two}`)).body).toContain(toHex(voters[0]!.number))
  const entry = await site.house.database.read
    .selectFrom('ledger.entry')
    .selectAll()
    .where('kind', '=', 'ballot-box-opened')
    .executeTakeFirst()
  expect(JSON.stringify(entry)).toContain(box!.papersHash)
})

it('S41, says of a receipt that it is in the list, and nothing of any paper', async () => {
  const receipt = receiptText(voters[1]!.receipt)
  const found = await site.get(`/b/${slug}/check?receipt=${encodeURIComponent(receipt.toLowerCase())}`)
  expect(found.body).toContain('data-receipt-found="yes"')
  const other = await site.get(`/b/${slug}/check?receipt=${encodeURIComponent(receiptText(voters[2]!.receipt))}`)
  expect(other.body.replaceAll(receiptText(voters[2]!.receipt), '')).toBe(
    found.body.replaceAll(receipt.toLowerCase(), ''),
  )
  expect((await site.get(`/b/${slug}/check?receipt=0000-0000-0000-0000-0000-0000`)).body).toContain('"no"')
  expect((await site.get(`/b/${slug}/check?receipt=hello`)).body).toContain('six groups of four')
})

it('looks the same for whoever is signed in, but for their own browser’s tag', async () => {
  const ann = await signedIn(site)
  const { body } = await site.get(`/b/${slug}/check`, { cookie: ann.cookie })
  expect(body).not.toContain(toHex(voters[0]!.number))
})
