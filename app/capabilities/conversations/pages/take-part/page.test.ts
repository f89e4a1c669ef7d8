import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { atOnce } from '../../testing/at-once.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { recount } from '../../testing/recount.ts'
import { fieldsOf, visitOf, wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const build = (options: Parameters<typeof buildConversation>[2] = {}) =>
  buildConversation(site.house, site.community, options)
const open = ({ slug }: BuiltConversation, cookie = '') => site.get(`/c/${slug}`, { cookie })
const say = ({ slug }: BuiltConversation, fields: Record<string, string>, cookie = '', json = false) =>
  site.post(`/c/${slug}/vote`, fields, { cookie, json })
const votesIn = ({ id }: BuiltConversation) =>
  site.house.database.read.selectFrom('conversations.vote').selectAll().where('conversation_id', '=', id).execute()
const close = ({ id }: BuiltConversation) =>
  site.house.database.kysely
    .updateTable('conversations.conversation')
    .set({ state: 'closed', closed_at: new Date() })
    .where('conversation_id', '=', id)
    .execute()

describe('what keeps somebody from answering', () => {
  it('shows a draft to nobody but those who run conversations, and counts nothing there', async () => {
    const draft = await build({ isDraft: true })
    const absent = await site.get('/c/no-such-conversation')
    const ann = await signedIn(site)
    for (const cookie of ['', ann.cookie]) {
      const page = await open(draft, cookie)
      expect([page.statusCode, wordsOf(page.body)]).toEqual([
        404,
        wordsOf((await site.get('/c/absent', { cookie })).body),
      ])
    }
    const fields = { statement: draft.statements[0]!, stance: 'agree' }
    expect((await say(draft, fields)).statusCode).toBe(absent.statusCode)
    const facilitator = await signedIn(site, { roles: ['facilitator'] })
    expect(wordsOf((await open(draft, facilitator.cookie)).body)).toContain('Preview. Only people who run')
    const voted = await say(draft, fields, facilitator.cookie)
    expect([voted.statusCode, wordsOf(voted.body)]).toEqual([
      409,
      expect.stringContaining('your answer was not counted'),
    ])
    expect(await votesIn(draft)).toEqual([])
  })

  it('says from when one that is not open yet takes answers', async () => {
    const soon = await build({ opensAt: new Date('2099-03-03T09:00:00Z') })
    expect(wordsOf((await open(soon)).body)).toContain('You can take part from Tuesday 3 March')
    const voted = await say(soon, { statement: soon.statements[0]!, stance: 'agree' })
    expect([voted.statusCode, wordsOf(voted.body)]).toEqual([409, expect.stringContaining('it is not open yet')])
  })

  it('S46 a vote after the close is not counted, and the page says so and leads to the result', async () => {
    const built = await build()
    const page = await open(built)
    await close(built)
    const late = await say(built, { ...fieldsOf(page), stance: 'agree' })
    expect(late.statusCode).toBe(409)
    expect(wordsOf(late.body)).toContain('came too late and was not counted')
    expect(wordsOf(late.body)).toContain('Your answer: Agree, to “Statement number')
    expect(late.body).toContain(`href="/c/${built.slug}/results"`)
    expect(late.cookies).toEqual([])
    expect(await votesIn(built)).toEqual([])
    expect(wordsOf((await open(built)).body)).toContain('This conversation is closed')
  })

  it('asks for a confirmed address, with the way there and back', async () => {
    const built = await build({ admits: 'confirmed' })
    const page = await open(built)
    expect(page.body).toContain(`href="/sign-in?next=%2Fc%2F${built.slug}"`)
    const voted = await say(built, { statement: built.statements[0]!, stance: 'agree' })
    expect([voted.statusCode, wordsOf(voted.body)]).toEqual([
      403,
      expect.stringContaining('confirm your email address first'),
    ])
    const ann = await signedIn(site)
    const counted = await say(built, { ...fieldsOf(await open(built, ann.cookie)), stance: 'agree' }, ann.cookie)
    expect(counted.statusCode).toBe(303)
  })

  it('is for residents where it says so: others are told how to show that they live here', async () => {
    const built = await build({ admits: 'resident' })
    expect((await open(built)).body).toContain(`href="/sign-in?next=%2Fc%2F${built.slug}"`)
    const ann = await signedIn(site)
    expect((await open(built, ann.cookie)).body).toContain('href="/residence"')
    const resident = await signedIn(site, { standing: 'resident' })
    expect(fieldsOf(await open(built, resident.cookie)).statement).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tells a browser whose answers went with somebody who signed in', async () => {
    const built = await build()
    const first = await say(built, { ...fieldsOf(await open(built)), stance: 'agree' })
    await site.house.database.kysely
      .updateTable('conversations.participant')
      .set({ adopted_by: site.house.newId<'participant'>() })
      .where('conversation_id', '=', built.id)
      .execute()
    const cookie = visitOf(first)
    expect(wordsOf((await open(built, cookie)).body)).toContain('Your answers are in your account')
    expect((await say(built, { statement: built.statements[1]!, stance: 'agree' }, cookie)).statusCode).toBe(403)
  })

  it('refuses an answer that is none, and one to a statement that is not published', async () => {
    const built = await build()
    const other = await build()
    expect((await say(built, fieldsOf(await open(built)))).statusCode).toBe(422)
    expect((await say(built, { statement: built.statements[0]!, stance: 'maybe' })).statusCode).toBe(422)
    const gone = await say(built, { statement: other.statements[0]!, stance: 'agree' })
    expect([gone.statusCode, wordsOf(gone.body)]).toEqual([409, expect.stringContaining('not published any more')])
  })

  it('says that nobody has said anything yet, and how to be the first', async () => {
    const built = await build({ statements: 0 })
    const page = await open(built)
    expect(wordsOf(page.body)).toContain('Nothing to answer yet')
    expect(page.body).toContain(`href="/c/${built.slug}/add"`)
  })
})

it('shows the question, who asks and why, the closing day, and one statement as a plain form', async () => {
  const built = await build({
    background: 'The library costs a lot.\n\nIt is open ten hours a week.',
    promise: 'The council answers every point in May.',
    sources: [{ title: 'Opening hours', url: 'https://example.org/hours' }],
    closesAt: new Date(Date.now() + 9 * 86_400_000),
  })
  const page = await open(built)
  const words = wordsOf(page.body)
  for (const part of [
    'Asked by Testham Town Council',
    'What should happen with our library?',
    'The library costs a lot.',
    'The council answers every point in May.',
    'Opening hours',
    '9 days left, until',
    'Nobody has taken part yet',
    '5 statements. Answer as many or as few as you like.',
    'Not sure what it means',
  ])
    expect(words).toContain(part)
  expect(page.headers['cache-control']).toBe('no-store')
  expect(page.cookies).toEqual([])
})

it('counts a newcomer’s first vote, gives the browser its visit, and leads to the next until all are answered', async () => {
  const built = await build({ statements: 3 })
  let cookie = ''
  const seen = new Set<string>()
  for (let k = 0; k < 3; k++) {
    const fields = fieldsOf(await open(built, cookie))
    seen.add(fields.statement!)
    const voted = await say(built, { ...fields, stance: 'agree' }, cookie)
    expect([voted.statusCode, voted.headers.location]).toEqual([303, `/c/${built.slug}#statement`])
    if (k === 0) expect(voted.cookies).toMatchObject([{ name: 'visit', httpOnly: true, sameSite: 'Lax' }])
    else expect(voted.cookies).toEqual([])
    cookie ||= visitOf(voted)
  }
  expect(seen).toEqual(new Set(built.statements))
  expect(wordsOf((await open(built, cookie)).body)).toContain('That was all: you have answered 3 statements')
  expect(await recount(site.house, built.key)).toEqual({ votes: 3, participants: 1, countersOff: 0 })
})

it('shows the same statement when the page is loaded again, and lets an earlier answer be changed', async () => {
  const built = await build()
  const first = fieldsOf(await open(built))
  const cookie = visitOf(await say(built, { ...first, stance: 'agree' }))
  const [again, twice] = [fieldsOf(await open(built, cookie)), fieldsOf(await open(built, cookie))]
  expect(again).toEqual(twice)
  const page = await site.get(`/c/${built.slug}?statement=${first.statement}`, { cookie })
  expect(wordsOf(page.body)).toContain('Change your answer')
  await say(built, { ...fieldsOf(page), stance: 'disagree' }, cookie)
  expect(await votesIn(built)).toMatchObject([{ statement_id: first.statement, value: -1 }])
})

describe('the chance with which a statement was shown', () => {
  it('is kept with the vote', async () => {
    const built = await build({ statements: 4 })
    const fields = fieldsOf(await open(built))
    await say(built, { ...fields, stance: 'pass' })
    expect(await votesIn(built)).toMatchObject([{ shown_share: 0.25 }])
  })

  it('is not kept where the form was changed, or where it was given to somebody else', async () => {
    const built = await build({ statements: 4 })
    const fields = fieldsOf(await open(built))
    await say(built, { ...fields, share: fields.share!.replace('0.25', '0.9'), stance: 'agree' })
    await say(built, { statement: fields.statement!, share: fields.share!, stance: 'agree' })
    expect((await votesIn(built)).map((vote) => vote.shown_share)).toEqual([null, null])
  })
})

it('S6 counts one vote when 50 copies of a newcomer’s form come at once, twenty times over', async () => {
  for (let round = 0; round < 20; round++) {
    const built = await build({ statements: 2 })
    const fields = { ...fieldsOf(await open(built)), stance: 'agree' }
    const answers = await atOnce(50, 50, () => say(built, fields))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]))
    expect(new Set(answers.map(visitOf)).size).toBe(1)
    expect(await recount(site.house, built.key)).toEqual({ votes: 1, participants: 1, countersOff: 0 })
  }
})

