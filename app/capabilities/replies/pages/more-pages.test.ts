import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter, performed } from '#capabilities/matters/testing/build-matter.ts'
import { acting } from '#capabilities/people/testing/acting.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import type { PersonId } from '#platform/ids.ts'
import { countQueries } from '#platform/testing/count-queries.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { answerContribution } from '../acts/answer-contribution.ts'
import { sendRoundKind } from '../jobs/send-round.ts'
import { firstTeam } from '../rules/charter.ts'
import { dueCalendarPath } from '../store/calendar-key.ts'
import { lastStep } from '../store/last-step.ts'
import { noLettersPath } from '../store/no-letters.ts'
import { aContribution } from '../testing/a-contribution.ts'

let site: TestSite
let officer: SignedInPerson
let resident: SignedInPerson
let matterId: MatterId

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'], displayName: 'Officer Alder' })
  resident = await signedIn(site)
  matterId = (await aMatter(site, { title: 'The park' })).matterId
})
afterAll(() => site.close())

const made = (title: string, author: PersonId | null = null) => aContribution(site, matterId, { title, author })
const query = (text: string, values: readonly unknown[]) => site.house.database.pool.query(text, [...values])
async function answered(itemId: string, words: string) {
  const seen = (await lastStep(site.house.database.read, site.community.id, itemId))!
  await performed(
    site,
    answerContribution,
    { itemId, answer: 'we-will', words, seen },
    acting(officer.person, ['officer']),
  )
}

