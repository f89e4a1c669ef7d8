import type { MatterState } from '../vocabulary.ts'

/** Something that another capability lets people do in a matter: a link on the matter's page. */
export interface MatterOffer {
  /** Its place in the list; the lowest first. */
  readonly rank: number
  /** `keepers` are those who look after the matter. */
  readonly who: 'anyone' | 'keepers'
  /** While the matter is in one of these states. */
  readonly states: readonly MatterState[]
  readonly label: (locale: string) => string
  readonly href: (slug: string) => string
  /** The same on the page of an item, of one of these kinds, that it would grow from. */
  readonly fromItem?: {
    readonly kinds: readonly string[]
    readonly label: (locale: string) => string
    readonly href: (slug: string, itemId: string) => string
  }
}

const offers: MatterOffer[] = []

/** Registered once, by each capability at start. */
export const offerOnMatter = (offer: MatterOffer): void => void (offers.includes(offer) || offers.push(offer))

export const offersFor = (who: MatterOffer['who'], state: MatterState): readonly MatterOffer[] =>
  offers.filter((offer) => offer.who === who && offer.states.includes(state)).toSorted((a, b) => a.rank - b.rank)
