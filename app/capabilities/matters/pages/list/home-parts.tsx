import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { NoticeBoard } from '#ui/notice-card.tsx'
import { listMatters } from '../../reads/list-matters.ts'
import { textsFor } from '../../texts/texts.ts'
import { mattersPath } from '../addresses.ts'
import { cardsOf } from './gather.ts'
import type { Card } from './present.ts'
import { MatterCard } from './view.tsx'

const mostShown = 4

/** The matters under way, and what was decided last. */
export async function homeParts(about: HomeAbout): Promise<readonly HomePart[]> {
  const { read, community, locale } = about
  const texts = textsFor(locale)
  const shown = { limit: mostShown }
  const [open, decided] = await Promise.all([
    listMatters(read, community.id, { ...shown, state: 'open' }, 'published'),
    listMatters(read, community.id, { ...shown, state: 'decided' }, 'published'),
  ])
  const cards = await cardsOf(about, [...open, ...decided], texts)
  const part = (id: string, rank: number, title: string, state: Card['state']): HomePart => {
    const those = cards.filter((card) => card.state === state)
    return {
      id,
      rank,
      title,
      isActivity: true,
      model: those,
      render: () => <Cards cards={those} all={texts.list.all} />,
    }
  }
  const parts = [
    part('matters', 20, texts.list.homeOpen, 'open'),
    part('decided', 22, texts.list.homeDecided, 'decided'),
  ]
  return parts.filter(({ model }) => (model as readonly Card[]).length > 0)
}

const Cards = ({ cards, all }: { readonly cards: readonly Card[]; readonly all: string }) => (
  <>
    <NoticeBoard>
      {cards.map((card) => (
        <MatterCard card={card} />
      ))}
    </NoticeBoard>
    <p class="govuk-body app-room-above">
      <a class="govuk-link" href={mattersPath}>
        {all}
      </a>
    </p>
  </>
)
