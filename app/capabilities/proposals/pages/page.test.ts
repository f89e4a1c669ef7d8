import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { within } from '#capabilities/matters/testing/build-matter.ts'
import { countQueries } from '#platform/testing/count-queries.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { argue } from '../acts/argue.ts'
import { forgetPerson } from '../acts/forget-person.ts'
import { support } from '../acts/support.ts'
import { exportPart } from '../reads/export-part.ts'
import { aProposal, aProposalMatter, type Someone, someone, tries } from '../testing/build-proposal.ts'

let site: TestSite
let matter: MatterId
let slug: string
let ann: Someone
let ben: Someone

beforeAll(async () => {
  site = await testSite()
  matter = await aProposalMatter(site, 'Our high street')
  slug = (
    await site.house.database.read
      .selectFrom('matters.matter')
      .select('slug')
      .where('matter_id', '=', matter)
      .executeTakeFirstOrThrow()
  ).slug
  ann = await someone(site, { displayName: 'Ann with a name', standing: 'resident' })
  ben = await someone(site)
})
afterAll(() => site.close())

const wordsOf = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

const filled = (wanted: Record<string, string> = {}) => ({
  matter: slug,
  title: 'A clock for the market place',
  why: 'The old clock stopped in spring. People miss it when they wait for the bus.',
  ...wanted,
})
const send = (fields: Record<string, string>, by?: Someone) =>
  site.post('/proposals/new', fields, by ? { cookie: by.cookie } : {})

