import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { londonDate } from '#platform/london.ts'
import { countQueries } from '#platform/testing/count-queries.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { dueOn } from '../rules/due-on.ts'
import { aContribution } from '../testing/a-contribution.ts'

let site: TestSite
let officer: SignedInPerson
let resident: SignedInPerson
let matter: Awaited<ReturnType<typeof aMatter>>

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'], displayName: 'Officer Alder' })
  resident = await signedIn(site)
  matter = await aMatter(site)
})
afterAll(() => site.close())

const formOf = (body: string) => /name="form" value="([^"]+)"/.exec(body)?.[1] ?? ''
const seenOf = (body: string) => /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
const asks = async (title: string, words = 'Since when?') => {
  const path = `/replies/ask/${matter.slug}`
  const form = formOf((await site.get(path, resident)).body)
  return site.post(path, { title, words, form }, resident)
}
const asked = async (title = 'Why is the library shut on Mondays?') =>
  (await asks(title)).headers.location!.replace('?done=asked', '')

describe('asking a question', () => {
  it('sends a visitor to sign in, and keeps what somebody wrote whose session ended', async () => {
    const path = `/replies/ask/${matter.slug}`
    expect((await site.get(path)).headers.location).toMatch(/^\/sign-in\?next=/)
    const form = formOf((await site.get(path, resident)).body)
    const answer = await site.post(path, { title: 'Why?', words: 'Kept words', form })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('You are signed out')
    expect(answer.body).toContain('Kept words')
  })

  it('says what is missing and what is too long, and keeps the rest', async () => {
    const empty = await asks(' ', 'More about it')
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Write your question')
    expect(empty.body).toContain('More about it')
    expect((await asks('x'.repeat(201))).body).toContain('Use 200 characters or fewer')
  })

  it('finds no matter that is not there', async () => {
    expect((await site.get('/replies/ask/no-such-matter', resident)).statusCode).toBe(404)
  })

  it('shows at once who must answer and by when, and writes no markup', async () => {
    const page = await site.get(await asked('<b>Why</b> & how?'))
    expect(page.body).toContain('&lt;b>Why&lt;/b> &amp; how?')
    expect(page.body).toContain('Who must answer: Officer on duty (The team that runs this site).')
    expect(page.body).toContain(`dateTime="${dueOn(londonDate(new Date()), 10).on}"`.replace('dateTime', 'datetime'))
    expect(page.body).not.toContain('Officer Alder')
  })

  it('asks once when the form is sent twice, and refuses it with other words', async () => {
    const path = `/replies/ask/${matter.slug}`
    const form = formOf((await site.get(path, resident)).body)
    const send = (title: string) => site.post(path, { title, words: '', form }, resident)
    const [one, two] = await Promise.all([send('Twice?'), send('Twice?')])
    expect(one.headers.location).toBe(two.headers.location)
    const other = await send('Something else?')
    expect(other.body).toContain('sent before with other words')
    expect(formOf(other.body)).not.toBe(form)
    const found = await site.house.database.pool.query("SELECT 1 FROM ledger.entry WHERE body LIKE '%' || $1 || '%'", [
      form,
    ])
    expect(found.rowCount).toBe(1)
  })
})

