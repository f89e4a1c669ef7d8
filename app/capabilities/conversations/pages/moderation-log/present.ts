import type { PublicDecision } from '../../reads/list-decisions.ts'
import type { GatheredResult } from '../results/gather.ts'

export interface ModerationLogModel {
  readonly question: string
  readonly slug: string
  readonly published: number
  readonly rejected: number
  readonly waiting: number
  readonly page: number
  readonly pages: number
  readonly decisions: readonly PublicDecision[]
}

export const decisionsAPage = 40

/** Decisions not to publish, the latest first. */
export function presentModerationLog(
  { conversation, counts }: GatheredResult,
  decisions: readonly PublicDecision[],
  wantedPage: number,
): ModerationLogModel {
  const rejections = decisions.filter(({ decided }) => decided === 'rejected')
  const pages = Math.max(1, Math.ceil(rejections.length / decisionsAPage))
  const page = Math.min(wantedPage, pages)
  return {
    question: conversation.question,
    slug: conversation.slug,
    ...counts,
    page,
    pages,
    decisions: rejections.slice((page - 1) * decisionsAPage, page * decisionsAPage),
  }
}