function multipart(fields: Record<string, string>, files: Record<string, Buffer>) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...Object.entries(files).flatMap(([name, bytes]) => [
      Buffer.from(
        `--b\r\ncontent-disposition: form-data; name="${name}"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--b--\r\n'),
  ]
  return Buffer.concat(parts)
}

const sendFiles = (fields: Record<string, string>, files: Record<string, Buffer>, by: Someone) =>
  site.server.inject({
    method: 'POST',
    url: '/proposals/new',
    payload: multipart(fields, files),
    headers: {
      host: new URL(site.community.origin).host,
      origin: site.community.origin,
      accept: 'text/html',
      cookie: by.cookie,
      'content-type': 'multipart/form-data; boundary=b',
    },
  })

describe('nothing typed is lost', () => {
  it.each([
    ['title', '', 'Say your proposal in a few words'],
    ['title', 'x'.repeat(130), '120 characters or fewer'],
    ['why', 'Too short', '30 characters or more'],
    ['why', 'word '.repeat(1300), '6,000 characters or fewer'],
    ['cost', '<b>much</b>', 'in pounds'],
    ['postcode', 'NOT A CODE', 'Enter a postcode'],
    ['postcode', 'NR1 3JU', 'We do not know this postcode'],

    ['lat', '123', 'Set the pin again'],
  ])('where %s is wrong: %.12s', async (name, value, why) => {
    const page = await send(filled({ [name]: value, whoBenefits: 'All <who> wait' }), ann)
    expect(page.statusCode).toBe(422)
    expect(wordsOf(page.body)).toContain(why)
    expect(page.body).toContain('All &lt;who> wait')
    expect(page.body).toContain(value.trim().replaceAll('<', '&lt;').slice(0, 100))
  })

  it('where the session has expired: it is there again after signing in, and goes on in the same draft', async () => {
    const first = await send({ ...filled({ title: 'A clock to tell the time' }), press: 'save' }, ann)
    const draft = new URL(first.headers.location as string, site.community.origin).searchParams.get('draft')!
    const expired = await send({ ...filled({ title: 'A clock to tell the time by' }), draft })
    expect(expired.headers.location).toMatch(/^\/sign-in\?next=/)
    const next = decodeURIComponent((expired.headers.location as string).split('next=')[1]!)
    const back = await site.get(next, { cookie: ann.cookie })
    expect(back.body).toContain('value="A clock to tell the time by"')
    expect(back.body).toContain(`name="draft" value="${draft}"`)
    const withoutKey = await site.get(next.split('&key')[0]!, { cookie: ben.cookie })
    expect(withoutKey.body).not.toContain('to tell the time by')
  })

  it('sent twice, it is one proposal', async () => {
    const saved = await send({ ...filled({ title: 'A bell beside the clock' }), press: 'save' }, ann)
    const draft = new URL(saved.headers.location as string, site.community.origin).searchParams.get('draft')!
    const twice = await Promise.all(
      [1, 2].map(() => send({ ...filled({ title: 'A bell beside the clock' }), draft, press: 'anyway' }, ann)),
    )
    expect(new Set(twice.map(({ headers }) => headers.location)).size).toBe(1)
    expect(twice[0]!.headers.location).toMatch(/^\/proposals\/a-bell-beside-the-clock-\w{8}\?done=offered$/)
  })
})

it('shows what asks for something close before it is sent, and takes it when it is different', async () => {
  const { slug: first } = await aProposal(site, ben, {
    matter,
    title: 'Trees along the long wall of the car park',
    why: 'The wall gets hot in summer. Trees would give shade to those who park and walk there.',
  })
  const other = filled({
    title: 'Trees along the wall of the car park',
    why: 'The wall is hot in the summer. Trees give shade to all who park there or walk by.',
  })
  const page = await send(other, ann)
  expect(page.statusCode).toBe(200)
  expect(wordsOf(page.body)).toContain('Somebody asked for something close')
  expect(page.body).toContain(`href="/proposals/${first}"`)
  expect((await send({ ...other, press: 'anyway' }, ann)).statusCode).toBe(303)
})

it('keeps photos as pixels only, and refuses what is no photo', async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'A camera' } })
    .toBuffer()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const fields = filled({ title: 'A tap for drinking water' })
  const page = await sendFiles(fields, { photo1: photo, photo2: svg }, ben)
  expect(page.statusCode).toBe(422)
  expect(wordsOf(page.body)).toContain('This file is no photo we can take')
  const [, id] = /proposals\/photos\/([\w-]+)\/small/.exec(page.body)!
  const shown = await site.get(`/proposals/photos/${id}/large`, { cookie: ben.cookie })
  expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp'])
  expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined()
  expect((await site.get(`/proposals/photos/${id}/large`, { cookie: ann.cookie })).statusCode).toBe(404)
})

describe('a proposal’s page', () => {
  it('says in which role it was offered, and a name only where its author chose so', async () => {
    const quiet = await aProposal(site, await someone(site, { displayName: 'Secret name', standing: 'resident' }), {
      matter,
    })
    expect(wordsOf((await site.get(`/proposals/${quiet.slug}`)).body)).toContain('Proposed by a resident on')
    expect((await site.get(`/proposals/${quiet.slug}`)).body).not.toContain('Secret name')
    const dee = await someone(site, { displayName: 'Dee with a name', standing: 'resident' })
    const named = await aProposal(site, dee, { matter, isNamed: true })
    expect(wordsOf((await site.get(`/proposals/${named.slug}`)).body)).toContain(
      'Proposed by Dee with a name (resident)',
    )
  })

  it('takes support with one press, and leads a visitor to sign in and back', async () => {
    const { slug: path } = await aProposal(site, await someone(site), { matter })
    const visitor = await site.post(`/proposals/${path}/support`, { wish: 'give' })
    expect(visitor.headers.location).toBe(`/sign-in?next=${encodeURIComponent(`/proposals/${path}`)}`)
    await site.post(`/proposals/${path}/support`, { wish: 'give' }, { cookie: ben.cookie })
    const page = wordsOf((await site.get(`/proposals/${path}`, { cookie: ben.cookie })).body)
    expect(page).toContain('1 person supports this')
    expect(page).toContain('You support this.')
  })

  it('keeps an argument that cannot be added', async () => {
    const { slug: path } = await aProposal(site, await someone(site), { matter })
    const short = await site.post(
      `/proposals/${path}/arguments`,
      { side: 'for', text: 'So <b>' },
      { cookie: ann.cookie },
    )
    expect([short.statusCode, short.body.includes('So &lt;b></textarea>')]).toEqual([422, true])
    const out = await site.post(`/proposals/${path}/arguments`, { side: 'against', text: 'It would be too loud.' })
    expect([out.statusCode, out.body.includes('It would be too loud.</textarea>')]).toEqual([403, true])
  })

  it('is to others as if it were not there while it is held, and tells its author why', async () => {
    const eve = await someone(site)
    const held = await aProposal(site, eve, { matter, why: `Cheap ${'https://spam.example/a '.repeat(5)}` })
    expect((await site.get(`/proposals/${held.slug}`)).statusCode).toBe(404)
    expect((await site.get(`/proposals/${held.slug}`, { cookie: ben.cookie })).statusCode).toBe(404)
    const own = wordsOf((await site.get(`/proposals/${held.slug}`, { cookie: eve.cookie })).body)
    expect(own).toContain('A rule of this site stopped it: It advertises')
    expect((await site.get('/proposals')).body).not.toContain(held.slug)
  })
})

it('asks the database as often for many rows as for few', async () => {
  const grow = async () => {
    const by = await someone(site)
    const proposals = []
    for (let k = 0; k < 4; k++) proposals.push(await aProposal(site, by, { matter }))
    return proposals
  }
  const [first] = await grow()
  const { id, slug: path } = first!
  const paths = ['/proposals', `/proposals?matter=${slug}&sort=most&q=benches`, `/proposals/${path}`, '/proposals/mine']
  const count = async () => {
    const each = []
    for (const one of paths) each.push(await countQueries(() => site.get(one, { cookie: ann.cookie })))
    return each
  }
  await count()
  const before = await count()
  for (let k = 0; k < 6; k++) {
    await grow()
    const by = await someone(site)
    await tries(site, support, { proposal: id, wish: 'give' }, by.actor)
    await tries(
      site,
      argue,
      { proposal: id, side: k % 2 ? 'for' : 'against', text: `One more reason, the ${k}th` },
      by.actor,
    )
  }
  expect(await count()).toEqual(before)
  expect(Math.max(...before)).toBeGreaterThan(2)
})

it('finds by words, state and matter, and says so where nothing fits', async () => {
  const { slug: path } = await aProposal(site, await someone(site), { matter, title: 'A ferris wheel on the green' })
  expect((await site.get('/proposals?q=ferris')).body).toContain(path)
  expect((await site.get(`/proposals?matter=${slug}&state=open&q=wheels`)).body).toContain(path)
  expect(wordsOf((await site.get('/proposals?q=submarine')).body)).toContain('No proposal fits')
  expect((await site.get('/proposals?matter=none-such')).statusCode).toBe(404)
  expect((await site.get('/proposals?page=0')).statusCode).toBe(404)
})

it('holds nothing of somebody who had everything erased, and counts as before', async () => {
  const fay = await someone(site, { displayName: 'Fay with a name' })
  const { id } = await aProposal(site, fay, { matter, isNamed: true })
  await tries(site, support, { proposal: id, wish: 'give' }, fay.actor)
  await tries(site, argue, { proposal: id, side: 'for', text: 'I would use it each day.' }, fay.actor)
  await send({ ...filled({ title: 'Something begun' }), press: 'save' }, fay)
  const held = (await exportPart(site.house.database.read, site.community.id, fay.person)) as Record<string, unknown[]>
  expect([held.proposals, held.supports, held.arguments, held.drafts].map((each) => each!.length)).toEqual([1, 1, 1, 1])
  await within(site, (deed) => forgetPerson(deed, fay.person))
  const left = (await exportPart(site.house.database.read, site.community.id, fay.person)) as Record<string, unknown[]>
  expect(Object.values(left).every((each) => each.length === 0)).toBe(true)
  const { supports } = await site.house.database.read
    .selectFrom('proposals.proposal')
    .select('supports')
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  const rows = await site.house.database.read
    .selectFrom('proposals.support')
    .select('person_id')
    .where('proposal_id', '=', id)
    .execute()
  expect([supports, rows.length]).toEqual([1, 1])
})
