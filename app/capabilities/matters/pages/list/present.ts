import type { Matter } from '../../reads/find-matter.ts'
import { mostListed } from '../../reads/list-matters.ts'
import type { Step } from '../../reads/list-steps.ts'
import { afterTheDecision } from '../../rules/after-the-decision.ts'
import type { MattersTexts } from '../../texts/en.ts'
import type { MatterState } from '../../vocabulary.ts'
import { matterPath } from '../addresses.ts'
import { presentStanding, type Standing } from '../matter/present.ts'

export interface Card {
  readonly href: string
  readonly title: string
  readonly question: string
  readonly about: string
  readonly state: MatterState
  readonly date: string | null
  readonly standing: Pick<Standing, 'words' | 'until'>
}

export interface ListModel {
  /** The name of the one place they are about; null for all. */
  readonly place: string | null
  /** There are more than are listed. */
  readonly isCut: boolean
  readonly sections: readonly { readonly state: MatterState; readonly title: string; readonly cards: readonly Card[] }[]
}

export interface CardGathered {
  readonly steps: readonly Step[]
  readonly placeNames: ReadonlyMap<string, string>
  readonly community: string
  readonly now: Date
}

const order = ['draft', 'open', 'decided', 'closed'] as const

/** What is under way first, then what is decided, then what is closed. */
export function presentList(cards: readonly Card[], texts: MattersTexts, place: string | null): ListModel {
  const { drafts, open, decided, closed } = texts.list
  const titles = { draft: drafts, open, decided, closed }
  const sections = order.map((state) => ({
    state,
    title: titles[state],
    cards: cards.filter((card) => card.state === state),
  }))
  return { place, isCut: cards.length >= mostListed, sections: sections.filter((section) => section.cards.length > 0) }
}

export function cardOf(matter: Matter, gathered: CardGathered, texts: MattersTexts): Card {
  const own = gathered.steps.filter((step) => step.matterId === matter.id)
  const steps = afterTheDecision(matter, own)
  const { words, until } = presentStanding({ matter, steps, now: gathered.now }, texts)
  const about = matter.placeCode ? (gathered.placeNames.get(matter.placeCode) ?? matter.placeCode) : null
  return {
    href: matterPath(matter.slug),
    title: matter.title,
    question: matter.question,
    about: about ?? texts.list.wholeCommunity(gathered.community),
    state: matter.state,
    date: dateOf(matter, texts),
    standing: { words, until },
  }
}

function dateOf({ closedAt, decidedAt, openedAt }: Matter, { list }: MattersTexts): string | null {
  if (closedAt) return list.closedOn(closedAt)
  if (decidedAt) return list.decidedOn(decidedAt)
  return openedAt && list.openedOn(openedAt)
}
