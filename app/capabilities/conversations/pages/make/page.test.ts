import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatter } from '#capabilities/matters/index.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { makeDraft, makeOpen, minutesFromNow, moveTimes } from '../../testing/running.ts'

let site: TestSite
let cookie: string
let by: Parameters<typeof makeDraft>[0]

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['facilitator'] })).cookie
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
afterAll(() => site.close())

const whole = {
  question: 'What would make our high street better?',
  askedBy: 'Testham Town Council',
  promise: 'We answer in June.',
  background: 'Two shops stand empty.\n\nThe county decides about the road.',
  sources: 'Survey https://example.org/survey\nMinutes of May',
  statements: ['More benches, please.', 'Cheaper parking.', 'No cars on Saturdays.'].join('\r\n'),
  admits: 'link',
  moderation: 'before',
  look: '48',
  'closes-day': '',
  'closes-month': '',
  'closes-year': '',
  asks: ['age'],
  matter: 'new',
  slug: '',
}

const make = (changes: Record<string, string | readonly string[]> = {}) =>
  site.post('/conversations/new', { ...whole, ...changes }, { cookie })

describe('who may', () => {
  it('S3 leads visitors to sign in, and refuses people without the role and officers without a second factor', async () => {
    const officer = await signedIn(site, { roles: ['officer'], hasSecondFactor: false })
    const nobody = await signedIn(site)
    const { slug } = await makeDraft(by)
    for (const path of ['', '/edit', '/open', '/close', '/moderate', '/who', '/discard', '/take-back']) {
      const address = `/c/${slug}/manage${path}`
      expect((await site.get(address)).headers.location, address).toContain('/sign-in')
      expect((await site.get(address, { cookie: nobody.cookie })).statusCode, address).toBe(403)
      expect((await site.get(address, { cookie: officer.cookie })).headers.location, address).toContain('second')
    }
    expect((await site.post('/conversations/new', whole, { cookie: nobody.cookie })).statusCode).toBe(403)
  })

  it('S17 finds nothing of another community’s conversation, though somebody runs conversations here', async () => {
    const other = await testCommunity(site.house, 'otherham')
    const there = await makeDraft({ ...by, community: other }, { slug: 'only-there' })
    const here = await site.get(`/c/${there.slug}/manage`, { cookie })
    const overThere = await site.get(`/c/${there.slug}/manage`, { cookie, community: other })
    expect([here.statusCode, overThere.headers.location]).toEqual([404, expect.stringContaining('/sign-in')])
    for (const path of ['edit', 'open', 'close', 'moderate', 'discard', 'take-back', 'new-preview']) {
      const fields =
        path === 'open' ? { when: 'now' } : path === 'moderate' ? { from: 'waiting', one: `publish:${there.id}` } : {}
      const answer = await site.post(`/c/${there.slug}/manage/${path}`, path === 'edit' ? whole : fields, { cookie })
      expect(answer.statusCode, path).toBe(404)
    }
  })

  it('lets an officer with a second factor', async () => {
    const officer = await signedIn(site, { roles: ['officer'] })
    expect((await site.get('/conversations/new', { cookie: officer.cookie })).statusCode).toBe(200)
  })
})

