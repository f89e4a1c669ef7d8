import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mustBePublic } from '../rules/must-be-public.ts'
import type { InterestId, InterestKind } from '../vocabulary.ts'

export interface DeclareInterest {
  readonly kind: InterestKind
  readonly statement: string
  readonly isPublic: boolean
}

const most = 50

/** Declares an interest. Those of councillors and officers are public, whatever was chosen. */
export const declareInterest: Act<
  DeclareInterest,
  null,
  { readonly kind: 'not-signed-in' } | { readonly kind: 'too-many' }
> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-signed-in' })
  const held = await deed.write
    .selectFrom('people.interest')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  if (held.count >= most) return refuse({ kind: 'too-many' })
  await deed.write
    .insertInto('people.interest')
    .values({
      community_id: deed.community.id,
      interest_id: deed.newId<'interest'>(),
      person_id: person,
      kind: input.kind,
      statement: input.statement,
      is_public: input.isPublic || mustBePublic(deed.actor),
      declared_at: deed.now,
    })
    .execute()
  return done(null)
}

/** Takes one of one's own interests off the list, because it has ended. */
export const removeInterest: Act<
  { readonly interestId: InterestId },
  null,
  { readonly kind: 'not-signed-in' }
> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-signed-in' })
  await deed.write
    .deleteFrom('people.interest')
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('interest_id', '=', input.interestId)
    .execute()
  return done(null)
}
