import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { countQueries } from '#platform/testing/count-queries.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { aCommitment } from '../testing/build-commitment.ts'

let site: TestSite
let clerk: SignedInPerson
let resident: SignedInPerson
let matter: { readonly slug: string; readonly matterId: Parameters<typeof aCommitment>[1] }

beforeAll(async () => {
  site = await testSite()
  clerk = await signedIn(site, { roles: ['facilitator'] })
  resident = await signedIn(site, { standing: 'resident' })
  matter = await aMatter(site, { responsible: 'Testham Town Council' })
})
afterAll(() => site.close())

const year = new Date().getUTCFullYear() + 1
const promise = {
  what: 'Mend the village pump',
  details: '',
  from: '',
  responsible: 'The works team',
  accountable: 'Testham Town Council',
  owner: '',
  'due-day': '30',
  'due-month': '6',
  'due-year': String(year),
  money: '1,200',
  measure: 'Litres a minute',
  baseline: '0',
  target: '20',
}
function multipart(fields: Record<string, string>, files: Record<string, Buffer>) {
  const head = (name: string, more = '') => `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  const file = '; filename="a.jpg"\r\ncontent-type: image/jpeg'
  const end = Buffer.from('\r\n')
  return Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [Buffer.from(head(name)), Buffer.from(value), end]),
    ...Object.entries(files).flatMap(([name, bytes]) => [Buffer.from(head(name, file)), bytes, end]),
    Buffer.from('--b--\r\n'),
  ])
}

const makePath = () => `/matters/${matter.slug}/promise`

describe('making a promise', () => {
  it('is not for residents', async () => {
    expect((await site.get(makePath(), { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await site.post(makePath(), promise, { cookie: resident.cookie })).statusCode).toBe(403)
  })

  it('keeps what was typed, every part of a date included, and says what is missing', async () => {
    const answer = await site.post(
      makePath(),
      { ...promise, accountable: '', 'due-day': '31', 'due-month': '2', money: 'lots' },
      { cookie: clerk.cookie },
    )
    expect(answer.statusCode).toBe(422)
    for (const text of [
      'Enter a real date',
      'Enter a sum in pounds',
      'value="31"',
      'value="lots"',
      'Mend the village pump',
    ])
      expect(answer.body).toContain(text)
    const missing = await site.post(makePath(), { ...promise, accountable: '' }, { cookie: clerk.cookie })
    expect(missing.body).toContain('a promise that nobody answers for cannot be made')
    expect(missing.body).toContain('value="Litres a minute"')
  })

  it('leads to its page, which says who answers for it and by when', async () => {
    const answer = await site.post(makePath(), promise, { cookie: clerk.cookie })
    expect(answer.statusCode).toBe(303)
    const { body } = await site.get(answer.headers.location as string, { cookie: clerk.cookie })
    for (const text of ['The works team', 'Testham Town Council', `30 June ${year}`, '£1,200', 'Litres a minute'])
      expect(body).toContain(text)
    expect((await site.get('/commitments')).body).toContain('Mend the village pump')
    expect((await site.get(`/matters/${matter.slug}`)).body).toContain('Mend the village pump')
  })

  it('escapes what people wrote', async () => {
    const id = await aCommitment(site, matter.matterId, { what: '<b>Loud</b> promise' })
    const { body } = await site.get(`/commitments/${id}`)
    expect(body).toContain('&lt;b>Loud&lt;/b> promise')
    expect(body).not.toContain('<b>Loud')
  })
})

describe('a promise', () => {
  it('offers nothing to those who do not answer for it, and their forms are refused', async () => {
    const id = await aCommitment(site, matter.matterId, { what: 'Mend the bus shelter' })
    const { body } = await site.get(`/commitments/${id}`, { cookie: resident.cookie })
    expect(body).not.toContain('For those who answer for it')
    for (const rest of ['report', 'date', 'stages', 'give-up']) {
      expect((await site.get(`/commitments/${id}/${rest}`, { cookie: resident.cookie })).statusCode).toBe(403)
    }
  })

  it('asks residents once it is reported done, and shows no answers while they are asked', async () => {
    const id = await aCommitment(site, matter.matterId, { what: 'Cut the hedge' })
    const report = { kind: 'done', words: 'It is cut.', measured: '1 metre' }
    const reported = await site.post(`/commitments/${id}/report`, report, { cookie: clerk.cookie })
    expect(reported.headers.location).toBe(`/commitments/${id}?done=done`)
    const asked = await site.get(`/commitments/${id}`, { cookie: resident.cookie })
    expect(asked.body).toContain('You are asked: is it really better?')
    const path = `/commitments/${id}/check`
    expect((await site.post(path, {}, { cookie: resident.cookie })).body).toContain('Choose what you notice')
    expect((await site.post(path, { answer: 'no' }, { cookie: resident.cookie })).statusCode).toBe(303)
    const shown = await site.get(`/commitments/${id}`, { cookie: clerk.cookie })
    expect(shown.body).toContain('Answers are shown when the asking ends')
    expect(shown.body).not.toContain('They say: not yet')
    expect((await site.post(path, { answer: 'no' }, { cookie: clerk.cookie })).body).toContain('You are not asked')
  })

  it('is told of with photos, as pixels only, each with what it shows; a photo can be taken away', async () => {
    const id = await aCommitment(site, matter.matterId, { what: 'Paint the gate' })
    const send = (fields: Record<string, string>, files: Record<string, Buffer>) =>
      site.server.inject({
        method: 'POST',
        url: `/commitments/${id}/report`,
        payload: multipart({ kind: 'progress', words: 'The first coat is on.', ...fields }, files),
        headers: {
          host: new URL(site.community.origin).host,
          origin: site.community.origin,
          accept: 'text/html',
          cookie: clerk.cookie,
          'content-type': 'multipart/form-data; boundary=b',
        },
      })
    const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#284' } })
      .withExif({ IFD3: { GPSLatitude: '52/1 0/1 0/1' } })
      .jpeg()
      .toBuffer()
    const unsaid = await send({}, { photo1: picture })
    expect(unsaid.statusCode).toBe(422)
    expect(unsaid.body).toContain('Say what the photo shows')
    expect(unsaid.body).toContain('The first coat is on.')
    const drawing = await send({ alt1: 'x' }, { photo1: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })
    expect(drawing.body).toContain('must be a JPEG, PNG or WebP')
    const sent = await send({ alt2: 'The shelter, half of it "green"' }, { photo2: picture })
    expect(sent.statusCode, sent.body).toBe(303)
    const shown = await site.get(`/commitments/${id}`)
    expect(shown.body).toContain('alt="The shelter, half of it &quot;green&quot;"')
    expect(shown.body).not.toContain('Take this photo away')
    const src = /src="(\/commitments\/photos\/([^/]+)\/small)"/.exec(shown.body)!
    const file = await site.get(src[1]!)
    expect((await sharp(file.rawPayload).metadata()).format).toBe('webp')
    expect((await sharp(file.rawPayload).metadata()).exif).toBeUndefined()
    const remove = `/commitments/${id}/photos/${src[2]}/remove`
    expect((await site.post(remove, {}, { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await site.post(remove, {}, { cookie: clerk.cookie })).statusCode).toBe(303)
    expect((await site.get(src[1]!)).statusCode).toBe(404)
    expect((await site.get(`/commitments/${id}`)).body).not.toContain('/commitments/photos/')
  })

  it('that is not there is not found', async () => {
    expect((await site.get('/commitments/0192f0c1-1111-7000-8000-000000000001')).statusCode).toBe(404)
    expect((await site.get('/commitments/nonsense')).statusCode).toBe(404)
  })
})

it('reads the database as often for thirty promises as for three', async () => {
  const count = () => countQueries(() => site.get('/commitments'))
  const few = await count()
  for (let k = 0; k < 24; k++) await aCommitment(site, matter.matterId, { what: `Promise number ${k}` })
  expect(few).toBeGreaterThan(1)
  expect(await count()).toBe(few)
})