describe('S2 who votes comes from the cookie or session alone', () => {
  it('refuses fields that say who it is', async () => {
    const built = await build()
    const fields = { ...fieldsOf(await open(built)), stance: 'agree' }
    for (const name of ['person', 'participant', 'who', 'visit', 'actor', 'userId', 'voterId', 'role', 'cast_at'])
      expect((await say(built, { ...fields, [name]: site.house.newId() })).statusCode).toBe(400)
    expect(await votesIn(built)).toEqual([])
  })

  it('passes over a newcomer’s ticket where somebody is known already, and over one that is made up', async () => {
    const built = await build()
    const ann = await signedIn(site)
    const { newcomer } = fieldsOf(await open(built))
    const vote = { statement: built.statements[0]!, stance: 'agree' }
    await say(built, { ...vote, newcomer: newcomer! }, ann.cookie)
    const chosen = 'AAAAAAAAAAAAAAAAAAAAAA'
    expect(visitOf(await say(built, { ...vote, newcomer: `${chosen}.AAAAAAAAAAAAAAAA` }))).not.toContain(chosen)
    const rows = await site.house.database.read
      .selectFrom('conversations.participant')
      .select('person_id')
      .where('conversation_id', '=', built.id)
      .orderBy('joined_at')
      .execute()
    expect(rows.map((row) => row.person_id)).toEqual([ann.person, null])
  })
})

