import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import { projectRoot } from '#platform/root.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { importConversation } from '../../acts/import-conversation.ts'
import { readImport } from '../../acts/read-import.ts'
import { drawNow } from '../../live/draw-now.ts'
import { mapDrawingOf } from '../../live/drawings.ts'
import { storedMap } from '../../reads/stored-map.ts'

let site: TestSite
let facilitator: Actor

beforeAll(async () => {
  site = await testSite()
  const { person } = await signedIn(site, { roles: ['facilitator'] })
  facilitator = { ...visitor, person, roles: new Set(['facilitator']) }
})
afterAll(async () => {
  await mapDrawingOf(site.house).stop()
  await site.close()
})

/** Brings in two files and gives what the result says, by the words of statements: ids are new each time. */
async function bringIn(slug: string, files: { readonly votes: Buffer; readonly comments: Buffer }) {
  const { house, community } = site
  const read = await readImport(files)
  if (read.kind !== 'read') throw new Error(read.reason)
  const { kind: _, ...rest } = read
  expect(rest.ready.troubles.listed).toEqual([])
  const words = { title: slug, question: 'What should be done here?', background: '', sources: [] }
  const input = { ...words, askedBy: 'x', source: 'y', licence: 'CC BY 4.0', slug, ...rest }
  const result = await perform(house, { community, actor: facilitator }, importConversation, input)
  if (!result.ok) throw new Error(result.refusal.kind)
  const key = { community: community.id, conversation: result.value.id }
  expect(await drawNow(house, key)).toBe(true)
  return told((await storedMap(house.database.read, key))!, await textsOf(result.value.id))
}

async function textsOf(conversation: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await site.house.database.pool.query(
    'SELECT statement_id AS id, text FROM conversations.statement WHERE conversation_id = $1',
    [conversation],
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}

function told(map: NonNullable<Awaited<ReturnType<typeof storedMap>>>, texts: ReadonlyMap<string, string>) {
  const { statements, groups, commonGround, divides, verdict } = map.result
  const text = (at: number) => texts.get(statements[at]!)
  return {
    votes: map.votes,
    people: map.people,
    verdict,
    groups: groups.map(({ name, size, representative }) => ({
      name,
      size,
      by: representative.map((each) => text(each.statement)),
    })),
    common: commonGround.map(({ statement }) => text(statement)).sort(),
    divides: divides.map(({ statement }) => text(statement)).sort(),
  }
}

it.each(['london.youth.policing', '15-per-hour-seattle'])(
  'brought in, taken out in Polis’ format and brought in again, %s is the same conversation',
  async (name) => {
    const file = (file: string) => readFileSync(join(projectRoot, 'packages/opinion-map/examples', name, file))
    const slug = name.replaceAll('.', '-')
    const once = await bringIn(slug, { votes: file('votes.csv'), comments: file('comments.csv') })
    const answer = await site.get(`/c/${slug}/open-data/polis.zip`)
    expect(answer.statusCode).toBe(200)
    const taken = unzip(answer.rawPayload)
    const bytes = (name: string) => Buffer.from(taken.get(name)!)
    const twice = await bringIn(`${slug}-again`, { votes: bytes('votes.csv'), comments: bytes('comments.csv') })
    expect(once.votes).toBeGreaterThan(500)
    expect(twice).toEqual(once)
  },
)
