import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { savePlaces } from '#capabilities/places/index.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { changeStep } from '../acts/change-step.ts'
import { closeMatter } from '../acts/close-matter.ts'
import type { MatterId, OpenedMatter } from '../index.ts'
import { tellFollowersKind } from '../jobs/letter-jobs.ts'
import { aLink, aMatter, anItem, aStep, performed, within } from '../testing/build-matter.ts'

let site: TestSite
let other: Community
let clerk: SignedInPerson
let officer: SignedInPerson
let resident: SignedInPerson
let library: OpenedMatter
let draft: OpenedMatter

beforeAll(async () => {
  site = await testSite()
  other = await testCommunity(site.house, 'otherham')
  clerk = await signedIn(site, { roles: ['facilitator'] })
  officer = await signedIn(site, { roles: ['officer'], hasSecondFactor: false })
  resident = await signedIn(site, { standing: 'resident' })
  library = await aMatter(site, { summary: 'Why now.\n\nFor whom.', responsible: 'Testham Town Council' })
  draft = await aMatter(site, { title: 'Canary draft', question: 'Canary question?', isDraft: true })
})
afterAll(() => site.close())

const text = (body: string) =>
  body
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const plain = ({ statusCode, headers, body }: Awaited<ReturnType<TestSite['get']>>) => {
  const { date, 'content-length': length, ...rest } = headers
  const limits = Object.keys(rest).filter((name) => name.startsWith('x-ratelimit'))
  for (const name of limits) delete rest[name]
  return { statusCode, rest, body }
}

describe('S1 a draft matter is to strangers as if it were not there', () => {
  const rests = [
    '',
    '/items',
    '/feed',
    '/calendar.ics',
    '/edit',
    '/close',
    `/items/0192f0c1-1111-7000-8000-000000000001`,
  ]
  it.each(rests)('GET /matters/…%s', async (rest) => {
    for (const cookie of [undefined, resident.cookie, officer.cookie]) {
      const as = cookie ? { cookie } : {}
      const [drafted, absent] = [
        await site.get(`/matters/${draft.slug}${rest}`, as),
        await site.get(`/matters/absent-draft${rest}`, as),
      ]
      const same = JSON.parse(JSON.stringify(plain(absent)).replaceAll('absent-draft', draft.slug))
      expect(JSON.parse(JSON.stringify(plain(drafted)))).toEqual(same)
      expect(drafted.body).not.toMatch(/Canary/)
    }
  })

  it.each(['/follow', '/unfollow', '/publish', '/edit', '/close'])('POST /matters/…%s', async (rest) => {
    const fields = rest === '/follow' ? { often: 'daily' } : {}
    const ask = (slug: string) => site.post(`/matters/${slug}${rest}`, fields, { cookie: resident.cookie })
    const [drafted, absent] = [await ask(draft.slug), await ask('absent-draft')]
    expect(plain(drafted)).toEqual(plain(absent))
    expect([403, 404]).toContain(drafted.statusCode)
  })

  it('is in no list, feed, count or description', async () => {
    for (const path of ['/', '/matters', '/record', '/record.jsonl', '/openapi.json']) {
      for (const json of [false, true]) {
        const { body } = await site.get(path, { json, cookie: resident.cookie })
        expect(body, path).not.toContain('Canary')
        expect(body, path).not.toContain(draft.slug)
      }
    }
  })

  it('is shown to those who look after matters, as what it is', async () => {
    const page = await site.get(`/matters/${draft.slug}`, { cookie: clerk.cookie })
    expect(text(page.body)).toContain('This is a draft. Only those who look after matters can see it.')
    expect(text((await site.get('/matters', { cookie: clerk.cookie })).body)).toContain('Canary draft')
  })

  it('shows no item that waits, is hidden, or hangs on another matter', async () => {
    const hidden = await anItem(site, library.matterId, { title: 'Canary hidden', state: 'hidden' })
    const waiting = await anItem(site, library.matterId, { title: 'Canary waiting', state: 'waiting' })
    const elsewhere = await anItem(site, (await aMatter(site)).matterId, { title: 'Elsewhere' })
    const absent = await site.get(`/matters/${library.slug}/items/${site.house.newId()}`)
    for (const id of [hidden, waiting, elsewhere]) {
      expect(plain(await site.get(`/matters/${library.slug}/items/${id}`))).toEqual(plain(absent))
    }
    expect((await site.get(`/matters/${library.slug}/items`)).body).not.toContain('Canary')
  })

  it('is not there in another community', async () => {
    expect((await site.get(`/matters/${library.slug}`, { community: other })).statusCode).toBe(404)
    expect(text((await site.get('/matters', { community: other })).body)).toContain('No matter is under way yet')
  })
})

