import { sql } from 'kysely'
import { seal } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { mayKeepItsRoll } from '../reads/may-run-it.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { lockOwnBallot, type NotOwnBallot } from '../store/own-ballot.ts'
import type { BallotId, BallotKey } from '../vocabulary.ts'

export type RollRefusal = NotOwnBallot | { readonly kind: 'not-a-draft' }

/** Keeps a list sealed for whoever brought it to look at before it goes on the roll; at most an hour. */
export const lookAtRoll: Act<
  { readonly ballot: BallotId; readonly fileName: string; readonly bytes: Buffer },
  { readonly upload: string },
  RollRefusal
> = async (deed, input) => {
  const own = await keptDraft(deed, input.ballot)
  if (!own.ok) return own
  const upload = deed.newId<'roll-upload'>()
  await forgetUploads(deed)
  await deed.write
    .insertInto('ballots.roll_upload')
    .values({
      community_id: deed.community.id,
      ballot_id: input.ballot,
      upload_id: upload,
      uploaded_by: deed.actor.person!,
      uploaded_at: deed.now,
      file_name: input.fileName.slice(0, 200),
      sealed: seal(deed, 'roll upload', input.bytes),
    })
    .execute()
  return done({ upload })
}

export interface ImportRoll {
  readonly ballot: BallotId
  readonly upload: string
  /** As `readRoll` gives them. */
  readonly mailboxes: readonly string[]
}

/**
 * Puts a list that was looked at on the roll of a draft, in place of the one before. Only keyed hashes are kept. Once
 * the ballot is open the list stays; how many are on it goes into the record with the opening.
 */
export const importRoll: Act<
  ImportRoll,
  { readonly entries: number },
  RollRefusal | { readonly kind: 'list-gone' }
> = async (deed, input) => {
  const own = await keptDraft(deed, input.ballot)
  if (!own.ok) return own
  const looked = await deed.write
    .deleteFrom('ballots.roll_upload')
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', input.ballot)
    .where('upload_id', '=', input.upload)
    .where('uploaded_by', '=', deed.actor.person)
    .executeTakeFirst()
  if (looked.numDeletedRows !== 1n) return refuse({ kind: 'list-gone' })
  await replaceRegister(deed, own.value.key, input.mailboxes)
  return done({ entries: input.mailboxes.length })
}

async function keptDraft(deed: Deed, id: BallotId): Promise<Result<Ballot, RollRefusal>> {
  const own = await lockOwnBallot(deed, id)
  if (!own.ok) return own
  const about = { community: deed.community.id, matter: own.value.matter }
  if (!(await mayKeepItsRoll(deed.write, about, deed.actor))) return refuse({ kind: 'not-yours-to-do' })
  return own.value.state === 'draft' ? own : refuse({ kind: 'not-a-draft' })
}

/** Lists that nobody put on a roll within their hour, and an earlier one of the same person. */
async function forgetUploads(deed: Deed): Promise<void> {
  await sql`
    DELETE FROM ballots.roll_upload WHERE community_id = ${deed.community.id}
      AND (uploaded_by = ${deed.actor.person} OR uploaded_at < now() - interval '1 hour')`.execute(deed.write)
}

/** In the order of the hashes, so that the order of the list is kept nowhere. */
async function replaceRegister(deed: Deed, key: BallotKey, mailboxes: readonly string[]): Promise<void> {
  const { community, ballot } = key
  await sql`
    DELETE FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND source = 'register'`.execute(deed.write)
  const voters = mailboxes.map((mailbox) => voterHash(deed.secrets, key, { mailbox })).sort(Buffer.compare)
  const ids = voters.map(() => deed.newId<'roll-entry'>())
  await sql`
    INSERT INTO ballots.roll_entry (community_id, ballot_id, entry_id, voter, source)
    SELECT ${community}, ${ballot}, id, voter, 'register'
    FROM unnest(${ids}::uuid[], ${voters}::bytea[]) AS new (id, voter)`.execute(deed.write)
}
