import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'

/** Changes the name that others see. */
export const changeName: Act<{ readonly name: string }, null, { readonly kind: 'not-signed-in' }> = async (
  deed,
  input,
) => {
  if (deed.actor.person === null) return refuse({ kind: 'not-signed-in' })
  await deed.write
    .updateTable('people.person')
    .set({ display_name: input.name })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', deed.actor.person)
    .where('erased_at', 'is', null)
    .execute()
  return done(null)
}
