import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { listOfficers } from '../reads/list-officers.ts'
import { changeClock } from '../store/change-clock.ts'
import { findOwner } from '../store/find-owner.ts'
import { currentCharter } from '../store/load-charter.ts'
import { saveEvent } from '../store/save-event.ts'
import type { ClockTable } from '../store/tables.ts'
import { readyForStep, type StepRefusal } from './answer-contribution.ts'
import { writeToAuthor, writeToOwner } from './write-to.ts'

export interface PassOn {
  readonly itemId: string
  readonly teamId: string
  /** Why it is not ours, in words for everyone. */
  readonly words: string
  readonly seen: string
}

export type PassOnRefusal = StepRefusal | { readonly kind: 'no-such-team' | 'already-with-them' }

/** “Not ours”: another team must answer now. The date stays, and so does the account of who passed it on. */
export const passOn: Act<PassOn, null, PassOnRefusal> = async (deed, input) => {
  const ready = await readyForStep(deed, input)
  if ('kind' in ready) return refuse(ready)
  const { teams } = await currentCharter(deed.write, deed.community)
  const team = teams.find(({ id }) => id === input.teamId)
  if (!team) return refuse({ kind: 'no-such-team' })
  if (ready.clock.team_id === team.id) return refuse({ kind: 'already-with-them' })
  const owner = await findOwner(deed.write, deed.community.id, team.id)
  const clock = { ...ready.clock, team_id: team.id, team: team.name, post: team.post, owner_id: owner }
  await lieWith(deed, clock)
  await saveEvent(deed, clock, { kind: 'passed', words: input.words, answer: 'not-ours' })
  if (clock.author_id) {
    const words = { ...clock, words: input.words, dueOn: clock.due_on }
    await writeToAuthor(deed, {
      person: clock.author_id,
      href: `/replies/${clock.item_id}`,
      words: (letters) => letters.passed(words),
    })
  }
  await tellOwner(deed, clock)
  await recordInLedger(deed, {
    kind: 'contribution-passed-on',
    subject: input.itemId,
    facts: { contribution: clock.kind, team: team.name, due: clock.due_on },
  })
  return done(null)
}

export interface AssignContribution {
  readonly itemId: string
  readonly person: PersonId
  readonly seen: string
}

export type AssignRefusal =
  | Exclude<StepRefusal, { readonly kind: 'words-missing' }>
  | { readonly kind: 'words-missing' | 'no-such-officer' | 'already-with-them' }

/** Gives a contribution to one officer. The post that answers for it stays the same. */
export const assignContribution: Act<AssignContribution, null, AssignRefusal> = async (deed, input) => {
  const ready = await readyForStep(deed, { ...input, words: 'none needed' })
  if ('kind' in ready) return refuse(ready)
  if (!(await mayOwn(deed, input.person))) return refuse({ kind: 'no-such-officer' })
  if (ready.clock.owner_id === input.person) return refuse({ kind: 'already-with-them' })
  const clock = { ...ready.clock, owner_id: input.person }
  await lieWith(deed, clock)
  await saveEvent(deed, clock, { kind: 'assigned' })
  await tellOwner(deed, clock)
  return done(null)
}

async function lieWith(deed: Deed, clock: ClockTable): Promise<void> {
  const { item_id: itemId, team_id, team, post, owner_id } = clock
  await changeClock(deed, itemId, { team_id, team, post, owner_id })
  await changeItem(deed, { itemId, owner: owner_id as PersonId | null })
}

async function mayOwn({ write, community }: Deed, person: PersonId): Promise<boolean> {
  return (await listOfficers(write, community.id)).some(({ id }) => id === person)
}

async function tellOwner(deed: Deed, clock: ClockTable): Promise<void> {
  if (!clock.owner_id || clock.owner_id === deed.actor.person) return
  await writeToOwner(deed, {
    person: clock.owner_id,
    href: `/replies/${clock.item_id}`,
    words: (letters) => letters.assigned({ ...clock, dueOn: clock.due_on }),
  })
}
