import type { Deed } from '#platform/acts/act.ts'
import type { RemadePhoto } from '#platform/images/remake-photo.ts'
import type { CommitmentId, ReportKind } from '../vocabulary.ts'

export interface DescribedPhoto {
  readonly photo: RemadePhoto
  /** What it shows, for those who cannot see it. */
  readonly alt: string
}

export interface NewReport {
  readonly commitment: CommitmentId
  readonly kind: ReportKind
  readonly words: string
  readonly measured?: string
  readonly photos?: readonly DescribedPhoto[]
}

export async function saveReport(deed: Deed, report: NewReport): Promise<void> {
  const id = deed.newId<'report'>()
  await deed.write
    .insertInto('commitments.report')
    .values({
      community_id: deed.community.id,
      report_id: id,
      commitment_id: report.commitment,
      kind: report.kind,
      words: report.words,
      measured: report.measured ?? '',
      made_at: deed.now,
    })
    .execute()
  const photos = (report.photos ?? []).map(({ photo, alt }, k) => ({
    ...photo,
    community_id: deed.community.id,
    photo_id: deed.newId<'photo'>(),
    commitment_id: report.commitment,
    report_id: id,
    position: k + 1,
    alt,
  }))
  if (photos.length > 0) await deed.write.insertInto('commitments.report_photo').values(photos).execute()
}
