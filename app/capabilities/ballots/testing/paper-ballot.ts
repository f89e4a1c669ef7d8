import { sql } from 'kysely'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { done } from '#platform/result.ts'
import { type GivePaperOutcome, givePaper } from '../acts/give-paper.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import { makeBallotKeys } from '../store/ballot-keys.ts'
import type { VoterOnRoll } from '../store/give-papers.ts'
import type { Choices, PaperType } from '../vocabulary.ts'
import { buildTerms } from './build-terms.ts'
import { TestVoter } from './voter.ts'

export interface PaperBallotOptions {
  readonly type?: PaperType
  readonly terms?: Partial<PaperTerms> & { readonly count?: number }
  readonly opensAt?: Date
  readonly closesAt?: Date
}

/** An open ballot that takes papers: its row and keys, without what leads up to an opening. */
export async function paperBallotFor(
  house: House,
  community: Community,
  { type = 'approval', terms, opensAt, closesAt }: PaperBallotOptions = {},
): Promise<PaperBallot & { readonly slug: string }> {
  const ballot = house.newId<'ballot'>()
  const slug = `b-${ballot}`
  const opens = opensAt ?? new Date(Date.now() - 60_000)
  const roll = { sources: ['confirmed' as const], place: null }
  const closes = closesAt ?? new Date(Date.now() + 3_600_000)
  const built = await perform(
    house,
    { community, actor: visitor },
    async (deed) => {
      await sql`INSERT INTO ballots.ballot (community_id, ballot_id, slug, matter_id, question, asked_by, paper_type, rule, roll_sources, made_at)
      VALUES (${community.id}, ${ballot}, ${slug}, ${ballot}, 'What first?', 'A council', ${type}, '{}', '{confirmed}', now())`.execute(
        deed.write,
      )
      const { token } = await makeBallotKeys(deed, ballot)
      const made = buildTerms(type, { ballot, tokenKey: token, ...terms })
      const { type: paperType, bounds, tokenKey: _, ...rest } = made
      const frozen = JSON.stringify({ ...rest, paper: { type: paperType, bounds }, publicKeys: { token }, roll })
      await sql`UPDATE ballots.ballot SET state = 'open', opens_at = ${opens}, closes_at = ${closes}, opened_at = now(),
      frozen = ${frozen}, frozen_hash = sha256(${frozen}::text::bytea)
      WHERE community_id = ${community.id} AND ballot_id = ${ballot}`.execute(deed.write)
      return done(made)
    },
    {},
  )
  if (!built.ok) throw new Error('refused')
  return {
    slug,
    key: { community: community.id, ballot },
    terms: built.value,
    rollSources: roll.sources,
    placeCode: roll.place,
  }
}

/** Somebody whose standing gives them a paper. */
export const newOnRoll = (house: House): VoterOnRoll => ({
  voter: Buffer.from(house.chance.bytes(32)),
  source: 'confirmed',
  person: house.newId<'person'>(),
  mayBeMade: true,
})

/** A voter who was given their paper. */
export async function givenVoter(
  house: House,
  ballot: PaperBallot,
  onRoll: VoterOnRoll = newOnRoll(house),
): Promise<TestVoter> {
  const voter = await TestVoter.make(ballot.terms)
  const outcome = await givePaper(house, ballot, onRoll, voter.blinded)
  await voter.take(signatureOf(outcome))
  return voter
}

export function signatureOf(outcome: GivePaperOutcome): Buffer {
  if (outcome.kind !== 'given') throw new Error(outcome.kind)
  return outcome.blindSignature
}

export const approving = (...options: readonly number[]): Choices => ({ type: 'approval', options })

/** How many papers and how many marks on the roll. */
export async function countBox(house: House, { key }: PaperBallot): Promise<{ papers: number; given: number }> {
  const { rows } = await sql<{ papers: number; given: number }>`SELECT
    (SELECT count(*) FROM ballots.sealed_paper WHERE community_id = ${key.community} AND ballot_id = ${key.ballot}) AS papers,
    (SELECT count(*) FROM ballots.roll_entry WHERE community_id = ${key.community} AND ballot_id = ${key.ballot} AND state = 'given') AS given`.execute(
    house.database.kysely,
  )
  return rows[0]!
}
