import type { Matter } from '../../reads/find-matter.ts'
import type { Step } from '../../reads/list-steps.ts'
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
  readonly sections: readonly { readonly state: MatterState; readonly title: string; readonly cards: readonly Card[] }[]
}

export interface ListGathered {
  readonly matters: readonly Matter[]
  readonly steps: readonly Step[]
  readonly placeNames: ReadonlyMap<string, string>
  readonly community: string
  readonly now: Date
}

const order = ['draft', 'open', 'decided', 'closed'] as const

export function presentList(gathered: ListGathered, texts: MattersTexts): ListModel {
  const titles = {
    draft: texts.list.drafts,
    open: texts.list.open,
    decided: texts.list.decided,
    closed: texts.list.closed,
  }
  const sections = order.map((state) => ({
    state,
    title: titles[state],
    cards: gathered.matters.filter((matter) => matter.state === state).map((matter) => cardOf(matter, gathered, texts)),
  }))
  return { sections: sections.filter(({ cards }) => cards.length > 0) }
}

export function cardOf(matter: Matter, gathered: Omit<ListGathered, 'matters'>, texts: MattersTexts): Card {
  const steps = gathered.steps.filter((step) => step.matterId === matter.id)
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
