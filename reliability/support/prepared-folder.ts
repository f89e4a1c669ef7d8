import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltConversation, buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { recount } from '#capabilities/conversations/testing/recount.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { readSettings } from '#platform/settings.ts'
import { boot } from '#shell/boot.ts'
import { checkJournal, type JournalChecked } from '#shell/testing/load/check-journal.ts'
import type { Target } from '#shell/testing/load/requests.ts'
import { freePort } from '../../journeys/support/running-folkmoot.ts'

export interface Prepared {
  readonly folder: string
  readonly port: number
  readonly journal: string
  readonly community: Community
  readonly conversation: BuiltConversation
  readonly target: Target
  remove(): void
}

/** A data folder with one community and one open conversation (of 60 statements), and a port to serve it at. */
export async function prepareFolder(
  under: string = tmpdir(),
  about: Parameters<typeof buildConversation>[2] = { statements: 60 },
): Promise<Prepared> {
  const folder = mkdtempSync(join(under, 'folkmoot-reliability-'))
  chmodSync(folder, 0o755)
  const outside = mkdtempSync(join(tmpdir(), 'folkmoot-journal-'))
  const port = await freePort()
  const host = `localhost:${port}`
  const { community, conversation } = await withHouse(folder, async (house) => {
    const made = await makeCommunity(house, `http://${host}`)
    return { community: made, conversation: await buildConversation(house, made, about) }
  })
  return {
    folder,
    port,
    journal: join(outside, 'journal'),
    community,
    conversation,
    target: { port, host, slug: conversation.slug },
    remove() {
      rmSync(folder, { recursive: true, force: true })
      rmSync(outside, { recursive: true, force: true })
    },
  }
}

/** Opens the folder's own database without a web server, does something with it, and closes it. */
export async function withHouse<Value>(folder: string, work: (house: House) => Promise<Value>): Promise<Value> {
  const booted = await boot(readSettings({ FOLKMOOT_DATA: folder, FOLKMOOT_LOG: 'silent' }))
  try {
    return await work(booted.house)
  } finally {
    await booted.close()
  }
}

async function makeCommunity(house: House, origin: string): Promise<Community> {
  const community = {
    id: house.newId<'community'>(),
    slug: 'testham',
    name: 'Testham',
    strapline: '',
    origin,
    placeCode: null,
    locale: 'en',
    isDemonstration: false,
  }
  await house.database.pool.query(
    'INSERT INTO platform.community (community_id, slug, name, origin) VALUES ($1, $2, $3, $4)',
    [community.id, community.slug, community.name, origin],
  )
  return community
}

export interface Found extends JournalChecked {
  readonly countersOff: number
  readonly strayEntries: number
}

/** Once the server has stopped: the journal against the votes, counters against a recount, statements against the ledger. */
export function checkFolder(prepared: Prepared): Promise<Found> {
  return withHouse(prepared.folder, async (house) => {
    const { countersOff } = await recount(house, prepared.conversation.key)
    const stray = await house.database.pool.query(
      `SELECT count(*) AS n FROM conversations.statement s FULL JOIN
         (SELECT subject FROM ledger.entry WHERE kind = 'statement-offered') e ON e.subject = s.statement_id::text
       WHERE s.is_seed IS NOT TRUE AND (s IS NULL OR e IS NULL)`,
    )
    const checked = await checkJournal(house, prepared.conversation.key, prepared.journal)
    return { ...checked, countersOff, strayEntries: stray.rows[0].n }
  })
}
