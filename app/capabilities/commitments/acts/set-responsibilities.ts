import { recordInLedger } from '#capabilities/ledger/index.ts'
import { findMatter, type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayMakeCommitments, mayMakeSomeCommitments } from '../rules/may-keep-commitments.ts'
import { type ResponsibilityPart, responsibilityParts } from '../vocabulary.ts'

export interface SetResponsibilities {
  readonly matterId: MatterId
  /** Who has each part; an empty text leaves it open, and the page says so. */
  readonly who: Readonly<Record<ResponsibilityPart, string>>
}

export type SetResponsibilitiesRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-matter' }
  | { readonly kind: 'who-short' | 'who-long'; readonly part: ResponsibilityPart }

/** Says who decides, delivers, oversees, is consulted and is told in a matter. */
export const setResponsibilities: Act<SetResponsibilities, null, SetResponsibilitiesRefusal> = async (deed, input) => {
  if (mayMakeSomeCommitments(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const matter = await findMatter(deed.write, deed.community.id, { matterId: input.matterId }, 'published')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const line = await placeLineOfMatter(deed.write, deed.community.id, matter.id)
  if (mayMakeCommitments(deed.actor, line) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  for (const part of responsibilityParts) {
    const { length } = [...input.who[part]]
    if (length === 1) return refuse({ kind: 'who-short', part })
    if (length > 300) return refuse({ kind: 'who-long', part })
  }
  await deed.write
    .deleteFrom('commitments.responsibility')
    .where('community_id', '=', deed.community.id)
    .where('matter_id', '=', input.matterId)
    .execute()
  const named = responsibilityParts.filter((part) => input.who[part] !== '')
  if (named.length > 0) {
    await deed.write
      .insertInto('commitments.responsibility')
      .values(
        named.map((part) => ({
          community_id: deed.community.id,
          matter_id: input.matterId,
          part,
          who: input.who[part],
          changed_at: deed.now,
        })),
      )
      .execute()
  }
  const facts = { matter: matter.title, ...Object.fromEntries(named.map((part) => [part, input.who[part]])) }
  await recordInLedger(deed, { kind: 'responsibilities-set', subject: input.matterId, facts })
  return done(null)
}
