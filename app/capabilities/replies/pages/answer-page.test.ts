import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { aContribution } from '../testing/a-contribution.ts'

let site: TestSite
let officer: SignedInPerson
let matter: Awaited<ReturnType<typeof aMatter>>

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  matter = await aMatter(site)
})
afterAll(() => site.close())

const seenOf = (body: string) => /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
const opened = async (title = 'Benches by the pond') => {
  const path = `/replies/${await aContribution(site, matter.matterId, { title })}`
  const form = await site.get(`${path}/answer`, officer)
  return { path, form: form.body, seen: seenOf(form.body) }
}
const promise = (year = new Date().getUTCFullYear() + 1) => ({
  promise: 'now',
  what: `Put two benches by the pond ${Math.random()}`,
  responsible: 'The parks team',
  accountable: 'Testham Town Council',
  'due-day': '30',
  'due-month': '6',
  'due-year': `${year}`,
  measure: 'Benches by the pond',
  baseline: 'None',
  target: 'Two',
})
const yes = (seen: string) => ({ answer: 'we-will', words: 'In the spring.', seen })

describe('a yes', () => {
  it('begins its promise with what is known: what was proposed and who must answer', async () => {
    const { form } = await opened('A bridge over the ford')
    expect(form).toMatch(/name="what"[^>]*value="A bridge over the ford"/)
    expect(form).toMatch(/name="responsible"[^>]*value="The team that runs this site"/)
  })

  it('needs a promise or the reason why there is none, and keeps what was typed', async () => {
    const { path, seen } = await opened()
    const bare = await site.post(`${path}/answer`, yes(seen), officer)
    expect(bare.statusCode).toBe(422)
    expect(bare.body).toContain('Say whether you promise it now')
    expect(bare.body).toContain('In the spring.')
    const silent = await site.post(`${path}/answer`, { ...yes(seen), promise: 'not-yet', because: ' ' }, officer)
    expect(silent.body).toContain('Say why there is no promise yet')
    expect((await site.get(path)).body).not.toContain('In the spring.')
  })

  it('says everything that a promise lacks at once, and keeps the rest of it', async () => {
    const { path, seen } = await opened()
    const lacking = { ...promise(), responsible: '', measure: '', 'due-day': '31' }
    const page = await site.post(`${path}/answer`, { ...yes(seen), ...lacking, words: '' }, officer)
    expect(page.statusCode).toBe(422)
    for (const said of ['no answer goes without them', 'Say who does the work', 'Say what is counted', 'real date'])
      expect(page.body).toContain(said)
    expect(page.body).toContain('value="Testham Town Council"')
    const passed = await site.post(`${path}/answer`, { ...yes(seen), ...promise(2001) }, officer)
    expect(passed.body).toContain('The date must be today or later')
  })

  it('is published with its promise by one press; a second press makes no second one', async () => {
    const { path, seen } = await opened()
    const fields = { ...yes(seen), ...promise() }
    expect((await site.post(`${path}/answer`, fields, officer)).headers.location).toBe(`${path}?done=answered`)
    expect((await site.post(`${path}/answer`, fields, officer)).body).toContain('Somebody has answered this meanwhile')
    const { body } = await site.get(path, officer)
    expect(body).toContain('What is promised')
    expect(body.split(fields.what)).toHaveLength(2)
    expect(body).not.toContain('Make this a promise')
  })

  it('says that the same is promised already, and publishes nothing', async () => {
    const fields = promise()
    const first = await opened()
    await site.post(`${first.path}/answer`, { ...yes(first.seen), ...fields }, officer)
    const second = await opened()
    const page = await site.post(`${second.path}/answer`, { ...yes(second.seen), ...fields }, officer)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('The same is promised in this matter already')
    expect((await site.get(second.path)).body).not.toContain('In the spring.')
  })
})
