import { listMatters } from '#capabilities/matters/index.ts'
import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { searchProposals } from '../../reads/search-proposals.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalsPath } from '../addresses.ts'
import { type Card, cardOf } from './present.ts'
import { ProposalCard } from './view.tsx'

const mostShown = 3

/** The newest proposals on the home page. */
export async function homeParts({ read, community, locale }: HomeAbout): Promise<readonly HomePart[]> {
  const texts = textsFor(locale)
  const { proposals } = await searchProposals(read, community.id, { sort: 'newest', page: 1 })
  if (proposals.length === 0) return []
  const matters = await listMatters(read, community.id, {}, 'published')
  const titles = new Map<string, string>(matters.map(({ id, title }) => [id, title]))
  const cards = proposals.slice(0, mostShown).map((each) => cardOf(each, titles.get(each.matterId) ?? '', texts))
  return [
    {
      id: 'proposals',
      rank: 14,
      title: texts.list.home,
      isActivity: true,
      model: cards,
      render: () => <Cards cards={cards} all={texts.list.homeAll} />,
    },
  ]
}

const Cards = ({ cards, all }: { readonly cards: readonly Card[]; readonly all: string }) => (
  <>
    <ul class="app-proposals">
      {cards.map((card) => (
        <li class="app-proposals__one">
          <ProposalCard card={card} headingLevel={3} />
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={proposalsPath}>
        {all}
      </a>
    </p>
  </>
)