describe('answering', () => {
  const send = (path: string, fields: Record<string, string>, as: { readonly cookie?: string } = officer) =>
    site.post(`${path}/answer`, fields, as)

  it('is not for residents; what an officer wrote is kept when they are signed out', async () => {
    const path = await asked()
    expect((await site.get(`${path}/answer`, resident)).statusCode).toBe(403)
    const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
    const fields = { answer: 'we-will', words: 'From March on.', seen }
    for (const as of [{}, resident]) {
      const answer = await send(path, fields, as)
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('From March on.')
    }
    expect((await site.get(path)).body).not.toContain('From March on.')
  })

  it('needs an answer from the list, reasons, and for “not ours” a team', async () => {
    const path = await asked()
    const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
    const bare = await send(path, { words: '', seen })
    expect(bare.statusCode).toBe(422)
    expect(bare.body).toContain('Choose an answer')
    expect(bare.body).toContain('no answer goes without them')
    expect((await send(path, { answer: 'not-ours', words: 'Not us', team: '', seen })).body).toContain(
      'Choose the team that must answer',
    )
    expect((await send(path, { answer: 'maybe', words: 'Perhaps', seen })).statusCode).toBe(422)
    expect((await send(path, { answer: 'we-will', words: 'x'.repeat(4001), seen })).body).toContain('4,000 characters')
  })

  it('publishes the answer with the role, ends the clock, and tells the second officer, whose words are kept', async () => {
    const path = await asked()
    const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
    const first = await send(path, { answer: 'we-cannot', words: 'The roof must be mended first.', seen })
    expect(first.headers.location).toBe(`${path}?done=answered`)
    const second = await send(path, { answer: 'already-done', words: 'The second officer’s words', seen })
    expect(second.statusCode).toBe(422)
    expect(second.body).toContain('Somebody has answered this meanwhile')
    expect(second.body).toContain('The second officer’s words')
    const page = await site.get(path)
    expect(page.body).toContain('The roof must be mended first.')
    expect(page.body).toContain('By an officer.')
    expect(page.body).not.toContain('The second officer')
    expect((await site.get(`${path}/answer`, officer)).headers.location).toBe(path)
  })

  it('offers a promise of a yes to officers alone, with where it came from already chosen; of a no it offers none', async () => {
    const link = (path: string) => `/matters/${matter.slug}/promise?from=${path.split('/').at(-1)}`
    for (const [answer, isOffered] of [
      ['we-will-in-part', true],
      ['we-cannot', false],
    ] as const) {
      const path = await asked()
      expect((await site.get(path, officer)).body).not.toContain(link(path))
      const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
      await send(path, { answer, words: 'On Saturdays.', promise: 'not-yet', because: 'staff are missing.', seen })
      expect((await site.get(path, officer)).body.includes(link(path)), answer).toBe(isOffered)
      expect((await site.get(path, resident)).body).not.toContain('/promise?from=')
      if (!isOffered) continue
      const form = await site.get(link(path), officer)
      expect(form.body).toMatch(new RegExp(`value="${path.split('/').at(-1)}" selected`))
    }
  })

  it('asks the author for more, says so to everyone, and takes what the author gives', async () => {
    const path = await asked()
    const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
    await send(path, { answer: 'need-more', words: 'Which Monday do you mean?', seen })
    const page = await site.get(path)
    expect(page.body).toContain('we wait for more from whoever brought it in')
    expect(page.body).toContain('Which Monday do you mean?')
    expect(page.body).not.toContain('What you want to add')
    expect((await site.get(path, resident)).body).toContain('What you want to add')
    const stranger = await signedIn(site)
    expect((await site.post(`${path}/more`, { words: 'Mine' }, stranger)).body).toContain(
      'Only whoever brought this in',
    )
    expect((await site.post(`${path}/more`, { words: ' ' }, resident)).statusCode).toBe(422)
    const given = await site.post(`${path}/more`, { words: 'Every Monday.' }, resident)
    expect(given.headers.location).toBe(`${path}?done=given`)
    expect((await site.get(path)).body).toContain('Every Monday.')
  })

  it('is given to another officer, whom only officers see by name', async () => {
    const path = await asked()
    const other = await signedIn(site, { roles: ['officer'], displayName: 'Officer Birch' })
    const form = await site.get(`${path}/assign`, officer)
    expect(form.body).toContain('Officer Birch')
    const given = await site.post(`${path}/assign`, { person: other.person, seen: seenOf(form.body) }, officer)
    expect([302, 303]).toContain(given.statusCode)
    expect((await site.get(path)).body).not.toContain('Officer Birch')
    const again = await site.post(`${path}/assign`, { person: other.person, seen: seenOf(form.body) }, officer)
    expect(again.body).toContain('Something happened since you opened this page')
    const nobody = await site.post(`${path}/assign`, { person: resident.person, seen: seenOf(again.body) }, officer)
    expect(nobody.body).toContain('no officer any more')
  })
})

describe('the queue', () => {
  it('is for officers alone', async () => {
    expect((await site.get('/replies/queue')).headers.location).toMatch(/^\/sign-in/)
    expect((await site.get('/replies/queue', resident)).statusCode).toBe(403)
  })

  it('is narrowed by matter, kind, topic and to what is yours', async () => {
    const other = await aMatter(site, { title: 'The swimming pool' })
    await aContribution(site, other.matterId, { title: '100% free swimming', words: 'For children' })
    const found = async (query: string) => (await site.get(`/replies/queue?${query}`, officer)).body
    expect(await found(`matter=${other.matterId}`)).toContain('100% free swimming')
    expect(await found(`matter=${matter.matterId}`)).not.toContain('100% free swimming')
    expect(await found('kind=question')).not.toContain('100% free swimming')
    expect(await found('topic=100%25+CHILDREN')).toContain('100% free swimming')
    expect(await found('topic=1_0')).not.toContain('100% free swimming')
    expect(await found('topic=nothing-has-this')).toContain('No contribution fits')
    expect((await site.get('/replies/queue?after=2027-99-01.x', officer)).statusCode).toBe(404)
  })

  it('asks the database as often for fifty as for five', async () => {
    // The page is asked for once before it is counted: who signed in and which community it is are kept for seconds.
    const look = async () => {
      await site.get('/replies/queue', officer)
      return countQueries(() => site.get('/replies/queue', officer))
    }
    const before = await look()
    expect(before).toBeGreaterThan(4)
    const other = await aMatter(site, { title: 'Many' })
    for (let n = 0; n < 45; n++) await aContribution(site, other.matterId, { title: `Bench ${n}` })
    expect(await look()).toBe(before)
  })
})
