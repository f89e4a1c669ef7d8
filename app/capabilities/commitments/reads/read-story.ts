import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CheckId, CheckOutcome, CheckRound, CommitmentId, MilestoneId, ReportKind } from '../vocabulary.ts'

export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly words: string
  readonly measured: string
  readonly at: Date
}

export interface ReportPhoto {
  readonly id: string
  readonly report: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

export interface DueChange {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly at: Date
}

export interface Milestone {
  readonly id: MilestoneId
  readonly title: string
  readonly dueOn: string
  readonly reachedOn: string | null
}

export interface Check {
  readonly id: CheckId
  readonly round: CheckRound
  readonly asked: number
  readonly openedAt: Date
  readonly closesAt: Date
  readonly closedAt: Date | null
  readonly outcome: CheckOutcome | null
  readonly counts: { readonly yes: number; readonly partly: number; readonly no: number; readonly cannotTell: number }
}

export interface CommitmentStory {
  readonly reports: readonly Report[]
  readonly photos: readonly ReportPhoto[]
  readonly changes: readonly DueChange[]
  readonly milestones: readonly Milestone[]
  readonly checks: readonly Check[]
}

interface Which {
  readonly read: Read
  readonly communityId: CommunityId
  readonly id: CommitmentId
}

/** All that happened to a promise, each kind in order of time. */
export async function readStory(read: Read, communityId: CommunityId, id: CommitmentId): Promise<CommitmentStory> {
  const which = { read, communityId, id }
  const [reports, photos, changes, milestones, checks] = await Promise.all([
    reportsOf(which),
    photosOf(which),
    changesOf(which),
    milestonesOf(which),
    checksOf(which),
  ])
  return { reports, photos, changes, milestones, checks }
}

const reportsOf = ({ read, communityId, id }: Which): Promise<readonly Report[]> =>
  read
    .selectFrom('commitments.report')
    .select(['report_id as id', 'kind', 'words', 'measured', 'made_at as at'])
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .orderBy('made_at')
    .execute()

const photosOf = ({ read, communityId, id }: Which): Promise<readonly ReportPhoto[]> =>
  read
    .selectFrom('commitments.report_photo')
    .select(['photo_id as id', 'report_id as report', 'alt', 'width', 'height'])
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .orderBy('report_id')
    .orderBy('position')
    .execute()

const changesOf = ({ read, communityId, id }: Which): Promise<readonly DueChange[]> =>
  read
    .selectFrom('commitments.due_change')
    .select(['change_id as id', 'from_on as from', 'to_on as to', 'reason', 'changed_at as at'])
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .orderBy('changed_at')
    .execute()

async function milestonesOf({ read, communityId, id }: Which): Promise<readonly Milestone[]> {
  const rows = await read
    .selectFrom('commitments.milestone')
    .select(['milestone_id', 'title', 'due_on as dueOn', 'reached_on as reachedOn'])
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .orderBy('due_on')
    .orderBy('milestone_id')
    .execute()
  return rows.map(({ milestone_id, ...rest }) => ({ id: milestone_id as MilestoneId, ...rest }))
}

async function checksOf({ read, communityId, id }: Which): Promise<readonly Check[]> {
  const rows = await read
    .selectFrom('commitments.check_round')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => ({
    id: row.check_id as CheckId,
    round: row.round,
    asked: row.asked,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    counts: { yes: row.yes, partly: row.partly, no: row.no, cannotTell: row.cannot_tell },
  }))
}
