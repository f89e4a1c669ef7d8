import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, type Role, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RefusalOf, Result } from '#platform/result.ts'

/** Somebody signed in, as acts see them. */
export const acting = (id: PersonId, roles: readonly Role[] = [], hasSecondFactor = true): Actor => ({
  ...visitor,
  person: id,
  standing: 'confirmed',
  roles: new Set(roles),
  hasSecondFactor,
})

/** Runs acts in a community: `const run = runIn(house, community); await run(act, input, acting(person))`. */
export const runIn =
  (house: House, community: Community) =>
  <Input, Done, Refusal extends RefusalOf<string>>(act: Act<Input, Done, Refusal>, input: Input, actor: Actor) =>
    perform(house, { community, actor }, act, input)

/** What an act gave that was expected to succeed. */
export async function doneBy<Done>(result: Promise<Result<Done, unknown>>): Promise<Done> {
  const answer = await result
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** The newest entry of a community's record, as it is kept. */
export async function lastEntry(house: House, community: Community): Promise<string> {
  const text = 'SELECT body FROM ledger.entry WHERE community_id = $1 ORDER BY seq DESC LIMIT 1'
  return (await house.database.pool.query<{ body: string }>(text, [community.id])).rows[0]!.body
}
