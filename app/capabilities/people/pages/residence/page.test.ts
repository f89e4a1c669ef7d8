import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { lettersTo, pathIn } from '../../testing/mail.ts'
import { type SignedInPerson, signedIn } from '../../testing/signed-in.ts'
import { uploadOf } from '../../testing/upload.ts'

let site: TestSite
let officer: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
})
afterAll(() => site.close())

/** Posts a form with a file as the officer. */
function bring(url: string, fields: Readonly<Record<string, string>>, bytes: Buffer | null) {
  const { payload, headers } = uploadOf(fields, bytes && { name: 'list.csv', bytes })
  const { origin } = site.community
  const all = { ...headers, host: new URL(origin).host, origin, accept: 'text/html', cookie: officer.cookie }
  return site.server.inject({ method: 'POST', url, payload, headers: all })
}

describe('the pages of officers', () => {
  it.each(['/residence/letters', '/residence/register', '/residence/residents', '/residence/appeals'])(
    '%s is for officers after their second code',
    async (path) => {
      expect((await site.get(path)).headers.location).toContain('/sign-in?next=')
      expect((await site.get(path, await signedIn(site))).statusCode).toBe(403)
      const early = await signedIn(site, { roles: ['officer'], hasSecondFactor: false })
      expect((await site.get(path, early)).headers.location).toContain('/second-factor?next=')
      expect((await site.get(path, officer)).statusCode).toBe(200)
    },
  )
})

describe('letters', () => {
  it('are refused without addresses, with both ways at once, and by the line that is wrong', async () => {
    expect((await bring('/residence/letters', { addresses: '', each: '1' }, null)).body).toContain(
      'Type addresses, or choose a file',
    )
    const both = await bring('/residence/letters', { addresses: 'x', each: '1' }, Buffer.from('x'))
    expect(both.body).toContain('not both')
    const bad = await bring(
      '/residence/letters',
      { addresses: '1 High Street, NR25 6AA\nno postcode here', each: '1' },
      null,
    )
    expect(bad.statusCode).toBe(422)
    expect(bad.body).toContain('see line 2')
    expect(bad.body).toContain('no postcode here')
  })

  it('are shown once to print, and the code in one makes a resident', async () => {
    const made = await bring('/residence/letters', { addresses: '1 High Street, Holt, NR25 6AA', each: '1' }, null)
    expect(made.headers['cache-control']).toBe('no-store')
    const code = /app-post__code.*?([3-9A-Y]{4}-[3-9A-Y]{4}-[3-9A-Y]{4})/s.exec(made.body)![1]!
    const ann = await signedIn(site)
    const wrong = await site.post('/residence/code', { code: 'AAAA' }, ann)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('We do not know this code')
    expect((await site.post('/residence/code', { code }, ann)).headers.location).toBe('/account?done=residence')
    expect((await site.get('/residence', ann)).body).toContain('You are recorded as a resident')
    expect((await site.post('/residence/code', { code }, await signedIn(site))).body).toContain(
      'This code was used already',
    )
  })
})

