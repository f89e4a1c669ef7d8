import type { RepliesTexts } from '../../texts/en.ts'
import { contributionKinds } from '../../vocabulary.ts'
import { charterVersionPath, teamPath } from '../addresses.ts'
import type { GatheredCharter } from './gather.ts'

export interface CharterModel {
  /** Which version, and since when. */
  readonly about: string
  readonly isNow: boolean
  readonly promises: readonly { readonly what: string; readonly within: string; readonly by: string }[]
  readonly teams: readonly TeamModel[]
  readonly conduct: string
  readonly versions: readonly { readonly label: string; readonly href: string }[]
}

export interface TeamModel {
  readonly id: string
  readonly name: string
  readonly accountable: string
  readonly superior: string
  readonly change: { readonly label: string; readonly href: string }
}

export function presentCharter(gathered: GatheredCharter, texts: RepliesTexts): CharterModel {
  const { charter, isNow } = gathered
  const { charter: words } = texts
  return {
    about: aboutOf(gathered, words),
    isNow,
    promises: contributionKinds.map((kind) => {
      const { teamId, workingDays } = charter.promises[kind]
      const team = charter.teams.find(({ id }) => id === teamId)
      if (workingDays === null || !team)
        return { what: words.kinds[kind], within: words.notOneByOne, by: kind === 'statement' ? words.together : '' }
      return { what: words.kinds[kind], within: words.withinDays(workingDays), by: texts.who(team.post, team.name) }
    }),
    teams: charter.teams.map((team) => teamOf(team, gathered, words)),
    conduct: charter.conduct,
    versions: gathered.versions.map(({ version, madeAt }) => ({
      label: words.versionOf(version, madeAt),
      href: charterVersionPath(version),
    })),
  }
}

function aboutOf({ charter, isNow }: GatheredCharter, words: RepliesTexts['charter']): string {
  if (!isNow) return words.old(charter.version)
  return charter.madeAt ? words.since(charter.version, charter.madeAt) : words.first
}

/** Who holds a post is said of today only: older versions name posts alone. */
function teamOf(
  team: GatheredCharter['charter']['teams'][number],
  { holders, officers, isNow }: GatheredCharter,
  words: RepliesTexts['charter'],
): TeamModel {
  const held = isNow ? holders.get(team.id) : undefined
  const nameOf = (person: string | null | undefined) => officers.find(({ id }) => id === person)?.name ?? null
  return {
    id: team.id,
    name: team.name,
    accountable: words.named(team.post, nameOf(held?.accountable)),
    superior: words.named(team.superiorPost, nameOf(held?.superior)),
    change: { label: words.changeTeam(team.name), href: teamPath(team.id) },
  }
}