describe('the form', () => {
  it('says all that is wrong at once and keeps every word that was typed', async () => {
    const answer = await make({
      question: 'Why?',
      statements: 'More benches, please.\nmore benches please',
      'closes-day': '31',
      'closes-month': '2',
      'closes-year': '2027',
      slug: 'No good!',
      promise: 'Something <b>typed</b> & kept',
    })
    expect(answer.statusCode).toBe(422)
    for (const message of [
      'The question must be 10 characters or more',
      '“more benches please” is there twice',
      'The last day must be a real date',
      'The short address must be',
    ]) {
      expect(answer.body).toContain(message)
    }
    expect(answer.body).toContain('Something &lt;b>typed&lt;/b> &amp; kept')
    for (const kept of ['value="31"', 'value="No good!"', 'Survey https://example.org/survey'])
      expect(answer.body).toContain(kept)
  })

  it('keeps what was typed when a choice is missing or no choice of ours', async () => {
    const { admits: _admits, ...rest } = whole
    for (const form of [rest, { ...whole, admits: 'everybody' }]) {
      const answer = await site.post('/conversations/new', form, { cookie })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('Choose who may take part')
      expect(answer.body).toContain('The county decides about the road.')
    }
  })

  it('offers a free address where the one wished for is taken', async () => {
    await make({ slug: 'high-street' })
    const answer = await make({ slug: 'High-Street' })
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('This one is free: high-street-2')])
  })

  it('S20 shows hostile text as text, on every page of it', async () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
    const answer = await make({
      question: `What about ${evil}?`,
      background: evil,
      statements: `Say ${evil} loud\nA second statement.\nA third statement.\nA fourth statement.\nA fifth statement.`,
      askedBy: evil,
      promise: evil,
      sources: `${evil} https://example.org/"><script>\njavascript:alert(1)`,
      slug: 'evil',
    })
    expect(answer.statusCode).toBe(303)
    const manage = await site.get('/c/evil/manage', { cookie })
    const preview = /conversations\/preview\/[\w/-]+/.exec(manage.body)![0]
    const pages = ['/c/evil/manage', '/c/evil/manage/edit', '/c/evil/manage/open', '/c/evil', '/c/evil/poster']
    for (const path of [...pages, '/c/evil/poster?as=slips', `/${preview}`]) {
      const { statusCode, body } = await site.get(path, { cookie })
      expect(statusCode, path).toBe(200)
      expect(body, path).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
    }
  })

  it('makes a draft with an empty form but for a question, and leads to running it', async () => {
    const answer = await make({ question: 'Who looks after our hedges?', statements: '', promise: '', sources: '' })
    expect(answer.headers.location).toBe('/c/looks-after-hedges/manage?done=saved')
    const page = await site.get('/c/looks-after-hedges/manage?done=saved', { cookie })
    expect(page.body).toContain('The draft is saved.')
    expect(page.body).toContain('0 statements so far, at least 5 are needed')
    expect(page.body).toContain('Cannot open yet')
  })

  it('takes a matter that is there, and starts from it', async () => {
    const opened = await perform(site.house, { community: site.community, actor: by.facilitator }, openMatter, {
      title: 'Our library',
      question: 'Should we run our library?',
    })
    if (!opened.ok) throw new Error(opened.refusal.kind)
    const page = await site.get(`/conversations/new?matter=${opened.value.slug}`, { cookie })
    expect(page.body).toContain('Should we run our library?')
    await make({ matter: opened.value.matterId, slug: 'library-talk' })
    const model = (await site.get('/c/library-talk/manage', { cookie, json: true })).json()
    expect(model.matter).toMatchObject({ title: 'Our library' })
  })
})

describe('changing it', () => {
  it('fills the form of a draft with what it says, and saves it', async () => {
    await make({ slug: 'to-change', 'closes-day': '31', 'closes-month': '7', 'closes-year': '2099' })
    const page = await site.get('/c/to-change/manage/edit', { cookie })
    expect(page.body).toContain('More benches, please.\nCheaper parking.\nNo cars on Saturdays.')
    expect(page.body).toContain('Survey https://example.org/survey\nMinutes of May')
    expect(page.body).toContain('value="2099"')
    const saved = await site.post('/c/to-change/manage/edit', { ...whole, slug: 'changed' }, { cookie })
    expect(saved.headers.location).toBe('/c/changed/manage?done=saved')
    expect((await site.get('/c/to-change/manage', { cookie })).statusCode).toBe(404)
  })

  it('loses nothing that was typed into a draft which somebody else opened meanwhile', async () => {
    const { slug } = await makeOpen(by)
    const answer = await site.post(
      `/c/${slug}/manage/edit`,
      { ...whole, promise: 'Long and careful words.' },
      { cookie },
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('It was opened meanwhile')
  })

  it('once open offers only what may change, says why, and adds statements and time', async () => {
    const { slug } = await makeOpen(by, { closesAt: minutesFromNow(6000) })
    const page = await site.get(`/c/${slug}/manage/edit`, { cookie })
    expect(page.body).toContain('What stays as it is')
    expect(page.body).not.toContain('name="question"')
    const fields = { 'closes-day': '1', 'closes-month': '7', 'closes-year': '2099', background: 'More.', sources: '' }
    const path = `/c/${slug}/manage/edit`
    const tooSoon = await site.post(path, { ...fields, 'closes-year': '2020', statements: '' }, { cookie })
    expect([tooSoon.statusCode, tooSoon.body]).toEqual([422, expect.stringContaining('must be today or later')])
    const saved = await site.post(path, { ...fields, statements: 'A new thing to say.' }, { cookie })
    expect(saved.headers.location).toBe(`/c/${slug}/manage?done=changed`)
    const model = (await site.get(`/c/${slug}/manage`, { cookie, json: true })).json()
    expect(model.conversation.counts.published).toBe(6)
    expect(model.conversation.closesAt).toBe('2099-07-01T23:00:00.000Z')
  })

  it('changes nothing once closed', async () => {
    const { slug, id } = await makeOpen(by, { closesAt: minutesFromNow(60) })
    await moveTimes(by, id, { closes_at: minutesFromNow(-1) })
    expect((await site.get(`/c/${slug}/manage/edit`, { cookie })).headers.location).toBe(`/c/${slug}/manage`)
    const fields = { statements: 'Too late to say this.', background: '', sources: '' }
    const answer = await site.post(`/c/${slug}/manage/edit`, fields, { cookie })
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('Too late to say this.')])
  })
})
