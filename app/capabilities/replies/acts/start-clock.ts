import { changeItem, findMatter, type MatterId } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { londonDate } from '#platform/london.ts'
import { promiseFor } from '../rules/charter.ts'
import { dueOn } from '../rules/due-on.ts'
import { findOwner } from '../store/find-owner.ts'
import { currentCharter } from '../store/load-charter.ts'
import { saveEvent } from '../store/save-event.ts'
import type { ClockTable } from '../store/tables.ts'

export interface StartClock {
  /** The item of the thread, made before (`addItem`). */
  readonly itemId: string
  readonly matterId: MatterId
  /** `proposal`, `question`: what the charter's promise is looked up by. */
  readonly kind: string
  readonly title: string
  /** What it says, for those who answer and to find others like it. */
  readonly words: string
  /** The page of the contribution itself. */
  readonly href: string
  readonly author: PersonId | null
  readonly placeCode?: string | null
}

export interface StartedClock {
  readonly owner: PersonId | null
  readonly team: string
  /** The post that answers, in words. */
  readonly post: string
  readonly dueOn: string
  /** False where a clock ran already. */
  readonly isNew: boolean
}

/**
 * For acts of other capabilities, in their own transaction: the item gets exactly one accountable owner and a due date, by
 * the charter as it is now. Null where the charter says that this kind is not answered one by one. Starting a clock that
 * runs already changes nothing and gives what it has.
 */
export async function startClock(deed: Deed, item: StartClock): Promise<StartedClock | null> {
  const charter = await currentCharter(deed.write, deed.community)
  const promise = promiseFor(charter, item.kind)
  if (!promise) return null
  const { team, workingDays } = promise
  const today = londonDate(deed.now)
  const due = dueOn(today, workingDays)
  const owner = await findOwner(deed.write, deed.community.id, team.id)
  const clock = { item_id: item.itemId, team: team.name, post: team.post, due_on: due.on }
  const placeCode = item.placeCode ?? (await placeOfMatter(deed, item.matterId))
  const lies = { ...clock, team_id: team.id, owner_id: owner, calendar: due.calendar, place_code: placeCode }
  const isNew = await saveClock(deed, item, { ...lies, charter_version: charter.version })
  if (!isNew) return findStarted(deed, item.itemId)
  const changed = await changeItem(deed, { itemId: item.itemId, owner, dueOn: due.on })
  if (!changed.ok) throw new Error('A clock was started for something that is no item of a matter.')
  await saveEvent(deed, clock, { kind: 'started', isWithoutRole: true })
  return { owner, team: team.name, post: team.post, dueOn: due.on, isNew: true }
}

type Lies = Pick<
  ClockTable,
  'item_id' | 'team' | 'post' | 'due_on' | 'team_id' | 'owner_id' | 'calendar' | 'charter_version' | 'place_code'
>

/** Where a contribution names no place, it is about the place of its matter. */
async function placeOfMatter({ write, community }: Deed, matterId: MatterId): Promise<string | null> {
  return (await findMatter(write, community.id, { matterId }, 'drafts-too'))?.placeCode ?? null
}

async function saveClock(deed: Deed, item: StartClock, lies: Lies): Promise<boolean> {
  const made = await deed.write
    .insertInto('replies.clock')
    .values({
      ...lies,
      community_id: deed.community.id,
      matter_id: item.matterId,
      kind: item.kind,
      title: item.title,
      words: item.words,
      href: item.href,
      author_id: item.author,
      started_on: londonDate(deed.now),
      first_due_on: lies.due_on,
      state: 'waiting',
      asked_on: null,
      ended_on: null,
      days_taken: null,
      answer: null,
      is_hidden: false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('item_id')
    .executeTakeFirst()
  return made !== undefined
}

async function findStarted({ write, community }: Deed, itemId: string): Promise<StartedClock> {
  const row = await write
    .selectFrom('replies.clock')
    .select(['owner_id as owner', 'team', 'post', 'due_on as dueOn'])
    .where('community_id', '=', community.id)
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  return { ...row, owner: row.owner as PersonId | null, isNew: false }
}
