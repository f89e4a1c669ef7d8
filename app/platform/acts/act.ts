import { sql } from 'kysely'
import type { Chance } from '../chance.ts'
import type { Community } from '../community.ts'
import type { Write } from '../database/handles.ts'
import { inTransaction } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Id, NewId } from '../ids.ts'
import { type Letter, sendMail } from '../mail/mail.ts'
import type { RefusalOf, Result } from '../result.ts'
import type { Secrets } from '../secrets.ts'
import type { Actor } from './actor.ts'

/** What an act is given: one transaction, who acts, the database's moment, new ids and chance. */
export interface Deed {
  readonly write: Write
  readonly community: Community
  readonly actor: Actor
  /** The database's clock at the start of this transaction. */
  readonly now: Date
  readonly newId: NewId
  readonly chance: Chance
  readonly secrets: Secrets
  /** Queues work that is done after the transaction commits; gives the job's id. */
  queue(kind: string, payload: object, startAfter?: Date): Promise<Id<'job'>>
  mail(letter: Letter): Promise<void>
}

/** Something a person can do. Always: may they, load, decide, save, record in the ledger, announce. */
export type Act<Input, Done, Refusal extends RefusalOf<string>> = (
  deed: Deed,
  input: Input,
) => Promise<Result<Done, Refusal>>

/** Does an act in one transaction. A refusal leaves nothing behind. */
export async function perform<Input, Done, Refusal extends RefusalOf<string>>(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
  act: Act<Input, Done, Refusal>,
  input: Input,
): Promise<Result<Done, Refusal>> {
  let hasQueued = false
  const result = await inTransaction<Result<Done, Refusal>>(house.database, async (write, undo) => {
    hasQueued = false
    const deed = await makeDeed(house, by, write, () => {
      hasQueued = true
    })
    const outcome = await act(deed, input)
    return outcome.ok ? outcome : undo(outcome)
  })
  if (result.ok && hasQueued) house.jobs.wake()
  return result
}

async function makeDeed(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
  write: Write,
  queued: () => void,
): Promise<Deed> {
  const clock = await sql<{ now: Date }>`SELECT now() AS now`.execute(write)
  const queue = async (kind: string, payload: object, startAfter?: Date) => {
    const id = house.newId<'job'>()
    await house.jobs.queue(write, {
      kind,
      id,
      communityId: by.community.id,
      payload,
      ...(startAfter ? { startAfter } : {}),
    })
    queued()
    return id
  }
  return {
    write,
    community: by.community,
    actor: by.actor,
    now: clock.rows[0]!.now,
    newId: house.newId,
    chance: house.chance,
    secrets: house.secrets,
    queue,
    mail: async (letter) => void (await queue(sendMail, { letter })),
  }
}
