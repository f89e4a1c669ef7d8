import { createHash } from 'node:crypto'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { listOfficers } from '../reads/list-officers.ts'
import type { Charter, Promises, Team } from '../rules/charter.ts'
import { mayAnswer } from '../rules/may-answer.ts'
import { lockCharter, saveCharter, saveHolders } from '../store/save-charter.ts'
import { contributionKinds, type TeamId } from '../vocabulary.ts'

export type CharterRefusal = { readonly kind: 'not-yours-to-do' | 'changed-meanwhile' | 'no-such-team' }

export interface ChangePromises {
  /** The version that whoever changes it had before them. */
  readonly version: number
  readonly promises: Promises
  readonly conduct: string
}

/** Says anew who answers what within how many working days. What runs already keeps the promise under which it began. */
export const changePromises: Act<ChangePromises, { readonly version: number }, CharterRefusal> = async (
  deed,
  input,
) => {
  const ready = await readyToChange(deed, input.version)
  if ('kind' in ready) return refuse(ready)
  const { promises, conduct } = input
  const isKnown = (teamId: string) => ready.charter.teams.some(({ id }) => id === teamId)
  if (!contributionKinds.every((kind) => isKnown(promises[kind].teamId))) return refuse({ kind: 'no-such-team' })
  return done(await nextVersion(deed, ready.charter, { promises, conduct }))
}

export interface SaveTeam {
  readonly version: number
  /** Null: a new team. */
  readonly teamId: TeamId | null
  readonly name: string
  readonly post: string
  readonly superiorPost: string
  /** Who holds the two posts; null: nobody is named. */
  readonly accountable: string | null
  readonly superior: string | null
}

export type SaveTeamRefusal = CharterRefusal | { readonly kind: 'name-taken' | 'no-such-officer' | 'too-many-teams' }

const mostTeams = 40

/** Adds a team to the charter, or changes it: its name, its posts, and who holds them. */
export const saveTeam: Act<SaveTeam, { readonly version: number }, SaveTeamRefusal> = async (deed, input) => {
  const ready = await readyToChange(deed, input.version)
  if ('kind' in ready) return refuse(ready)
  const problem = await problemOf(deed, ready.charter, input)
  if (problem) return refuse(problem)
  const { name, post, superiorPost } = input
  const team: Team = { id: input.teamId ?? deed.newId<'team'>(), name, post, superiorPost }
  const { teams } = ready.charter
  const others = teams.map((each) => (each.id === team.id ? team : each))
  await saveHolders(deed, team.id, input)
  return done(await nextVersion(deed, ready.charter, { teams: input.teamId === null ? [...teams, team] : others }))
}

async function problemOf(deed: Deed, { teams }: Charter, input: SaveTeam): Promise<SaveTeamRefusal | null> {
  if (input.teamId !== null && !teams.some(({ id }) => id === input.teamId)) return { kind: 'no-such-team' }
  if (input.teamId === null && teams.length >= mostTeams) return { kind: 'too-many-teams' }
  const isTaken = teams.some(({ id, name }) => id !== input.teamId && name.toLowerCase() === input.name.toLowerCase())
  if (isTaken) return { kind: 'name-taken' }
  const officers = await listOfficers(deed.write, deed.community.id)
  const isOfficer = (person: string | null) => person === null || officers.some(({ id }) => id === person)
  return isOfficer(input.accountable) && isOfficer(input.superior) ? null : { kind: 'no-such-officer' }
}

export interface RemoveTeam {
  readonly version: number
  readonly teamId: TeamId
}

export type RemoveTeamRefusal = CharterRefusal | { readonly kind: 'still-promised' | 'still-waiting' }

/** Takes a team out of the charter: only one that has nothing promised and nothing that waits. */
export const removeTeam: Act<RemoveTeam, { readonly version: number }, RemoveTeamRefusal> = async (deed, input) => {
  const ready = await readyToChange(deed, input.version)
  if ('kind' in ready) return refuse(ready)
  const { charter } = ready
  if (!charter.teams.some(({ id }) => id === input.teamId)) return refuse({ kind: 'no-such-team' })
  if (Object.values(charter.promises).some(({ teamId }) => teamId === input.teamId))
    return refuse({ kind: 'still-promised' })
  const waiting = await deed.write
    .selectFrom('replies.clock')
    .select('item_id')
    .where('community_id', '=', deed.community.id)
    .where('team_id', '=', input.teamId)
    .where('state', 'in', ['waiting', 'asked'])
    .limit(1)
    .executeTakeFirst()
  if (waiting) return refuse({ kind: 'still-waiting' })
  const teams = charter.teams.filter(({ id }) => id !== input.teamId)
  return done(await nextVersion(deed, charter, { teams }))
}

async function readyToChange(
  deed: Deed,
  version: number,
): Promise<{ readonly kind: 'not-yours-to-do' | 'changed-meanwhile' } | { readonly charter: Charter }> {
  if (!mayAnswer(deed.actor)) return { kind: 'not-yours-to-do' }
  const charter = await lockCharter(deed)
  return charter.version === version ? { charter } : { kind: 'changed-meanwhile' }
}

async function nextVersion(
  deed: Deed,
  before: Charter,
  change: Partial<Pick<Charter, 'teams' | 'promises' | 'conduct'>>,
): Promise<{ readonly version: number }> {
  const charter = { ...before, ...change, version: before.version + 1 }
  await saveCharter(deed, charter)
  const nameOf = (teamId: string) => charter.teams.find(({ id }) => id === teamId)?.name ?? ''
  await recordInLedger(deed, {
    kind: 'charter-changed',
    subject: deed.community.id,
    facts: {
      version: charter.version,
      teams: charter.teams.map(({ name, post, superiorPost }) => ({ team: name, post, superiorPost })),
      promises: contributionKinds.map((kind) => {
        const { teamId, workingDays } = charter.promises[kind]
        return { contribution: kind, team: nameOf(teamId), workingDays }
      }),
      conduct: createHash('sha256').update(charter.conduct).digest('hex'),
    },
  })
  return { version: charter.version }
}
