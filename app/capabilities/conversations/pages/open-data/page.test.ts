import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { withFormula } from '#platform/files/csv-text.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { readImport } from '../../acts/read-import.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { drawNow } from '../../testing/draw-now.ts'
import { fillWithVotes } from '../../testing/fill-with-votes.ts'
import { hostileTexts } from '../../testing/hostile-texts.ts'
import { publicPages } from '../../testing/public-pages.ts'

let site: TestSite
let built: BuiltConversation
const formulas = ['=1+1', '+44 1603', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1＋1', "'=1", '",=1', 'plain']

beforeAll(async () => {
  site = await testSite()
  const statements = [...hostileTexts, ...formulas, ...Array.from({ length: 10 }, (_, k) => `Statement ${k}`)]
  built = await buildConversation(site.house, site.community, { slug: 'data', statements })
  await fillWithVotes(site.house, built.key, { people: 150, camps: 2, votesEach: 40, seed: 3 })
  await drawNow(site.house, built.key)
})
afterAll(() => site.close())

const get = (rest: string) => site.get(`/c/${built.slug}/${rest}`)
const archive = async (file: 'open-data.zip' | 'polis.zip') => unzip((await get(`open-data/${file}`)).rawPayload)
const rows = (csv: string | undefined): Record<string, string>[] => parse(csv ?? '', { columns: true })
const counts = () => site.house.database.read.selectFrom('conversations.statement_count').selectAll().execute()

describe('S20 stored script', () => {
  it('is text on every page: no tag, no attribute and no address of it is taken in', async () => {
    for (const path of publicPages(built.slug).filter((each) => !/zip|csv|json|now$/.test(each))) {
      for (const rest of path.endsWith('/statements') ? ['', '?page=2', '?page=3', '?sort=divides'] : ['']) {
        const { body } = await site.get(path + rest)
        const tags = new Set([...body.matchAll(/<\/?([a-z][\w:-]*)/gi)].map(([, tag]) => tag!.toLowerCase()))
        const ours =
          /^(html|head|meta|title|link|script|body|a|header|nav|ul|ol|li|div|p|h[1-4]|b|span|svg|path|g|text|rect|circle|desc|time|section|main|footer|button|details|summary|figure|figcaption|table|caption|thead|tbody|tr|th|td|form|select|option|label|input|article|code|strong)$/
        expect(
          [...tags].filter((tag) => !ours.test(tag)),
          path,
        ).toEqual([])
        const withoutValues = body.replaceAll(/="[^"]*"/g, '')
        expect(withoutValues.match(/<[^>]*\son\w+\b[^>]*>/gi)).toBeNull()
        expect(body.match(/(href|src|action)="(javascript|data):/gi)).toBeNull()
        expect(body.match(/<script/g)).toEqual(
          Array.from({ length: body.split('/assets/islands/').length - 1 }, () => '<script'),
        )
      }
    }
  })

  it('shows every hostile text as it was typed', async () => {
    for (const [k, text] of hostileTexts.entries()) {
      const { body } = await get(`statements/${k + 1}`)
      const shown = /app-statement__text">(.*?)<\/p>/s.exec(body)![1]!
      const typed = shown
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
      expect(typed.replaceAll('&amp;', '&')).toBe(text)
    }
  })

  it('is never served as a page of ours when it is downloaded', async () => {
    for (const path of publicPages(built.slug).filter((each) => /zip$|csv$|json$/.test(each))) {
      const { headers } = await site.get(path)
      expect(headers['content-type']).toMatch(/^(text\/csv|application\/(zip|json))/)
      expect(headers['content-disposition']).toMatch(/^attachment; filename="data-[\w.-]+"$/)
      expect(headers['content-security-policy']).toContain('sandbox')
    }
  })
})

describe('S26 formulas in exports', () => {
  it('are no formulas for a spreadsheet, and come back as they were', async () => {
    const open = await archive('open-data.zip')
    const polis = await archive('polis.zip')
    const texts = [
      rows(open.get('statements.csv')).map(({ text }) => text!),
      rows(polis.get('comments.csv')).map((row) => row['comment-body']!),
    ]
    for (const some of texts) {
      expect(some.filter((text) => /^\s*[=+\-@\t\r＝＋－＠]/u.test(text))).toEqual([])
      expect(some.map(withFormula)).toEqual(expect.arrayContaining([...formulas, ...hostileTexts]))
    }
  })
})

describe('the open data', () => {
  it('adds up to the counters, statement for statement', async () => {
    const votes = rows((await archive('open-data.zip')).get('votes.csv'))
    const numbers = new Map(built.statements.map((id, k) => [id as string, String(k + 1)]))
    for (const count of await counts()) {
      const own = votes.filter(({ number }) => number === numbers.get(count.statement_id))
      const of = (value: string) => own.filter(({ vote }) => vote === value).length
      expect([of('1'), of('-1'), of('0')]).toEqual([count.agree, count.disagree, count.pass])
    }
  })

  it('gives anyone the fingerprint that the result names', async () => {
    const files = await archive('open-data.zip')
    const statements = rows(files.get('statements.csv')).sort((a, b) => (a.statement_id! < b.statement_id! ? -1 : 1))
    const decision: Record<string, number> = { published: 1, waiting: 0, rejected: 255 }
    const id = (row: Record<string, string>) => Buffer.from(row.statement_id!.replaceAll('-', ''), 'hex')
    const byNumber = new Map(statements.map((row) => [row.number, id(row)]))
    const people = Map.groupBy(rows(files.get('votes.csv')), ({ participant }) => participant)
    const digests = [...people.values()].map((votes) => {
      const records = votes.map(({ number, vote }) =>
        Buffer.concat([byNumber.get(number)!, Buffer.of(Number(vote) & 255)]),
      )
      return createHash('sha256')
        .update(Buffer.concat(records.sort(Buffer.compare)))
        .digest()
    })
    const whole = createHash('sha256')
    for (const row of statements) whole.update(id(row)).update(Buffer.of(decision[row.state!]!))
    for (const digest of digests.sort(Buffer.compare)) whole.update(digest)
    const result = (await site.get('/c/data/results', { json: true })).json()
    expect(whole.digest('hex')).toBe(result.map.input)
    expect(JSON.parse(files.get('about.json')!).map.fingerprint).toBe(result.map.input)
  })

  it('has as many people in each group as the result', async () => {
    const files = await archive('open-data.zip')
    const groups = rows(files.get('participants.csv')).map(({ group }) => group)
    const result = (await site.get('/c/data/results', { json: true })).json()
    for (const { name, people } of result.groups) expect(groups.filter((each) => each === name)).toHaveLength(people)
  })

  it('numbers people anew each time, in an order that tells nothing', async () => {
    const everyone = async () => {
      const votes = rows((await archive('open-data.zip')).get('votes.csv'))
      return votes.map(({ participant, number, vote }) => `${participant} ${number} ${vote}`).sort()
    }
    expect(await everyone()).not.toEqual(await everyone())
  })

  it('in Polis’ format is read back as the same conversation', async () => {
    const files = await archive('polis.zip')
    const bytes = (name: string) => Buffer.from(files.get(name)!)
    const read = await readImport({ votes: bytes('votes.csv'), comments: bytes('comments.csv') })
    if (read.kind !== 'read') throw new Error(read.reason)
    expect([read.ready.people, read.ready.votes.value.length]).toEqual([150, 6_000])
    expect(read.ready.statements).toHaveLength(80)
    const voters = new Set(rows(files.get('votes.csv')).map((row) => row['voter-id']))
    expect(rows(files.get('comments.csv')).filter((row) => voters.has(row['author-id']))).toEqual([])
  })
})

describe('S27 personal data', () => {
  const canary = 'Canary-Zqx7'

  it('is in no page, file or export: no name, no address, no age, no place, no note to an author', async () => {
    const ann = await signedIn(site, { displayName: `Ann ${canary}`, email: `${canary.toLowerCase()}@example.org` })
    const { kysely } = site.house.database
    const some = await kysely
      .updateTable('conversations.participant')
      .set({ age_band: canary.slice(0, 20), place_code: canary, person_id: ann.person })
      .where('conversation_id', '=', built.id)
      .returning('participant_id')
      .execute()
    const turnedDown = [...built.statements].slice(-2)
    await kysely
      .updateTable('conversations.statement')
      .set({
        state: 'rejected',
        text: `${canary} lives at 5 Church Lane`,
        reason_key: 'names-a-person',
        reason_text: canary,
        decided_by: ann.person,
        person_id: ann.person,
        participant_id: some[0]!.participant_id,
        changed_at: new Date(),
      })
      .where('statement_id', 'in', turnedDown)
      .execute()
    for (const path of publicPages(built.slug)) {
      const answer = await site.get(path)
      const files = path.endsWith('.zip') ? [...unzip(answer.rawPayload).values()] : [answer.body]
      for (const text of files) {
        for (const secret of [
          canary,
          canary.toLowerCase(),
          ann.person,
          some[0]!.participant_id,
          some[1]!.participant_id,
        ]) {
          expect([path, text.includes(secret)]).toEqual([path, false])
        }
      }
    }
  })

  it('has no columns but those that are documented', async () => {
    const files = await archive('open-data.zip')
    const heads = [...files]
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, text]) => [name, text.split('\r\n')[0]])
    expect(Object.fromEntries(heads)).toEqual({
      'statements.csv':
        '"number","statement_id","state","text","is_seed","made_on","agree","pass","disagree","common_ground","divide","A_agree","A_pass","A_disagree","B_agree","B_pass","B_disagree"',
      'votes.csv': '"participant","number","vote"',
      'participants.csv': '"participant","group","votes"',
      'groups.csv': '"group","people","stays_together"',
      'moderation-log.csv': '"number","decided","reason","reason_in_words","decided_on","text"',
    })
  })
})
