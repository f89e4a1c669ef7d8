import type { Matter } from '#capabilities/matters/index.ts'
import type { Place } from '#capabilities/places/index.ts'
import { type ListedProposal, proposalsAPage } from '../../reads/search-proposals.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import type { ProposalState } from '../../vocabulary.ts'
import { proposalPath, proposalsPath } from '../addresses.ts'
import type { ListAddress as Address } from './address.ts'

export interface Card {
  readonly href: string
  readonly title: string
  readonly matter: string
  readonly state: ProposalState
  readonly stateName: string
  readonly why: string
  readonly place: string
  readonly supports: number
  readonly supporters: string
  readonly offered: string
  readonly photo: string | null
}

export interface ListModel {
  readonly title: string
  readonly found: string
  readonly total: number
  readonly cards: readonly Card[]
  readonly chosen: Address
  readonly isFiltered: boolean
  readonly matters: readonly { readonly value: string; readonly label: string }[]
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly page: number
  readonly pages: number
  /** Whether the chosen matter takes proposals; null: no matter is chosen, or nothing was ever proposed. */
  readonly isTaking: boolean | null
  readonly newHref: string
}

interface Gathered {
  readonly proposals: readonly ListedProposal[]
  readonly total: number
  readonly address: Address
  readonly matter: Matter | null
  readonly matters: readonly Matter[]
  readonly places: readonly Place[]
  readonly isTaking: boolean | null
}

export function presentList(gathered: Gathered, texts: ProposalsTexts): ListModel {
  const { address, matter, matters, proposals, total } = gathered
  const titles = new Map<string, string>(matters.map(({ id, title }) => [id, title]))
  return {
    title: matter ? texts.list.titleFor(matter.title) : texts.list.title,
    found: texts.list.found(total),
    total,
    cards: proposals.map((each) => cardOf(each, titles.get(each.matterId) ?? '', texts)),
    chosen: address,
    isFiltered: Boolean(address.q || address.matter || address.state || address.place),
    matters: matters.map(({ slug, title }) => ({ value: slug, label: title })),
    places: gathered.places
      .map(({ code, name }) => ({ value: code, label: name }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    page: address.page,
    pages: Math.max(1, Math.ceil(total / proposalsAPage)),
    isTaking: gathered.isTaking,
    newHref: matter?.state === 'open' ? `${proposalsPath}/new?matter=${matter.slug}` : `${proposalsPath}/new`,
  }
}

export const cardOf = (proposal: ListedProposal, matter: string, texts: ProposalsTexts): Card => ({
  href: proposalPath(proposal.slug),
  title: proposal.title,
  matter,
  state: proposal.state,
  stateName: texts.states[proposal.state],
  why: proposal.why.replaceAll(/\s+/g, ' '),
  place: proposal.placeWords,
  supports: proposal.supports,
  supporters: texts.supporters(proposal.supports),
  offered: texts.list.offered(proposal.madeAt),
  photo: proposal.hasPhoto,
})

/** The address of another page of the same choice. */
export function hrefOfPage(chosen: Address, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...chosen, page }))
    if (value !== undefined && value !== '') query.set(name, String(value))
  return `${proposalsPath}?${query}`
}
