import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { firstTeam } from '../rules/charter.ts'
import { aContribution } from '../testing/a-contribution.ts'

let site: TestSite
let officer: SignedInPerson
let resident: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  resident = await signedIn(site)
})
afterAll(() => site.close())

it('an answer to many is kept when its officer is signed out, and shows nothing of the draft to anybody else', async () => {
  const { matterId } = await aMatter(site)
  const items = [
    await aContribution(site, matterId, { title: 'A title of the list' }),
    await aContribution(site, matterId, { title: 'Another one' }),
  ]
  const round = (await site.post('/replies/rounds', { item: items }, officer)).headers.location!
  await site.post(round, { answer: 'we-will', words: 'The draft so far.' }, officer)
  for (const [as, said] of [
    [{}, 'You are signed out'],
    [resident, 'Only officers answer'],
  ] as const) {
    const out = await site.post(round, { answer: 'we-cannot', words: 'Typed for <b>an hour</b>.' }, as)
    expect(out.statusCode).toBe(422)
    for (const each of [said, 'Typed for &lt;b>an hour&lt;/b>.']) expect(out.body).toContain(each)
    const bare = await site.post(round, { answer: 'we-cannot' }, as)
    for (const hidden of ['The draft so far.', 'A title of the list']) {
      expect(out.body).not.toContain(hidden)
      expect(bare.body).not.toContain(hidden)
    }
  }
  const draft = await site.get(round, officer)
  expect(draft.body).toContain('The draft so far.')
  expect(draft.body).not.toContain('an hour')
})

it('a charter is kept when its officer is signed out, and is not changed', async () => {
  const kinds = ['question', 'proposal', 'statement', 'other']
  const fields = Object.fromEntries(
    kinds.flatMap((kind) => [
      [`team-${kind}`, firstTeam],
      [`days-${kind}`, '7'],
    ]),
  )
  const out = await site.post('/replies/charter/edit', { version: '0', conduct: 'Our own <i>rules</i>.', ...fields })
  expect(out.statusCode).toBe(422)
  for (const said of ['You are signed out', 'Our own &lt;i>rules&lt;/i>.']) expect(out.body).toContain(said)
  expect((await site.get('/replies/charter')).body).not.toContain('Our own')
})
