import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeIn, lettersTo } from '#capabilities/people/testing/mail.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import { newToken } from '#platform/secrets.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { type BuiltConversation, buildConversation } from '../testing/build-conversation.ts'
import { recount } from '../testing/recount.ts'
import { addStatement } from './add-statement.ts'
import { castVote } from './cast-vote.ts'

/** What signing in, taking one's data along and erasing an account do to votes and statements. */
let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const say = ({ key, statements }: BuiltConversation, actor: Actor, at: number) =>
  castVote(site.house, { key, actor }, { statement: statements[at]!, stance: 'agree', shownShare: null })
const offer = (built: BuiltConversation, actor: Actor, text: string) =>
  perform(site.house, { community: site.community, actor }, addStatement, { conversation: built.id, text })
const participantsOf = ({ id }: BuiltConversation) =>
  site.house.database.read
    .selectFrom('conversations.participant')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('joined_at')
    .execute()
const cookieNamed = (response: { cookies: readonly { name: string; value: string }[] }, name: string) =>
  response.cookies.find((cookie) => cookie.name === name)

/** Signs a browser with this visit in by the code in a mail. */
async function signIn(email: string, visit: string) {
  const asked = await site.post('/sign-in', { email })
  const letter = (await lettersTo(site.house, email)).at(-1)!
  const ceremony = cookieNamed(asked, 'ceremony')!.value
  return site.post('/sign-in/code', { code: codeIn(letter) }, { cookie: `ceremony=${ceremony}; visit=${visit}` })
}

it('moves a browser’s votes and statements to the person who signs in there, and ends its visit', async () => {
  const built = await buildConversation(site.house, site.community)
  const visit = newToken(site.house.chance)
  const browser: Actor = { ...visitor, visit }
  await say(built, browser, 0)
  await offer(built, browser, 'Open the library on Sundays')
  const entered = await signIn('mover@example.org', visit)
  expect(cookieNamed(entered, 'visit')).toMatchObject({ value: '', maxAge: 0 })
  const [first, second] = await participantsOf(built)
  expect(first).toMatchObject({ person_id: null, adopted_by: second!.participant_id })
  expect(second!.person_id).not.toBeNull()
  expect((await say(built, browser, 1)).kind).toBe('sign-in-again')
  const statement = await site.house.database.read
    .selectFrom('conversations.statement')
    .select(['participant_id', 'person_id'])
    .where('text', '=', 'Open the library on Sundays')
    .executeTakeFirst()
  expect(statement).toEqual({ participant_id: second!.participant_id, person_id: second!.person_id })
  expect(await recount(site.house, built.key)).toMatchObject({ votes: 1, countersOff: 0 })
})

it('gives a person everything held about them in conversations', async () => {
  const built = await buildConversation(site.house, site.community)
  const ann = await signedIn(site)
  const actor: Actor = { ...visitor, person: ann.person, standing: 'confirmed' }
  await say(built, actor, 0)
  await offer(built, actor, 'Keep the mobile library going')
  const file = await site.get('/account/export', { cookie: ann.cookie })
  const { conversations } = JSON.parse(file.body) as { conversations: readonly object[] }
  expect(conversations).toMatchObject([
    {
      question: 'What should happen with our library?',
      votes: [{ statement: 'Statement number 1.', value: 1, isUnsure: false }],
      statements: [{ text: 'Keep the mobile library going', state: 'waiting' }],
    },
  ])
})

it('keeps votes and statements of an erased person as nobody’s, and every count as it was', async () => {
  const built = await buildConversation(site.house, site.community)
  const ann = await signedIn(site)
  const actor: Actor = { ...visitor, person: ann.person, standing: 'confirmed' }
  await say(built, actor, 0)
  await offer(built, actor, 'Lend tools at the library too')
  const before = await recount(site.house, built.key)
  const erased = await site.post('/account/erase', { word: 'erase' }, { cookie: ann.cookie })
  expect(erased.statusCode).toBe(200)
  expect(await recount(site.house, built.key)).toEqual(before)
  const [row] = await participantsOf(built)
  expect(row).toMatchObject({ person_id: null, age_band: null, place_code: null })
  expect(row!.who).toHaveLength(17)
  const theirs = await site.house.database.read
    .selectFrom('conversations.statement')
    .select(['participant_id', 'person_id', 'is_seed'])
    .where('text', '=', 'Lend tools at the library too')
    .execute()
  expect(theirs).toEqual([{ participant_id: null, person_id: null, is_seed: false }])
})
