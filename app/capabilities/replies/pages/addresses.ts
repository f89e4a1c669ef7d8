export const boardPath = '/replies'
export const charterPath = '/replies/charter'
export const queuePath = '/replies/queue'
export const replyPath = (itemId: string) => `/replies/${itemId}`
export const answerPath = (itemId: string) => `/replies/${itemId}/answer`
export const assignPath = (itemId: string) => `/replies/${itemId}/assign`
export const correctPath = (itemId: string) => `/replies/${itemId}/correct`
export const reportPath = (itemId: string) => `/replies/${itemId}/report`
export const moderationPath = (itemId: string) => `/replies/${itemId}/moderation`
export const decideAppealPath = (itemId: string) => `/replies/${itemId}/moderation/appeal`
export const appealPath = (itemId: string) => `/replies/${itemId}/appeal`
export const moderateListPath = '/replies/moderate'
/** The public log, which proposals show with their own decisions. */
export const moderationLogPath = '/proposals/moderation-log'
export const morePath = (itemId: string) => `/replies/${itemId}/more`
export const askPath = (matterSlug: string) => `/replies/ask/${matterSlug}`
export const matterPath = (slug: string) => `/matters/${slug}`
/** Where a promise is made of what was answered. */
export const promisePath = (matterSlug: string, itemId: string) => `/matters/${matterSlug}/promise?from=${itemId}`
export const threadPath = (matterSlug: string, itemId: string) => `/matters/${matterSlug}/items/${itemId}`
export const alikePath = (itemId: string) => `/replies/${itemId}/alike`
export const roundsPath = '/replies/rounds'

type QueueNarrowing = Partial<Record<'mine' | 'matter' | 'place' | 'kind' | 'topic', string | undefined>>

/** The queue with what it is narrowed to, and from where on. */
export function queueAddress(filter: QueueNarrowing, after?: string): string {
  const set = Object.entries({ ...filter, after }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(set)
  return query.size > 0 ? `${queuePath}?${query}` : queuePath
}
export const feedPath = '/replies/feed'

export const charterVersionPath = (version: number) => `/replies/charter/versions/${version}`
export const editCharterPath = '/replies/charter/edit'
export const newTeamPath = '/replies/charter/teams/new'
export const teamPath = (teamId: string) => `/replies/charter/teams/${teamId}`
export const removeTeamPath = (teamId: string) => `/replies/charter/teams/${teamId}/remove`
export const boardListPath = (part: string, after?: string) =>
  `/replies/board/${part}${after ? `?after=${encodeURIComponent(after)}` : ''}`
export const roundPath = (roundId: string, after?: string) =>
  `/replies/rounds/${roundId}${after ? `?after=${after}` : ''}`
export const takeOutPath = (roundId: string) => `/replies/rounds/${roundId}/take-out`
export const previewRoundPath = (roundId: string, after?: string) =>
  `/replies/rounds/${roundId}/preview${after ? `?after=${after}` : ''}`
export const sendRoundPath = (roundId: string) => `/replies/rounds/${roundId}/send`
