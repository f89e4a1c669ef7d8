import type { Ask } from '#platform/web/ask.ts'
import { listOfficers, type Officer } from '../../reads/list-officers.ts'
import { type CharterVersion, listHolders, listVersions } from '../../reads/list-versions.ts'
import type { Charter } from '../../rules/charter.ts'
import { mayAnswer } from '../../rules/may-answer.ts'
import { currentCharter } from '../../store/load-charter.ts'

export interface GatheredCharter {
  readonly charter: Charter
  readonly isNow: boolean
  readonly holders: ReadonlyMap<string, { readonly accountable: string | null; readonly superior: string | null }>
  readonly officers: readonly Officer[]
  readonly versions: readonly CharterVersion[]
  readonly mayChange: boolean
}

export async function gatherCharter({ read, community, actor }: Ask<unknown>): Promise<GatheredCharter> {
  const [charter, holders, officers, versions] = await Promise.all([
    currentCharter(read, community),
    listHolders(read, community.id),
    listOfficers(read, community.id),
    listVersions(read, community.id),
  ])
  return { charter, isNow: true, holders, officers, versions, mayChange: mayAnswer(actor) }
}