describe('a matter tells one story', () => {
  let matter: OpenedMatter
  let listening: string
  const day = 86_400_000

  beforeAll(async () => {
    matter = await aMatter(site, { title: 'Our pond' })
    const now = Date.now()
    listening = await aStep(site, matter.matterId, {
      title: 'What about the pond?',
      opensAt: new Date(now - 9 * day),
      closesAt: new Date(now - day),
    })
    const outcome = {
      capability: 'conversations',
      subjectId: listening,
      state: 'closed',
      outcome: 'People want ducks.',
    } as const
    await within(site, (deed) => changeStep(deed, outcome))
    await aStep(site, matter.matterId, {
      title: 'Which ducks?',
      opensAt: new Date(now),
      closesAt: new Date(now + 2 * day),
    })
    await aStep(site, matter.matterId, { title: 'Who buys them?', state: 'planned', opensAt: new Date(now + 9 * day) })
    await aStep(site, matter.matterId, { title: 'Canary step', state: 'draft' })
    await anItem(site, matter.matterId, { title: 'A promise', kind: 'promise', dueOn: '2020-01-01' })
  })

  it('from the first question over what is now to what comes next', async () => {
    const { story } = (await site.get(`/matters/${matter.slug}`, { json: true })).json()
    expect(story.map(({ state, title }: { state: string; title: string }) => `${state} ${title}`)).toEqual([
      'past Listen: What about the pond?',
      'past The question was taken up by a facilitator',
      'now An answer is due: A promise',
      'now Listen: Which ducks?',
      'ahead Listen: Who buys them?',
    ])
  })

  it('with dates that say what they mean, and results', async () => {
    const words = text((await site.get(`/matters/${matter.slug}`)).body)
    expect(words).toMatch(/2 days left, until \d+ \w+ \d{4}/)
    expect(words).toContain('People want ducks.')
    expect(words).toContain('Late: was due by 1 January 2020')
    expect(words).not.toContain('Canary')
  })

  it('and says honestly that nothing is planned', async () => {
    const words = text((await site.get(`/matters/${library.slug}`)).body)
    expect(words).toContain('The next step is not planned yet')
    expect(words).toContain('Who must answer: Testham Town Council')
  })

  it('to the decision and the end, each in its own words', async () => {
    const ended = await aMatter(site, { title: 'The bench' })
    await performed(site, closeMatter, { matterId: ended.matterId, state: 'decided', outcome: 'One bench.' })
    expect(text((await site.get(`/matters/${ended.slug}`)).body)).toContain('Doing what was decided')
    await performed(site, closeMatter, { matterId: ended.matterId, state: 'closed', outcome: 'It stands.' })
    const words = text((await site.get(`/matters/${ended.slug}`)).body)
    expect(words.indexOf('It was decided One bench.')).toBeGreaterThan(0)
    expect(words.indexOf('It was closed It stands.')).toBeGreaterThan(words.indexOf('It was decided One bench.'))
    expect(words).toMatch(/The whole story \d+ \w+ \d{4} The question was taken up/)
  })

  it('with its dates for a calendar', async () => {
    const { body, headers } = await site.get(`/matters/${matter.slug}/calendar.ics`)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(body).toContain('X-WR-CALNAME:Our pond')
    expect(body.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThan(0)
    expect(body).toMatch(/^DTSTART;VALUE=DATE:\d{8}\r$/m)
    expect((await site.get(`/matters/${matter.slug}`)).body).toContain(`/matters/${matter.slug}/calendar.ics`)
  })

  it('to feed readers too', async () => {
    const feed = await site.get(`/matters/${matter.slug}/feed`)
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(feed.body).toContain('<title>News: Our pond</title>')
    expect(feed.body.match(/<entry>/g)).toHaveLength(4)
  })
})

describe('matters about one place', () => {
  it('are listed alone, with the way to all others, and an unknown place is not there', async () => {
    const code = 'E04006370'
    await inTransaction(site.house.database, (write) =>
      savePlaces(write, site.community.id, [{ code, name: 'Holt', tier: 'parish', within: [] }]),
    )
    const about = await site.get(`/matters?place=${code}`)
    expect(about.body).toContain('Matters about Holt')
    expect(about.body).toContain('No matter about Holt is under way yet')
    expect(about.body).toContain('See all matters')
    expect((await site.get('/matters?place=E99999999')).statusCode).toBe(404)
  })
})

describe('what became of an item', () => {
  it('is one timeline from where it comes from to what came of it', async () => {
    const proposals = await aMatter(site, { title: 'Opening hours' })
    const [statement, proposal] = [
      await anItem(site, library.matterId, { title: 'Open on Sundays' }),
      await anItem(site, proposals.matterId, { title: 'Sunday hours', kind: 'proposal' }),
    ]
    const promise = await anItem(site, proposals.matterId, { title: 'We open at ten', kind: 'promise' })
    await aLink(site, statement, proposal)
    await aLink(site, proposal, promise, 'answered-by')
    const page = await site.get(`/matters/${proposals.slug}/items/${proposal}`, { json: true })
    expect(page.json().thread.map(({ how, title }: { how: string; title: string }) => `${how}: ${title}`)).toEqual([
      'It began with a statement: Open on Sundays',
      'A proposal grew from it: Sunday hours',
      'It was answered by a promise: We open at ten',
    ])
    const first = text((await site.get(`/matters/${library.slug}/items/${statement}`)).body)
    expect(first).toContain('In: Opening hours')
    const last = text((await site.get(`/matters/${proposals.slug}/items/${promise}`)).body)
    expect(last).toContain('Nothing has come of it yet')
  })
})

describe('taking up a question', () => {
  const good = { title: 'A safe way to school', question: 'How do children get to school safely?' }

  it('is not for residents, and for officers only after their second factor', async () => {
    expect((await site.get('/matters/new', { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await site.post('/matters/new', good, { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await site.get('/matters/new', { cookie: officer.cookie })).headers.location).toBe(
      '/second-factor?next=%2Fmatters%2Fnew',
    )
    expect((await site.get('/matters/new')).headers.location).toBe('/sign-in?next=%2Fmatters%2Fnew')
  })

  it.each([
    [{ title: '' }, 'Enter a title'],
    [{ title: 'x'.repeat(121) }, 'The title must be 120 characters or fewer'],
    [{ question: ' ' }, 'Enter the question'],
    [{ summary: 'x'.repeat(4_001) }, 'What it is about must be 4,000 characters or fewer'],
    [{ place: 'Nowhere at all' }, 'There is no place of this name here'],
  ])('loses nothing that was typed when %j is wrong', async (wrong, message) => {
    const typed = { ...good, summary: 'Two schools.', responsible: 'The county', place: '', ...wrong }
    const page = await site.post('/matters/new', typed, { cookie: clerk.cookie })
    expect(page.statusCode).toBe(422)
    expect(text(page.body)).toContain(`There is a problem ${message}`)
    for (const each of Object.values(typed).filter((value) => value.trim() !== '')) expect(page.body).toContain(each)
  })

  it('takes words with NUL and line ends of Windows as they can be kept', async () => {
    const answer = await site.post(
      '/matters/new',
      { ...good, title: 'Odd\u0000 title', summary: `${'é'.repeat(1_000)}\r\n\r\nSecond.`, how: 'draft' },
      { cookie: clerk.cookie },
    )
    expect(answer.headers.location).toBe('/matters/odd-title?done=drafted')
  })

  it('makes a draft, publishes it, changes it, decides it', async () => {
    const made = await site.post('/matters/new', { ...good, how: 'draft' }, { cookie: clerk.cookie })
    expect(made.headers.location).toBe('/matters/a-safe-way-to-school?done=drafted')
    const path = '/matters/a-safe-way-to-school'
    expect((await site.get(path)).statusCode).toBe(404)
    const published = await site.post(`${path}/publish`, {}, { cookie: clerk.cookie })
    expect(published.headers.location).toBe(`${path}?done=published`)
    expect((await site.get(path)).statusCode).toBe(200)
    const changed = await site.post(`${path}/edit`, { ...good, title: 'Safe to school' }, { cookie: clerk.cookie })
    expect(changed.headers.location).toBe(`${path}?done=changed`)
    expect(text((await site.get(path)).body)).toContain('Its title changed')
    const empty = await site.post(`${path}/close`, { outcome: 'A crossing.' }, { cookie: clerk.cookie })
    expect(empty.statusCode).toBe(422)
    expect(text(empty.body)).toContain('Choose what has happened')
    expect(empty.body).toContain('A crossing.')
    const done = await site.post(
      `${path}/close`,
      { state: 'decided', outcome: 'A crossing.' },
      { cookie: clerk.cookie },
    )
    expect(done.headers.location).toBe(`${path}?done=decided`)
    expect(text((await site.get(`${path}?done=decided`, { cookie: clerk.cookie })).body)).toContain(
      'Those who follow the matter are told',
    )
  })

  it('does not close while a step is open, and keeps the words', async () => {
    const matter = await aMatter(site)
    await aStep(site, matter.matterId)
    const answer = await site.post(
      `/matters/${matter.slug}/close`,
      { state: 'closed', outcome: 'Words to keep' },
      { cookie: clerk.cookie },
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Words to keep')
    expect(text(answer.body)).toContain('A step of this matter is still open')
  })
})

describe('following', () => {
  const tell = (matterId: MatterId) =>
    tellFollowersKind(site.house).run({
      news: { matterId, subject: 'It moves', text: 'It moved.', href: '/matters' },
      communityId: site.community.id,
      jobId: site.house.newId<'job'>(),
    })

  it('asks a visitor to sign in, and comes back to the matter', async () => {
    const page = await site.get(`/matters/${library.slug}`)
    expect(page.body).toContain(`href="/sign-in?next=${encodeURIComponent(`/matters/${library.slug}`)}"`)
  })

  it('asks how often, and can be changed and stopped', async () => {
    const { cookie } = resident
    const path = `/matters/${library.slug}`
    const wrong = await site.post(`${path}/follow`, { often: 'hourly' }, { cookie })
    expect(wrong.statusCode).toBe(422)
    expect(text(wrong.body)).toContain('Choose how often we write to you')
    await site.post(`${path}/follow`, { often: 'daily' }, { cookie })
    expect(text((await site.get(path, { cookie })).body)).toContain('We write to you in the morning')
    await site.post(`${path}/follow`, { often: 'at-once' }, { cookie })
    expect(text((await site.get(path, { cookie })).body)).toContain('We write to you at once')
    await site.post(`${path}/unfollow`, {}, { cookie })
    expect(text((await site.get(path, { cookie })).body)).toContain('Follow this matter')
  })

  it('S35 every link in a letter can be opened ten times by a machine, and still works for the person', async () => {
    const reader = await signedIn(site)
    await site.post(`/matters/${library.slug}/follow`, { often: 'at-once' }, { cookie: reader.cookie })
    await tell(library.matterId)
    const letter = (await lettersTo(site.house, reader.email))[0]!
    const links = [...letter.text.matchAll(/https?:\/\/\S+/g)].map((match) => new URL(match[0]).pathname)
    expect(links).toHaveLength(3)
    for (const link of links) for (let k = 0; k < 10; k++) expect((await site.get(link)).statusCode).toBe(200)
    expect(text((await site.get(`/matters/${library.slug}`, { cookie: reader.cookie })).body)).toContain(
      'You follow this',
    )

    const stop = links.find((link) => link.startsWith('/unfollow/'))!
    const stopped = await site.post(stop, {})
    expect(stopped.statusCode).toBe(200)
    expect(text(stopped.body)).toContain('You get no more of these letters')
    expect((await site.get(stop)).statusCode).toBe(410)
    expect((await site.post(stop, {})).statusCode).toBe(410)
    expect(text((await site.get(`/matters/${library.slug}`, { cookie: reader.cookie })).body)).not.toContain(
      'You follow this',
    )
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is stopped by a mail program with one POST from anywhere, as %s',
    async (type) => {
      const reader = await signedIn(site)
      await site.post(`/matters/${library.slug}/follow`, { often: 'at-once' }, { cookie: reader.cookie })
      await tell(library.matterId)
      const letter = (await lettersTo(site.house, reader.email))[0]!
      const url = new URL(letter.headers!['List-Unsubscribe']!.slice(1, -1)).pathname
      const payload = type.startsWith('multipart')
        ? '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
        : 'List-Unsubscribe=One-Click'
      const headers = { host: new URL(site.community.origin).host, 'content-type': type }
      const answer = await site.server.inject({ method: 'POST', url, payload, headers })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['set-cookie']).toBeUndefined()
      await tell(library.matterId)
      expect(await lettersTo(site.house, reader.email)).toHaveLength(1)
    },
  )

  it('takes no key that is not from a letter', async () => {
    const absent = `/unfollow/all/${resident.person}/${'A'.repeat(22)}`
    expect((await site.get(absent)).statusCode).toBe(404)
    expect((await site.post(absent, {})).statusCode).toBe(404)
  })
})

describe('S20 stored script', () => {
  it('is shown as text on every page of a matter, and in its feed', async () => {
    const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(2)>{{7*7}}\u202e`
    const matter = await aMatter(site, { title: hostile, question: hostile, summary: hostile, responsible: hostile })
    const item = await anItem(site, matter.matterId, { title: hostile })
    await aStep(site, matter.matterId, { title: hostile })
    const paths = ['', '/items', `/items/${item}`, '/feed', '/edit', '/close'].map(
      (rest) => `/matters/${matter.slug}${rest}`,
    )
    for (const path of ['/matters', '/', '/record', ...paths]) {
      const { body, statusCode } = await site.get(path, { cookie: clerk.cookie })
      expect(statusCode, path).toBe(200)
      expect(body, path).not.toContain('<script>alert')
      expect(body, path).not.toContain('<img src=x')
    }
  })
})

describe('S34 shared caches', () => {
  it('keep only what is the same for everyone', async () => {
    for (const path of ['/', '/matters', `/matters/${library.slug}`, `/matters/${library.slug}/items`]) {
      expect((await site.get(path)).headers['cache-control'], path).toMatch(/^public, max-age=\d+$/)
      const own = await site.get(path, { cookie: resident.cookie })
      expect(own.headers['cache-control'], path).toBe('no-store')
      expect(own.headers.vary, path).toContain('Cookie')
    }
    const feed = await site.get(`/matters/${draft.slug}/feed`, { cookie: clerk.cookie })
    expect(feed.statusCode).toBe(404)
  })
})
