import type { RollChannel, RollSource } from '../vocabulary.ts'

/** What a roll knows of somebody who asks to vote. */
export interface RollEntry {
  readonly id: string
  readonly source: RollSource
  readonly state: 'entitled' | 'given' | 'cancelled'
  readonly channel: RollChannel | null
  /** The account it belongs to; null for one that nobody has claimed yet, and for codes. */
  readonly person: string | null
}

/** What is known of the account that asks; null for nobody. */
export interface Asker {
  readonly person: string
  readonly isResident: boolean
  readonly hasProvedAddress: boolean
  /** Whether they say that they live in the ballot's place; true where none is asked for. */
  readonly livesThere: boolean
}

/** Why somebody may not vote; each has its own words and its own next step. */
export const refusals = [
  'sign-in-first',
  'address-not-proved',
  'not-resident',
  'not-of-the-place',
  'not-on-the-list',
  'taken-off',
  'used-by-another-account',
] as const
export type MayNotVote = (typeof refusals)[number]

export type MayVote =
  | { readonly may: true; readonly source: RollSource; readonly entry: RollEntry | null }
  | { readonly may: false; readonly why: MayNotVote }

/**
 * Whether an account may vote. Its own entry counts first, however it came to be there; then an entry for its mailbox
 * that nobody has claimed; then its standing, where that is enough. The entry is made when the paper is given.
 */
export function mayVote(
  sources: readonly RollSource[],
  asker: Asker | null,
  found: { readonly own: RollEntry | null; readonly ofMailbox: RollEntry | null },
): MayVote {
  if (!asker) return no('sign-in-first')
  const { own, ofMailbox } = found
  if (own) return own.state === 'cancelled' ? no('taken-off') : yes(own.source, own)
  if (ofMailbox?.state === 'cancelled') return no('taken-off')
  if (ofMailbox && ofMailbox.person !== null) return no('used-by-another-account')
  if (ofMailbox) return yes(ofMailbox.source, ofMailbox)
  return byStanding(sources, asker)
}

function byStanding(sources: readonly RollSource[], asker: Asker): MayVote {
  const isByResidence = sources.includes('resident')
  if (!isByResidence && !sources.includes('confirmed')) return no('not-on-the-list')
  if (isByResidence && !asker.isResident) return no('not-resident')
  if (!isByResidence && !asker.hasProvedAddress) return no('address-not-proved')
  return asker.livesThere ? yes(isByResidence ? 'resident' : 'confirmed', null) : no('not-of-the-place')
}

const yes = (source: RollSource, entry: RollEntry | null): MayVote => ({ may: true, source, entry })
const no = (why: MayNotVote): MayVote => ({ may: false, why })
