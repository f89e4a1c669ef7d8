import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'

let site: TestSite
let officer: SignedInPerson
let second: SignedInPerson
let resident: SignedInPerson
let matter: Awaited<ReturnType<typeof aMatter>>

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  second = await signedIn(site, { roles: ['facilitator'] })
  resident = await signedIn(site)
  matter = await aMatter(site)
})
afterAll(() => site.close())

const title = 'Why does <b>Ms Rook</b> park there?'
const asked = async () => {
  const path = `/replies/ask/${matter.slug}`
  const form = /name="form" value="([^"]+)"/.exec((await site.get(path, resident)).body)![1]!
  const sent = await site.post(path, { title, words: 'Every day.', form }, resident)
  return sent.headers.location!.replace('?done=asked', '')
}
const hide = { decision: 'hide', reason: 'names-a-person', note: 'Ask about the place.' }

it('reporting is for who is signed in, needs a rule, and keeps what was typed', async () => {
  const path = await asked()
  expect((await site.get(path)).body).toContain(`${path}/report`)
  expect((await site.get(`${path}/report`)).headers.location).toMatch(/^\/sign-in/)
  const out = await site.post(`${path}/report`, { reason: 'advertises', words: 'Typed words' })
  expect([out.statusCode, out.body.includes('Typed words')]).toEqual([422, true])
  const bare = await site.post(`${path}/report`, { words: 'Typed words' }, resident)
  expect(bare.body).toContain('Choose a rule')
  const sent = await site.post(`${path}/report`, { reason: 'names-a-person', words: 'A neighbour' }, resident)
  expect(sent.headers.location).toBe(`${path}?done=reported`)
  expect((await site.get('/replies/moderate', resident)).statusCode).toBe(403)
  const list = await site.get('/replies/moderate', second)
  expect(list.body).toContain('1 report')
  expect((await site.get(`${path}/moderation`, second)).body).toContain('A neighbour')
})

it('what is taken down shows its rule and its clock, its words to nobody else, and leaves the board under no name', async () => {
  const path = await asked()
  const bare = await site.post(`${path}/moderation`, { decision: 'hide', reason: '', note: 'Kept note' }, officer)
  expect([bare.statusCode, bare.body.includes('Kept note')]).toEqual([422, true])
  expect((await site.post(`${path}/moderation`, hide, resident)).statusCode).toBe(403)
  expect((await site.post(`${path}/moderation`, hide, officer)).headers.location).toBe(`${path}?done=decided`)
  const { body } = await site.get(path)
  for (const said of ['A question that was taken down', 'names or describes a private person', 'Who must answer'])
    expect(body).toContain(said)
  for (const hidden of ['Rook', 'Every day.', 'Ask about the place.']) expect(body).not.toContain(hidden)
  const board = (await site.get('/replies/board/waiting')).body
  expect(board).toContain(`href="${path}"`)
  expect(board).toContain('A question that was taken down')
  const log = (await site.get('/proposals/moderation-log')).body
  expect(log).toContain('Question')
  expect(log).not.toContain('Rook')
})

it('its author reads which rule and appeals once; somebody else answers, and it is shown again', async () => {
  const path = await asked()
  await site.post(`${path}/moderation`, hide, officer)
  expect((await site.get(`${path}/appeal`, second)).statusCode).toBe(404)
  const form = await site.get(`${path}/appeal`, resident)
  expect(form.body).toContain('Ask about the place.')
  expect((await site.post(`${path}/appeal`, { words: ' ' }, resident)).body).toContain('Say why it was wrong')
  for (let n = 0; n < 2; n++)
    expect((await site.post(`${path}/appeal`, { words: 'It is her post.' }, resident)).headers.location).toBe(
      `${path}/appeal`,
    )
  expect((await site.get(`${path}/appeal`, resident)).body).toContain('Your appeal is with somebody else')
  expect((await site.get(`${path}/moderation`, officer)).body).toContain('somebody else answers the appeal')
  const answer = { choice: 'yes', answer: 'It is a public post.' }
  expect((await site.post(`${path}/moderation/appeal`, answer, officer)).statusCode).toBe(422)
  expect((await site.get(`${path}/moderation`, second)).body).toContain('It is her post.')
  await site.post(`${path}/moderation/appeal`, answer, second)
  expect((await site.get(path)).body).toContain('Ms Rook')
})
