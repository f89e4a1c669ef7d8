import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { makeCode } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { ballotAtWork, isToBeVotedOn } from '../store/ballot-at-work.ts'
import { nextNumber } from '../store/next-number.ts'
import type { BallotId, BallotKey, CodeBatchId } from '../vocabulary.ts'

export const mostCodesAtOnce = 500

/** Twelve signs of about 4.5 bits: nobody guesses one of ten thousand in a trillion tries. */
const codeLength = 12

export interface MadeCodes {
  readonly batch: number
  /** Here and nowhere else: only their keyed hashes are kept. */
  readonly codes: readonly string[]
}

export type MakeCodesRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-open' | 'no-codes-here' | 'how-many'
}

/** Makes codes to print; each opens one paper, without an account. How many were made stands in the record. */
export const makeCodes: Act<
  { readonly ballot: BallotId; readonly count: number },
  MadeCodes,
  MakeCodesRefusal
> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot, { keepsRoll: true })
  if (!own.ok) return own
  const { ballot } = own.value
  if (!isToBeVotedOn(own.value)) return refuse({ kind: 'not-open' })
  if (!ballot.rollSources.includes('codes')) return refuse({ kind: 'no-codes-here' })
  if (!Number.isInteger(input.count) || input.count < 1 || input.count > mostCodesAtOnce)
    return refuse({ kind: 'how-many' })
  const number = await nextNumber(deed, ballot.key, 'code_batch')
  const batch = deed.newId<'ballot-code-batch'>()
  const codes = drawCodes(deed, input.count)
  await saveBatch(deed, ballot.id, { batch, number, size: codes.length })
  await saveCodes(deed, ballot.key, batch, codes)
  await recordInLedger(deed, {
    kind: 'ballot-codes-made',
    subject: ballot.id,
    facts: { batch: number, codes: codes.length, question: ballot.question },
  })
  return done({ batch: number, codes })
}

function drawCodes({ chance }: Deed, count: number): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(makeCode(codeLength, (limit) => chance.below(limit)))
  return [...codes]
}

async function saveBatch(
  deed: Deed,
  ballot: BallotId,
  { batch, number, size }: { readonly batch: CodeBatchId; readonly number: number; readonly size: number },
): Promise<void> {
  await deed.write
    .insertInto('ballots.code_batch')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot,
      batch_id: batch,
      number,
      size,
      made_by: deed.actor.person,
      made_at: deed.now,
    })
    .execute()
}

async function saveCodes(deed: Deed, key: BallotKey, batch: CodeBatchId, codes: readonly string[]): Promise<void> {
  const ids = codes.map(() => deed.newId<'roll-entry'>())
  const voters = codes.map((code) => voterHash(deed.secrets, key, { code }))
  await sql`
    INSERT INTO ballots.roll_entry (community_id, ballot_id, entry_id, voter, source)
    SELECT ${key.community}::uuid, ${key.ballot}::uuid, id, voter, 'codes'
    FROM unnest(${ids}::uuid[], ${voters}::bytea[]) AS made (id, voter)`.execute(deed.write)
  await sql`
    INSERT INTO ballots.code_slip (community_id, ballot_id, entry_id, batch_id, slip)
    SELECT ${key.community}::uuid, ${key.ballot}::uuid, id, ${batch}::uuid, slip
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS made (id, slip)`.execute(deed.write)
}
