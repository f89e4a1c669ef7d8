import type { HowOften, ItemState, LinkKind, MatterState, OwnWish, StepKind, StepState } from '../vocabulary.ts'

export interface MatterTable {
  readonly community_id: string
  readonly matter_id: string
  readonly slug: string
  readonly title: string
  readonly question: string
  readonly summary: string
  readonly place_code: string | null
  readonly state: MatterState
  readonly opened_by_role: string
  readonly responsible: string
  readonly outcome: string
  readonly grew_from: string | null
  readonly made_at: Date
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly decided_at: Date | null
  readonly ending: string
}

export interface StepTable {
  readonly community_id: string
  readonly step_id: string
  readonly matter_id: string
  readonly kind: StepKind
  readonly capability: string
  readonly subject_id: string
  readonly title: string
  readonly href: string
  readonly state: StepState
  readonly opens_at: Date | null
  readonly closes_at: Date | null
  readonly outcome: string
  readonly made_at: Date
}

export interface ItemTable {
  readonly community_id: string
  readonly item_id: string
  readonly matter_id: string
  readonly kind: string
  readonly title: string
  readonly author_id: string | null
  readonly owner_id: string | null
  readonly due_on: string | null
  readonly state: ItemState
  readonly href: string
  readonly made_at: Date
}

export interface LinkTable {
  readonly community_id: string
  readonly from_item: string
  readonly to_item: string
  readonly how: LinkKind
  readonly by_act: string
  readonly made_at: Date
}

export interface FollowTable {
  readonly community_id: string
  readonly person_id: string
  readonly matter_id: string
  readonly follow_id: string
  readonly how_often: HowOften
  readonly made_at: Date
}

export interface NoticeTable {
  readonly community_id: string
  readonly notice_id: string
  readonly follow_id: string
  readonly subject: string
  readonly words: string
  readonly href: string
  readonly made_at: Date
  readonly due_at: Date
}

export interface ToldTable {
  readonly community_id: string
  readonly job_id: string
  readonly up_to: string
  readonly changed_at: Date
}

interface OwnNewsTable {
  readonly community_id: string
  readonly person_id: string
  readonly news_id: string
  readonly cause: string
  readonly subject: string
  readonly words: string
  readonly href: string
  readonly made_at: Date
  readonly letter_due_at: Date | null
}

interface OwnWishTable {
  readonly community_id: string
  readonly person_id: string
  readonly how_often: OwnWish
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'matters.matter': MatterTable
    'matters.step': StepTable
    'matters.item': ItemTable
    'matters.link': LinkTable
    'matters.follow': FollowTable
    'matters.notice': NoticeTable
    'matters.told': ToldTable
    'matters.own_news': OwnNewsTable
    'matters.own_wish': OwnWishTable
  }
}