describe('for the script on the page', () => {
  it('answers a vote with how far one is and the next statements', async () => {
    const built = await build({ statements: 6 })
    const fields = fieldsOf(await open(built))
    const voted = await say(built, { ...fields, stance: 'agree' }, '', true)
    const body = JSON.parse(voted.body) as { statements: readonly { id: string }[] }
    expect(body).toMatchObject({ kind: 'counted', stage: 'vote', answered: 1, total: 6 })
    expect(body.statements).toHaveLength(4)
    expect(body.statements.map(({ id }) => id)).not.toContain(fields.statement)
    expect(visitOf(voted)).not.toBe('')
  })

  it('answers without more statements where the page has enough of them', async () => {
    const built = await build({ statements: 6 })
    const fields = fieldsOf(await open(built))
    const voted = await say(built, { ...fields, stance: 'agree', loaded: '2' }, '', true)
    expect(JSON.parse(voted.body)).toEqual({ kind: 'counted' })
  })

  it('says in words why a vote was not counted', async () => {
    const built = await build()
    const fields = fieldsOf(await open(built))
    await close(built)
    const late = await say(built, { ...fields, stance: 'agree' }, '', true)
    expect([late.statusCode, JSON.parse(late.body)]).toEqual([
      409,
      { kind: 'closed', message: expect.stringContaining('too late') },
    ])
  })
})
