import type { Deed } from '#platform/acts/act.ts'
import type { CommitmentId, ReportKind } from '../vocabulary.ts'

export interface NewReport {
  readonly commitment: CommitmentId
  readonly kind: ReportKind
  readonly words: string
  readonly measured?: string
}

export async function saveReport(deed: Deed, report: NewReport): Promise<void> {
  await deed.write
    .insertInto('commitments.report')
    .values({
      community_id: deed.community.id,
      report_id: deed.newId<'report'>(),
      commitment_id: report.commitment,
      kind: report.kind,
      words: report.words,
      measured: report.measured ?? '',
      made_at: deed.now,
    })
    .execute()
}
