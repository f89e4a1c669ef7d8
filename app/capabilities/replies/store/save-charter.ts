import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Charter } from '../rules/charter.ts'
import { roleToName } from '../rules/role-to-name.ts'
import { currentCharter } from './load-charter.ts'

/** The charter as it is now, held until the transaction ends: versions come one after the other. */
export async function lockCharter(deed: Deed): Promise<Charter> {
  await sql`SELECT 1 FROM platform.community WHERE community_id = ${deed.community.id} FOR NO KEY UPDATE`.execute(
    deed.write,
  )
  return currentCharter(deed.write, deed.community)
}

/** Adds a version; none is ever changed. */
export async function saveCharter(deed: Deed, charter: Omit<Charter, 'madeAt'>): Promise<void> {
  await deed.write
    .insertInto('replies.charter')
    .values({
      community_id: deed.community.id,
      version: charter.version,
      teams: JSON.stringify(charter.teams) as never,
      promises: JSON.stringify(charter.promises) as never,
      conduct: charter.conduct,
      made_by_role: roleToName(deed.actor) ?? 'administrator',
      made_at: deed.now,
    })
    .execute()
}

export interface Holders {
  readonly accountable: string | null
  readonly superior: string | null
}

/** Who holds a team's posts now. */
export async function saveHolders({ write, community }: Deed, teamId: string, holders: Holders): Promise<void> {
  const set = { accountable_id: holders.accountable, superior_id: holders.superior }
  await write
    .insertInto('replies.holder')
    .values({ community_id: community.id, team_id: teamId, ...set })
    .onConflict((conflict) => conflict.columns(['community_id', 'team_id']).doUpdateSet(set))
    .execute()
}
