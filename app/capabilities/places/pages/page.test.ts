import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { findPlace } from '../index.ts'
import {
  geojsonFile,
  loadTinyPlaces,
  lostParish,
  squareGeometry,
  tinyDistrict,
  tinyParish,
  tinyWard,
} from '../testing/tiny-places.ts'

let site: TestSite
let officer: SignedInPerson
let resident: SignedInPerson
let other: Community

beforeAll(async () => {
  site = await testSite({ settings: { tiles: null } })
  other = await testCommunity(site.house, 'otherham')
  await inTransaction(site.house.database, (write) => loadTinyPlaces(write, site.community.id))
  officer = await signedIn(site, { roles: ['officer'] })
  resident = await signedIn(site, { standing: 'resident' })
})
afterAll(() => site.close())

const text = (body: string) =>
  body
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** A multipart POST as a browser sends it. */
function upload(path: string, fields: Record<string, string>, file: Buffer | null, cookie: string) {
  const boundary = 'testtesttest'
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    part('name="file"; filename="../../parish.geojson"\r\nContent-Type: application/geo+json', file ?? ''),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  const origin = site.community.origin
  return site.server.inject({
    method: 'POST',
    url: path,
    payload,
    headers: {
      host: new URL(origin).host,
      origin,
      cookie,
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  })
}

describe('finding a place', () => {
  it('says that a community without places has none yet, and what to do', async () => {
    const page = await site.get('/places', { community: other })
    expect(page.statusCode).toBe(200)
    expect(text(page.body)).toContain('No places yet')
    expect((await site.get(`/places/${tinyWard}`, { community: other })).statusCode).toBe(404)
    expect((await site.get('/places/sources', { community: other })).statusCode).toBe(200)
  })

  it('asks for something when nothing was typed', async () => {
    const page = await site.get('/places?find=++')
    expect(text(page.body)).toContain('There is a problem Enter a postcode or the name of a place')
    expect(page.body).toContain('<title>Error: Find your place')
  })

  it('says so of a postcode it does not know, of one that is not of here, and of a name', async () => {
    expect(text((await site.get('/places?find=ze99+1ab')).body)).toContain('We do not know the postcode ZE99 1AB')
    expect(text((await site.get('/places?find=SW1A+1AA')).body)).toContain('SW1A 1AA is not in this area')
    expect(text((await site.get('/places?find=Nowhere')).body)).toContain('We found no place called “Nowhere”')
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    '%00',
    'a\u0000b',
    'x'.repeat(1000),
  ])('shows what was typed as text: %s', async (typed) => {
    const page = await site.get(`/places?find=${encodeURIComponent(typed)}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).not.toContain('<img')
  })

  it('finds a postcode however it is typed, and says perhaps of the parish', async () => {
    const page = text((await site.get('/places?find=ze991aa')).body)
    expect(page).toContain('Where ZE99 1AA is')
    expect(page).toContain('Parish: perhaps Tiny Magna')
    expect(page).toContain('Tinyborough')
  })

  it('finds names, and gives everything as JSON to those who ask for it', async () => {
    const page = await site.get('/places?find=parva', { json: true })
    expect(page.json().names).toMatchObject({ places: [{ name: 'Tiny Parva', note: 'Parish, Tinyborough' }] })
  })
})

describe('the page of a place', () => {
  it.each([
    '/places/E05000000',
    '/places/no%2Fplace',
    "/places/E0500'--",
    '/places/E05000991?sort=x',
    '/places/E04000991/boundary.geojson',
  ])('is not there: %s', async (path) => {
    expect((await site.get(path)).statusCode).toBe(404)
  })

  it('says who is responsible for what: libraries the county, bins the district, allotments the parish', async () => {
    const model = (await site.get(`/places/${tinyWard}`, { json: true })).json()
    const titles = model.councils.map((council: { name: string; duties: { title: string }[] }) => [
      council.name,
      council.duties.map((duty) => duty.title),
    ])
    expect(titles).toEqual([
      ['Tinyshire County Council', expect.arrayContaining(['Libraries', 'Social care', 'Schools'])],
      ['Tinyborough District Council', expect.arrayContaining(['Bins', 'Planning', 'Housing'])],
      ['Parish or town council', expect.arrayContaining(['Allotments', 'Playing fields and play areas'])],
    ])
  })

  it('draws a map whose places are all in lists as well', async () => {
    const page = await site.get(`/places/${tinyWard}`)
    const [drawing] = /<svg class="app-map__drawing".*?<\/svg>/s.exec(page.body)!
    const rest = page.body.replace(drawing, '')
    const linked = [...drawing.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!)
    expect(linked).toContain(`/places/${tinyParish}`)
    for (const href of linked.filter((each) => each !== `/places/${tinyWard}`)) expect(rest).toContain(`href="${href}"`)
    expect(page.body).not.toMatch(/ style=/)
  })

  it('says plainly what is missing of a parish, and asks only officers to upload it', async () => {
    const page = await site.get(`/places/${lostParish}`)
    expect(text(page.body)).toContain(
      'We have no boundary for this parish: none could be had. An officer of this community can upload one.',
    )
    expect(text(page.body)).toContain('it is not on the map')
    expect(page.body).not.toContain('Upload a boundary')
    expect((await site.get(`/places/${lostParish}`, { cookie: officer.cookie })).body).toContain('Upload a boundary')
  })

  it('leads from every figure to its source', async () => {
    const page = await site.get(`/places/${tinyWard}`)
    expect(page.body).toContain('href="/places/sources#census"')
    expect((await site.get('/places/sources')).body).toContain('id="census"')
  })

  it('gives a boundary as GeoJSON that is downloaded, never shown', async () => {
    const file = await site.get(`/places/${tinyWard}/boundary.geojson`)
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(JSON.parse(file.body)).toMatchObject({ type: 'Feature', geometry: { type: 'MultiPolygon' } })
  })
})

describe('uploading a boundary', () => {
  const path = `/places/${tinyParish}/boundary`
  const fields = { source: 'Boundary-Line <b>2026</b>', licence: 'OGL v3' }

  it('is for officers only', async () => {
    expect((await site.get(path)).headers.location).toContain('/sign-in')
    expect((await site.get(path, { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await upload(path, fields, geojsonFile(), resident.cookie)).statusCode).toBe(403)
    expect((await site.post(`${path}/withdraw`, { because: 'x' }, { cookie: resident.cookie })).statusCode).toBe(403)
  })

  it('says everything that is wrong and keeps what was typed', async () => {
    const nothing = await upload(path, { source: '', licence: 'OGL v3' }, null, officer.cookie)
    expect(nothing.statusCode).toBe(422)
    expect(text(nothing.body)).toContain('Enter where the boundary comes from')
    expect(nothing.body).toContain('value="OGL v3"')
    const noFile = await upload(path, fields, null, officer.cookie)
    expect(text(noFile.body)).toContain('Choose a GeoJSON file')
    const svg = await upload(path, fields, Buffer.from('<svg onload="alert(1)"/>'), officer.cookie)
    expect(svg.statusCode).toBe(422)
    expect(text(svg.body)).toContain('The file is not GeoJSON')
    expect(svg.body).not.toContain('<b>2026</b>')
  })

  it('refuses more than 5 MB, fields it does not have, and a place that is not there', async () => {
    expect((await upload(path, fields, Buffer.alloc(5_000_001, ' '), officer.cookie)).statusCode).toBe(413)
    const odd = { source: 'a\u0000b', licence: `\ud800${'x'.repeat(301)}` }
    expect((await upload(path, odd, geojsonFile(), officer.cookie)).statusCode).toBe(422)
    expect((await upload(path, { ...fields, brought_by: 'me' }, geojsonFile(), officer.cookie)).statusCode).toBe(400)
    expect((await upload('/places/E04000000/boundary', fields, geojsonFile(), officer.cookie)).statusCode).toBe(404)
    expect(
      (await site.post(`${path}/keep`, { draft: '0192f0c1-1111-7000-8000-000000000001' }, { cookie: officer.cookie }))
        .statusCode,
    ).toBe(422)
  })

  it('is drawn before it is kept, then public with its source, and can be withdrawn', async () => {
    const sent = await upload(path, fields, geojsonFile(), officer.cookie)
    expect(sent.statusCode).toBe(303)
    const preview = await site.get(sent.headers.location as string, { cookie: officer.cookie })
    expect(text(preview.body)).toContain('Is this Tiny Magna?')
    expect(preview.body).toContain('app-map__area--here')
    expect((await findPlace(site.house.database.read, site.community.id, tinyParish))?.hasBoundary).toBe(false)

    const draft = new URL(sent.headers.location as string, 'http://x').searchParams.get('draft')!
    const kept = await site.post(`${path}/keep`, { draft }, { cookie: officer.cookie })
    expect(kept.headers.location).toBe(`${path}?done=kept`)
    const page = await site.get(`/places/${tinyParish}`)
    expect(text(page.body)).toContain('It comes from: Boundary-Line &lt;b>2026')
    expect(page.body).toContain('app-map__area--here')

    const withdrawn = await site.post(`${path}/withdraw`, { because: 'It was the old one' }, { cookie: officer.cookie })
    expect(withdrawn.headers.location).toBe(`${path}?done=withdrawn`)
    expect(text((await site.get(`/places/${tinyParish}`)).body)).toMatch(
      /A boundary was withdrawn on \d+ \w+ \d{4}: It was the old one/,
    )
  })
})

describe('loading places', () => {
  const fields = {
    tier: 'ward',
    code: 'WD25CD',
    name: 'WD25NM',
    within: tinyDistrict,
    source: 'ONS',
    licence: 'OGL v3',
    year: '2025',
  }
  const file = Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { WD25CD: 'E05000992', WD25NM: '<script>alert(1)</script>' },
          geometry: squareGeometry(1.3, 52.3, 0.1),
        },
      ],
    }),
  )

  it('is for administrators only', async () => {
    expect((await site.get('/places/load', { cookie: officer.cookie })).statusCode).toBe(403)
    expect((await upload('/places/load', fields, file, officer.cookie)).statusCode).toBe(403)
  })

  it('says what is wrong, and then loads what is right, names as text', async () => {
    const { cookie } = await signedIn(site, { roles: ['administrator'] })
    expect((await site.get('/places/load', { cookie })).statusCode).toBe(200)
    const wrong = await upload('/places/load', { ...fields, code: 'CODE', year: '25' }, file, cookie)
    expect(wrong.statusCode).toBe(422)
    expect(text(wrong.body)).toContain('Enter a year with four digits')
    const noCode = await upload('/places/load', { ...fields, code: 'CODE' }, file, cookie)
    expect(text(noCode.body)).toContain('Feature 1 has no code in that property')
    const nowhere = await upload('/places/load', { ...fields, within: 'E07999999' }, file, cookie)
    expect(text(nowhere.body)).toContain('Enter the code of a place that is loaded already')

    const sent = await upload('/places/load', fields, file, cookie)
    expect(sent.headers.location).toBe('/places/load?done=1')
    const page = await site.get('/places/E05000992')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('app-map__area--here')
  })
})