describe('the public board', () => {
  it('says what to do while nothing has been brought in', async () => {
    const empty = await testSite({ community: 'emptyham' })
    const page = await empty.get('/replies')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Nothing has been brought in yet')
    for (const part of ['late', 'answered', 'stopped'])
      expect((await empty.get(`/replies/board/${part}`)).body).toContain('There is none.')
    await empty.close()
  })

  it('lists what is late by how long it has waited, and shows no draft’s contributions', async () => {
    const draft = await aMatter(site, { isDraft: true, title: 'A secret matter' })
    const hidden = await aContribution(site, draft.matterId, { title: 'Of a draft' })
    const [longer, shorter] = [await made('Waits longer'), await made('Waits shorter')]
    await query('UPDATE replies.clock SET due_on = current_date - 30 WHERE item_id = ANY ($1)', [[longer, hidden]])
    await query('UPDATE replies.clock SET due_on = current_date - 10 WHERE item_id = $1', [shorter])
    const { body } = await site.get('/replies')
    expect(body.indexOf('Waits longer')).toBeGreaterThan(0)
    expect(body.indexOf('Waits longer')).toBeLessThan(body.indexOf('Waits shorter'))
    expect(body).not.toContain('Of a draft')
    expect(body).not.toContain('Officer Alder')
    expect((await site.get('/replies/board/late')).body).not.toContain('Of a draft')
    expect((await site.get(`/replies/${hidden}`)).statusCode).toBe(404)
    expect((await site.get('/replies/board/secret')).statusCode).toBe(404)
  })

  it('asks the database as often for a hundred as for a few, on every list', async () => {
    const paths = [
      '/replies',
      '/replies/board/late',
      '/replies/board/waiting',
      '/replies/board/answered',
      '/replies/feed',
    ]
    const counts = async () => {
      const each: number[] = []
      for (const path of paths) each.push(await countQueries(() => site.get(path)))
      return each
    }
    const before = await counts()
    for (let n = 0; n < 30; n++) {
      const itemId = await made(`Number ${n}`)
      if (n % 3 === 0) await query('UPDATE replies.clock SET due_on = current_date - 3 WHERE item_id = $1', [itemId])
      if (n % 3 === 1) await answered(itemId, 'We will.')
    }
    expect(await counts()).toEqual(before)
    expect(before.every((n) => n > 0)).toBe(true)
  })

  it('goes on page by page, each once', async () => {
    const first = (await site.get('/replies/board/waiting', { json: true })).json()
    const titles = first.lines.map((line: { title: string }) => line.title)
    for (let n = 0; n < 55; n++) await made(`More ${n}`)
    const page = (await site.get('/replies/board/waiting', { json: true })).json()
    const next = (await site.get(page.next, { json: true })).json()
    const ids = [...page.lines, ...next.lines].map((line: { id: string }) => line.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(55 + titles.length - 1)
  })
})

describe('answers for feed readers', () => {
  it('are valid and hold no markup of ours or theirs', async () => {
    await answered(await made('Is it <open>?'), 'Yes & from 9 to 5.')
    const { body, headers } = await site.get('/replies/feed')
    expect(headers['content-type']).toContain('application/atom+xml')
    expect(body).toContain('We will: Is it &lt;open&gt;?')
    expect(body).toContain('Yes &amp; from 9 to 5.')
  })
})

describe('the charter', () => {
  it('is for everyone to read, and for officers to change', async () => {
    expect((await site.get('/replies/charter')).body).toContain('10 working days')
    expect((await site.get('/replies/charter/edit', resident)).statusCode).toBe(403)
    expect((await site.get(`/replies/charter/teams/${firstTeam}`, resident)).statusCode).toBe(403)
    expect((await site.get('/replies/charter/versions/7')).statusCode).toBe(404)
  })

  const fields = (version: number, change: Record<string, string> = {}) => ({
    version: String(version),
    ...Object.fromEntries(
      ['question', 'proposal', 'statement', 'other'].flatMap((kind) => [
        [`team-${kind}`, firstTeam],
        [`days-${kind}`, kind === 'statement' ? '' : '15'],
      ]),
    ),
    conduct: 'Be kind.',
    ...change,
  })

  it('says what is wrong and keeps what was typed', async () => {
    const wrong = await site.post('/replies/charter/edit', fields(0, { 'days-question': '12.5' }), officer)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Give a whole number of working days')
    expect(wrong.body).toContain('value="12.5"')
    expect(wrong.body).toContain('Be kind.')
  })

  it('has another version then, and the one before stays', async () => {
    const before = (await site.get('/replies/charter/edit', officer)).body
    const version = Number(/name="version" value="(\d+)"/.exec(before)![1])
    const done = await site.post('/replies/charter/edit', fields(version), officer)
    expect(done.headers.location).toBe('/replies/charter?done=changed')
    expect((await site.get('/replies/charter')).body).toContain('15 working days')
    expect((await site.get(`/replies/charter/versions/${version}`)).body).toContain('A newer one has taken its place')
    const stale = await site.post('/replies/charter/edit', fields(version, { conduct: 'My words' }), officer)
    expect(stale.body).toContain('Somebody else has published a new charter')
    expect(stale.body).toContain('My words')
  })

  it('names who holds a post only as it is now', async () => {
    const form = (await site.get('/replies/charter/teams/new', officer)).body
    const version = /name="version" value="(\d+)"/.exec(form)![1]!
    const team = { version, name: 'Parks', post: 'Park keeper', superiorPost: 'Head of parks' }
    const bare = await site.post('/replies/charter/teams/new', { ...team, name: ' ' }, officer)
    expect(bare.body).toContain('Give the team a name')
    expect(bare.body).toContain('Park keeper')
    await site.post('/replies/charter/teams/new', { ...team, accountable: officer.person, superior: '' }, officer)
    expect((await site.get('/replies/charter')).body).toContain('Park keeper (Officer Alder)')
    const later = (await site.get('/replies/charter/edit', officer)).body
    const now = Number(/name="version" value="(\d+)"/.exec(later)![1])
    await site.post('/replies/charter/edit', fields(now), officer)
    expect((await site.get(`/replies/charter/versions/${now}`)).body).not.toContain('Officer Alder')
  })
})

describe('one answer to many', () => {
  it('is chosen, written, seen before, sent once and told how far it is', async () => {
    const items = [await made('Swings <i>here</i>', resident.person), await made('Swings there')]
    expect((await site.post('/replies/rounds', {}, officer)).headers.location).toContain('problem=none-chosen')
    expect((await site.get('/replies/queue?problem=none-chosen', officer)).body).toContain('Choose at least one')
    expect((await site.post('/replies/rounds', { item: items }, resident)).statusCode).toBe(403)
    const round = (await site.post('/replies/rounds', { item: items }, officer)).headers.location!
    const wrong = await site.post(round, { answer: 'we-will', words: 'Dear {name}' }, officer)
    expect(wrong.body).toContain('none of the four below')
    expect(wrong.body).toContain('Dear {name}')
    const written = await site.post(round, { answer: 'we-will', words: 'About “{title}”.' }, officer)
    expect(written.headers.location).toBe(`${round}/preview`)
    const preview = await site.get(`${round}/preview`, officer)
    expect(preview.body).toContain('About “Swings &lt;i>here&lt;/i>”.')
    expect(preview.body).toContain('About “Swings there”.')
    expect(preview.body).toContain('Its author has no account any more')
    for (let n = 0; n < 2; n++) expect((await site.post(`${round}/send`, {}, officer)).headers.location).toBe(round)
    expect((await site.get(round, officer)).body).toContain('The answers are on their way')
    const roundId = round.split('/').at(-1)!
    await sendRoundKind(site.house).run({ roundId, communityId: site.community.id, jobId: site.house.newId<'job'>() })
    expect((await site.get(round, officer)).body).toContain('2 contributions have your answer.')
    expect((await site.get(round, { ...officer, json: true })).json()).toMatchObject({ state: 'finished', done: 2 })
    expect((await site.get(`/replies/${items[1]}`)).body).toContain('About “Swings there”.')
    expect((await site.get(round, resident)).statusCode).toBe(403)
  })

  it('proposes what is called nearly the same', async () => {
    const like = await made('Mend the roof of the hall')
    await made('Please mend the roof of the hall')
    const page = await site.get(`/replies/${like}/alike`, officer)
    expect(page.body).toContain('Please mend the roof of the hall')
    expect((await site.post(`/replies/${like}/alike`, {}, officer)).body).toContain('Choose which of them')
    const round = (await site.post(`/replies/${like}/alike`, { closeness: 'close' }, officer)).headers.location!
    expect((await site.get(round, officer)).body).toContain('One answer to 2 contributions')
    const out = await site.post(`${round}/take-out`, { item: like }, officer)
    expect(out.statusCode).toBe(303)
    expect((await site.get(round, officer)).body).toContain('One answer to 1 contribution')
  })
})

describe('addresses that are keys', () => {
  it('give dates to a calendar only with the right key, and only of an officer', async () => {
    await made('Due in my calendar')
    const path = dueCalendarPath(site.house.secrets, officer.person)
    const file = await site.get(path)
    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.body).toContain('SUMMARY:Answer due: Due in my calendar')
    expect((await site.get(path.replace(officer.person, resident.person))).statusCode).toBe(404)
    expect((await site.get(dueCalendarPath(site.house.secrets, resident.person))).statusCode).toBe(404)
  })

  it('stop letters without signing in, and begin them again', async () => {
    const path = noLettersPath(site.house.secrets, resident.person)
    const wants = async () =>
      (await query('SELECT 1 FROM replies.no_letters WHERE person_id = $1', [resident.person])).rowCount
    expect((await site.get(path.replace(resident.person, officer.person))).statusCode).toBe(404)
    expect((await site.post(path.replace(resident.person, officer.person), {})).statusCode).toBe(404)
    await site.get(path)
    expect(await wants()).toBe(0)
    expect((await site.post(path, { 'List-Unsubscribe': 'One-Click' })).body).toContain('no more of these letters')
    expect(await wants()).toBe(1)
    await site.post(`${path}/again`, {})
    expect(await wants()).toBe(0)
  })
})
