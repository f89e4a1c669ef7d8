import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { removeTeam, saveTeam } from '../../acts/change-charter.ts'
import { textsFor } from '../../texts/texts.ts'
import type { TeamId } from '../../vocabulary.ts'
import { charterPath, newTeamPath } from '../addresses.ts'
import { gatherCharter } from '../charter/gather.ts'
import { required } from '../plain-words.ts'
import { TeamView } from './view.tsx'

const officer = { role: 'officer' } as const
const address = z.strictObject({ team: z.uuid() })
const version = z.coerce.number().int().min(0)
const person = z.union([z.literal('').transform(() => null), z.uuid()]).default(null)
const form = z.strictObject({
  version,
  name: required(80, 'name-missing', 'name-long'),
  post: required(80, 'post-missing', 'post-long'),
  superiorPost: required(80, 'superior-missing', 'post-long'),
  accountable: person,
  superior: person,
})

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed?: Typed
}

async function show(ask: Ask<unknown>, teamId: string | null, again?: Again): Promise<Answer> {
  const { charter, holders, officers } = await gatherCharter(ask)
  const team = charter.teams.find(({ id }) => id === teamId) ?? null
  if (teamId !== null && !team) return notFound
  const texts = textsFor(ask.locale)
  const errors = again ? problemTexts(again.problems, texts.charter.errors, texts.charter.errors.wrong!) : []
  const body = (
    <TeamView
      team={team}
      version={charter.version}
      holders={team ? holders.get(team.id) : undefined}
      officers={officers}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />
  )
  const title = team ? texts.charter.team.title(team.name) : texts.charter.team.newTitle
  return page(title, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

async function save(ask: Ask<unknown>, teamId: TeamId | null, fields: z.infer<typeof form>): Promise<Answer> {
  const result = await perform(ask.house, ask, saveTeam, { teamId, ...fields })
  if (result.ok) return seeOther(`${charterPath}?done=changed`)
  const { accountable, superior, ...words } = fields
  const typed = { ...words, version: '', accountable: accountable ?? '', superior: superior ?? '' }
  const { kind } = result.refusal
  switch (kind) {
    case 'no-such-team':
      return notFound
    case 'name-taken':
      return show(ask, teamId, { problems: [{ name: 'name', key: kind }], typed })
    case 'no-such-officer':
      return show(ask, teamId, { problems: [{ name: 'accountable', key: kind }], typed })
    case 'too-many-teams':
    case 'changed-meanwhile':
    case 'not-yours-to-do':
      return show(ask, teamId, { problems: [{ name: '', key: kind }], typed })
  }
}

const newPage = get({
  path: newTeamPath,
  access: officer,
  summary: 'Add a team to the charter: the form',
  show: (ask) => show(ask, null),
})

const add = post({
  path: newTeamPath,
  access: officer,
  summary: 'Add a team to the charter',
  form,
  act: (ask, fields) => save(ask, null, fields),
  invalid: (ask, problems, typed) => show(ask, null, { problems, typed }),
})

const teamPage = get({
  path: '/replies/charter/teams/:team',
  access: officer,
  summary: 'Change a team of the charter: the form',
  address,
  show: (ask) => show(ask, ask.address.team),
})

const change = post({
  path: '/replies/charter/teams/:team',
  access: officer,
  summary: 'Change a team of the charter',
  address,
  form,
  act: (ask, fields) => save(ask, ask.address.team as TeamId, fields),
  invalid: (ask, problems, typed) => show(ask, ask.address.team, { problems, typed }),
})

const remove = post({
  path: '/replies/charter/teams/:team/remove',
  access: officer,
  summary: 'Take a team out of the charter',
  address,
  form: z.strictObject({ version }),
  async act(ask, fields) {
    const teamId = ask.address.team as TeamId
    const result = await perform(ask.house, ask, removeTeam, { teamId, ...fields })
    if (result.ok) return seeOther(`${charterPath}?done=changed`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-team':
        return notFound
      case 'still-promised':
      case 'still-waiting':
      case 'changed-meanwhile':
      case 'not-yours-to-do':
        return show(ask, teamId, { problems: [{ name: '', key: kind }] })
    }
  },
})

export const teamRoutes = [newPage, add, teamPage, change, remove]
