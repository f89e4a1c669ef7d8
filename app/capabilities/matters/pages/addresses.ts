export const mattersPath = '/matters'
export const newMatterPath = '/matters/new'
const of = (rest: string) => (slug: string) => `/matters/${slug}${rest}`
export const matterPath = of('')
export const followPath = of('/follow')
export const unfollowPath = of('/unfollow')
export const editPath = of('/edit')
export const publishPath = of('/publish')
export const closePath = of('/close')
export const feedPath = of('/feed')
export const calendarPath = of('/calendar.ics')
export const itemsPath = (slug: string, kind?: string, after?: string) => {
  const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(after ? { after } : {}) })
  return `/matters/${slug}/items${query.size > 0 ? `?${query}` : ''}`
}
export const itemPath = (slug: string, id: string) => `/matters/${slug}/items/${id}`
export const ownPath = '/what-became-of-mine'
export const sheetPath = of('/you-said-we-did')
export const threadPath = (itemId: string) => `/thread/${itemId}`
