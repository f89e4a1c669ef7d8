import { NoticeCard } from '#ui/notice-card.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { standingColour } from '../standing-colour.ts'
import type { Card } from './present.ts'

export const CommitmentCard = ({ card, texts }: { readonly card: Card; readonly texts: CommitmentsTexts }) => (
  <NoticeCard
    kicker={card.matter}
    title={card.title}
    href={card.href}
    foot={
      <>
        <Tag colour={standingColour[card.standing]}>{card.standingName}</Tag> {card.when}
        {card.first && `, ${card.first}`}
      </>
    }
  >
    <p class="govuk-body">
      {texts.list.answers}: {card.accountable}
    </p>
  </NoticeCard>
)
