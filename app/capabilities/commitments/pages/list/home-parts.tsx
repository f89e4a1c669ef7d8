import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { NoticeBoard } from '#ui/notice-card.tsx'
import { countCommitments, listCommitments } from '../../reads/list-commitments.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentsPath } from '../addresses.ts'
import { CommitmentCard } from './card.tsx'
import { cardOf } from './present.ts'

const mostShown = 3

/** The promises that are due soonest, late ones first among them; nothing where nothing is promised. */
export async function homeParts({ read, community, locale, now }: HomeAbout): Promise<readonly HomePart[]> {
  const texts = textsFor(locale)
  const [open, counts] = await Promise.all([
    listCommitments(read, community.id, { list: 'under-way', after: 0, most: mostShown }),
    countCommitments(read, community.id),
  ])
  if (open.length === 0) return []
  const cards = open.map((each) => cardOf(each, now, texts))
  return [
    {
      id: 'promises',
      rank: 40,
      title: texts.home.title,
      isActivity: true,
      model: { late: counts.late, cards },
      render: () => (
        <>
          {counts.late > 0 && <p class="govuk-body">{texts.home.late(counts.late)}.</p>}
          <NoticeBoard>
            {cards.map((card) => (
              <CommitmentCard card={card} texts={texts} />
            ))}
          </NoticeBoard>
          <p class="govuk-body">
            <a class="govuk-link" href={commitmentsPath}>
              {texts.home.all}
            </a>
          </p>
        </>
      ),
    },
  ]
}
