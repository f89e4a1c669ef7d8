/** Every address of conversations. */
export const conversationsPath = '/conversations'
export const newConversationPath = '/conversations/new'
export const importPath = '/conversations/import'
export const importProgressPath = (job: string) => `${importPath}/${job}`

const of = (rest: string) => (slug: string) => `/c/${slug}${rest}`

export const takePartPath = of('')
export const votePath = of('/vote')
export const addStatementPath = of('/add')
export const minePath = of('/mine')
export const aboutYouPath = of('/about-you')
export const resultsPath = of('/results')
export const statementsPath = of('/statements')
export const reportPath = of('/report')
export const posterPath = of('/poster')
export const moderationLogPath = of('/moderation-log')
export const openDataPath = of('/open-data')
export const managePath = of('/manage')
export const editPath = of('/manage/edit')
export const openPath = of('/manage/open')
export const closePath = of('/manage/close')
export const moderatePath = of('/manage/moderate')
export const takeBackPath = of('/manage/take-back')
export const discardPath = of('/manage/discard')
export const newPreviewPath = of('/manage/new-preview')
export const whoPath = of('/manage/who')
export const resultsNowPath = of('/results/now')
export const statementPath = (slug: string, number: number | string) => `${statementsPath(slug)}/${number}`
export const previewPath = (conversation: string, key: string) => `/conversations/preview/${conversation}/${key}`
export const slipsPath = (slug: string) => `${posterPath(slug)}?as=slips`
export const moderationLogFilePath = (slug: string, file: string) => `${moderationLogPath(slug)}/${file}`
export const openDataFilePath = (slug: string, file: string) => `${openDataPath(slug)}/${file}`
export const noLettersPath = (person: string, key: string) => `/conversations/no-letters/${person}/${key}`
