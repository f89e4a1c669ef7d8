import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { askToStop } from '../../acts/ask-to-stop.ts'
import { closeBallot } from '../../acts/close-ballot.ts'
import { decideStop } from '../../acts/decide-stop.ts'
import { noteTurnout } from '../../store/note-turnout.ts'
import {
  type BallotOptions,
  buildBallot,
  buildDraft,
  minutesFromNow,
  moveTimes,
  newOfficer,
} from '../../testing/build-ballot.ts'
import { giveTo } from '../../testing/give-to.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const open = (options: BallotOptions = {}) => buildBallot(site.house, site.community, options)

it('shows no draft, nor another community’s ballot, to anybody who may not run it', async () => {
  const draft = await buildDraft(site.house, site.community, { question: 'A hidden question?' })
  const nobody = await signedIn(site)
  const officer = await signedIn(site, { roles: ['officer'] })
  expect((await site.get(`/ballots/${draft.slug}`)).statusCode).toBe(404)
  expect((await site.get(`/ballots/${draft.slug}`, { cookie: nobody.cookie })).statusCode).toBe(404)
  expect((await site.get('/ballots', { cookie: nobody.cookie })).body).not.toContain('A hidden question?')
  expect((await site.get(`/ballots/${draft.slug}`, { cookie: officer.cookie })).body).toContain(
    'This is how it will look',
  )
  const other = await testCommunity(site.house, 'otherham')
  const there = await buildBallot(site.house, other)
  expect((await site.get(`/ballots/${there.slug}`)).statusCode).toBe(404)
})

it('says what is asked, until when, who may vote and how it is counted, with a way to vote', async () => {
  const { slug } = await open({ question: 'Which paths should we mend?' })
  const { body } = await site.get(`/ballots/${slug}`)
  for (const words of [
    'Which paths should we mend?',
    'Project number 4',
    '£4,000',
    'People who live here',
    'Everybody gets the same part of the money',
    'May I vote?',
  ])
    expect(body, words).toContain(words)
  expect(body).toContain(`href="/b/${slug}"`)
})

it('gives what was fixed as a file whose fingerprint is on the page and in the record', async () => {
  const { slug } = await open()
  const page = (await site.get(`/ballots/${slug}`, { json: true })).json()
  const file = await site.get(`/ballots/${slug}/fixed.json`)
  expect(createHash('sha256').update(file.body).digest('hex')).toBe(page.hash)
})

it('S38 shows how many took part, in page and data, and nothing else about papers', async () => {
  const ballot = await open()
  await giveTo(site.house, ballot.key, 7)
  const page = await site.get(`/ballots/${ballot.slug}`)
  expect(page.body).toContain('7 people')
  const data = (await site.get(`/ballots/${ballot.slug}`, { json: true })).json()
  expect(data.roll).toMatchObject({ given: 7 })
  expect(Object.keys(data).filter((name) => /result|votes|papers|totals|winners/.test(name))).toEqual([])
})

it('S38 keeps turnout over time only by full hours and only in steps of five people or more', async () => {
  const ballot = await open()
  const hours = async () => (await site.get(`/ballots/${ballot.slug}`, { json: true })).json().turnout
  await giveTo(site.house, ballot.key, 4)
  await noteTurnout(site.house)
  expect(await hours()).toEqual([])
  await giveTo(site.house, ballot.key, 1)
  await Promise.all([noteTurnout(site.house), noteTurnout(site.house)])
  const [first, ...more] = await hours()
  expect(first.given).toBe(5)
  expect(first.by).toMatch(/:00:00\.000Z$/)
  expect(more).toEqual([])
})

it('says after its time that it closed, before anything was counted', async () => {
  const { slug, id, key } = await open()
  await moveTimes(site.house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  expect((await site.get(`/ballots/${slug}`)).body).toContain('The papers are being counted')
  await perform(site.house, { community: site.community, actor: newOfficer(site.house) }, closeBallot, { ballot: id })
  expect((await site.get(`/ballots/${slug}`)).body).toContain('The papers are being counted')
})

it('says why it was stopped, to everyone', async () => {
  const { slug, id } = await open()
  const by = () => ({ community: site.community, actor: newOfficer(site.house) })
  await perform(site.house, by(), askToStop, { ballot: id, reason: 'One path is <b>private</b>.' })
  expect((await site.get(`/ballots/${slug}`)).body).not.toContain('private')
  await perform(site.house, by(), decideStop, { ballot: id, isConfirmed: true })
  const { body } = await site.get(`/ballots/${slug}`)
  expect(body).toContain('This ballot was stopped for good')
  expect(body).toContain('One path is &lt;b>private&lt;/b>.')
})

it('lists open ballots for everyone, and puts them on the home page', async () => {
  await open({ question: 'Shall the pond be cleaned?', budgetPence: null, paper: 'yes-no', choices: 0 })
  expect((await site.get('/ballots')).body).toContain('Shall the pond be cleaned?')
  expect((await site.get('/')).body).toContain('/ballots')
})