describe('S45 the list', () => {
  const list =
    'Full name,Post code,E-mail\nAnn Smith,NR25 6AA,\n"SMITH, Ann",nr256aa,\n,,\nBob Lee,NR25 6AB,bob@test.invalid\n'

  it('is refused by line when it is saved in another encoding', async () => {
    const latin = Buffer.concat([Buffer.from('Name,Post code\nZo'), Buffer.from([0xeb]), Buffer.from(',NR25 6AA\n')])
    const answer = await bring('/residence/register', {}, latin)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('not saved as UTF-8: see line 2')
    expect((await bring('/residence/register', {}, null)).body).toContain('Choose a file')
  })

  it('cannot be looked at by another officer', async () => {
    const { location } = (await bring('/residence/register', {}, Buffer.from(list))).headers
    const other = await signedIn(site, { roles: ['officer'] })
    expect((await site.get(String(location), other)).statusCode).toBe(404)
  })

  it('is gone after an hour', async () => {
    const { location } = (await bring('/residence/register', {}, Buffer.from(list))).headers
    await site.house.database.pool.query(
      `UPDATE people.register_upload SET uploaded_at = now() - interval '61 minutes'`,
    )
    const gone = await site.get(String(location), officer)
    expect(gone.statusCode).toBe(404)
    expect(gone.body).toContain('no longer there')
  })

  it('is asked about when its headings say nothing, and shows how it reads before it is imported', async () => {
    const { location } = (
      await bring('/residence/register', {}, Buffer.from(list.replace('Full name,Post code,E-mail', 'A,B,C')))
    ).headers
    const path = String(location)
    const first = await site.get(path, officer)
    expect(first.body).not.toContain('What would be imported')
    const wrong = await site.get(`${path}?name=0&postcode=0`, officer)
    expect(wrong.body).toContain('Two of these are the same column')
    const looked = await site.get(`${path}?name=0&postcode=1&email=2`, officer)
    for (const text of ['2 people', 'line 3', 'line 4', 'Ann Smith']) expect(looked.body).toContain(text)
    const empty = await site.post(
      path,
      { name: '0', postcode: '1', email: '2', first: '', last: '', source: '' },
      officer,
    )
    expect(empty.body).toContain('Say where the list comes from')
  })

  it('once imported makes residents by name, says no more than “no match” to others, and leads them on', async () => {
    const { location } = (await bring('/residence/register', {}, Buffer.from(list))).headers
    const fields = { name: '0', first: '', last: '', postcode: '1', email: '2', source: 'Hall members, 2026' }
    expect((await site.post(String(location), fields, officer)).headers.location).toBe(
      '/residence/register?done=imported',
    )
    const ann = await signedIn(site)
    expect((await site.get('/residence', ann)).body).toContain('Hall members, 2026')
    const refused = await site.post('/residence/claim', { name: 'Cat', postcode: 'NR25 6AA' }, ann)
    expect(refused.body).toContain('We could not match you with the list')
    expect(refused.body).toContain('ask a person to look')
    expect(
      (await site.post('/residence/claim', { name: 'ann smith', postcode: 'NR25 6AA' }, ann)).headers.location,
    ).toBe('/account?done=residence')
    const bob = await signedIn(site, { email: 'b.ob@test.invalid' })
    expect((await site.post('/residence/claim-by-email', {}, bob)).headers.location).toBe('/account?done=residence')
  })
})

describe('an appeal', () => {
  it('needs words, waits, is answered with a reason, and shows it', async () => {
    const ann = await signedIn(site)
    expect((await site.post('/residence/appeal', { words: '' }, ann)).body).toContain(
      'Say why you count as living here',
    )
    await site.post('/residence/appeal', { words: 'I live on a boat.' }, ann)
    expect((await site.get('/residence', ann)).body).toContain('Somebody is looking at it')
    const mail = (await lettersTo(site.house, officer.email)).at(-1)!
    const path = pathIn(mail, '/residence/appeals/')
    expect((await site.post(path, { decision: 'turn-down', reason: 'no' }, officer)).body).toContain(
      'at least ten characters',
    )
    const decided = await site.post(path, { decision: 'turn-down', reason: 'The mooring is elsewhere.' }, officer)
    expect(decided.headers.location).toBe('/residence/appeals?done=decided')
    expect((await site.get('/residence', ann)).body).toContain('The mooring is elsewhere.')
    expect((await site.post(path, { decision: 'uphold', reason: 'After all they do.' }, officer)).body).toContain(
      'just decided',
    )
  })
})

describe('an officer’s word', () => {
  it('names what is wrong and keeps what was typed', async () => {
    const fields = { email: 'nobody@test.invalid', decision: 'yes', reason: 'Known to the clerk.' }
    const answer = await site.post('/residence/residents', fields, officer)
    expect(answer.body).toContain('Nobody has signed in here with this address')
    expect(answer.body).toContain('Known to the clerk.')
    const ann = await signedIn(site)
    const done = await site.post('/residence/residents', { ...fields, email: ann.email }, officer)
    expect(done.headers.location).toBe('/residence/residents?done=recorded')
  })
})
