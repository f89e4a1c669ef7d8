import type {
  CheckAnswer,
  CheckOutcome,
  CheckRound,
  CommitmentState,
  ReportKind,
  ResponsibilityPart,
} from '../vocabulary.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    'commitments.commitment': CommitmentTable
    'commitments.due_change': DueChangeTable
    'commitments.milestone': MilestoneTable
    'commitments.report': ReportTable
    'commitments.report_photo': ReportPhotoTable
    'commitments.check_round': CheckRoundTable
    'commitments.asked': AskedTable
    'commitments.last_asked': LastAskedTable
    'commitments.responsibility': ResponsibilityTable
  }
}

export interface CommitmentTable {
  readonly community_id: string
  readonly commitment_id: string
  readonly matter_id: string
  readonly what: string
  readonly details: string
  readonly responsible: string
  readonly accountable: string
  readonly accountable_id: string | null
  readonly first_due_on: string
  readonly due_on: string
  readonly money_pence: number | null
  readonly measure: string
  readonly baseline: string
  readonly target: string
  readonly state: CommitmentState
  readonly times_reported: number
  readonly made_at: Date
  readonly reported_done_at: Date | null
  readonly ended_at: Date | null
}

interface DueChangeTable {
  readonly community_id: string
  readonly change_id: string
  readonly commitment_id: string
  readonly from_on: string
  readonly to_on: string
  readonly reason: string
  readonly changed_at: Date
}

interface MilestoneTable {
  readonly community_id: string
  readonly milestone_id: string
  readonly commitment_id: string
  readonly title: string
  readonly due_on: string
  readonly reached_on: string | null
}

interface ReportPhotoTable {
  readonly community_id: string
  readonly photo_id: string
  readonly commitment_id: string
  readonly report_id: string
  readonly position: number
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly large: Buffer
  readonly small: Buffer
}

interface ReportTable {
  readonly community_id: string
  readonly report_id: string
  readonly commitment_id: string
  readonly kind: ReportKind
  readonly words: string
  readonly measured: string
  readonly made_at: Date
}

export interface CheckRoundTable {
  readonly community_id: string
  readonly check_id: string
  readonly commitment_id: string
  readonly attempt: number
  readonly round: CheckRound
  readonly asked: number
  readonly opened_at: Date
  readonly closes_at: Date
  readonly closed_at: Date | null
  readonly outcome: CheckOutcome | null
  readonly yes: number
  readonly partly: number
  readonly no: number
  readonly cannot_tell: number
}

interface AskedTable {
  readonly community_id: string
  readonly check_id: string
  readonly person_id: string
  readonly answer: CheckAnswer | null
}

interface LastAskedTable {
  readonly community_id: string
  readonly person_id: string
  readonly asked_at: Date
}

interface ResponsibilityTable {
  readonly community_id: string
  readonly matter_id: string
  readonly part: ResponsibilityPart
  readonly who: string
  readonly changed_at: Date
}
