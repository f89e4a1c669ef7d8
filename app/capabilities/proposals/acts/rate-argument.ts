import { sql } from 'kysely'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayTakePart } from '../rules/may.ts'
import type { ArgumentId } from '../vocabulary.ts'

export interface RateArgument {
  readonly argument: ArgumentId
  /** `none` takes it back. */
  readonly rating: 'useful' | 'not-useful' | 'none'
}

export type RateRefusal = { readonly kind: 'confirm-first' | 'no-such-argument' | 'own-argument' }

/** Says whether an argument helps to make up one's mind. The latest counts, once. */
export const rateArgument: Act<RateArgument, null, RateRefusal> = async (deed, { argument, rating }) => {
  const person = deed.actor.person
  if (!mayTakePart(deed.actor) || person === null) return refuse({ kind: 'confirm-first' })
  const row = await deed.write
    .selectFrom('proposals.argument')
    .select(['shown', 'person_id'])
    .where('community_id', '=', deed.community.id)
    .where('argument_id', '=', argument)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row?.shown !== 'published') return refuse({ kind: 'no-such-argument' })
  if (row.person_id === person) return refuse({ kind: 'own-argument' })
  await deed.write
    .deleteFrom('proposals.argument_rating')
    .where('community_id', '=', deed.community.id)
    .where('argument_id', '=', argument)
    .where('person_id', '=', person)
    .execute()
  if (rating !== 'none') await save(deed, { argument, person, isUseful: rating === 'useful' })
  await recount(deed, argument)
  return done(null)
}

const save = (
  { write, community, now }: Deed,
  {
    argument,
    person,
    isUseful,
  }: { readonly argument: ArgumentId; readonly person: string; readonly isUseful: boolean },
) =>
  write
    .insertInto('proposals.argument_rating')
    .values({ community_id: community.id, argument_id: argument, person_id: person, is_useful: isUseful, at: now })
    .execute()

/** Counted anew, so that the number can never drift from its rows. */
const recount = ({ write, community }: Deed, argument: ArgumentId) =>
  sql`UPDATE proposals.argument AS a SET useful = counted.useful, not_useful = counted.not_useful
    FROM (SELECT count(*) FILTER (WHERE is_useful) AS useful, count(*) FILTER (WHERE NOT is_useful) AS not_useful
      FROM proposals.argument_rating WHERE community_id = ${community.id} AND argument_id = ${argument}) AS counted
    WHERE a.community_id = ${community.id} AND a.argument_id = ${argument}`.execute(write)
