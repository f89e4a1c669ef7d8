/** Addresses of making and running ballots, and of a ballot as everyone sees it. */
export const ballotsPath = '/ballots'
export const newBallotPath = '/ballots/new'

const of = (rest: string) => (slug: string) => `/ballots/${slug}${rest}`

export const ballotPath = of('')
/** Where somebody votes, what is said there about secrecy, and where the result is shown. */
export const votePath = (slug: string) => `/b/${slug}`
export const secrecyPath = (slug: string) => `/b/${slug}/secrecy`
export const resultPath = of('/result')
export const frozenPath = of('/fixed.json')
export const mayIVotePath = of('/may-i-vote')
export const appealPath = of('/may-i-vote/appeal')
export const remindMePath = of('/may-i-vote/remind-me')
export const managePath = of('/manage')
export const questionPath = of('/manage/question')
export const optionsPath = of('/manage/options')
export const optionPath = (slug: string, number: number | string) => `/ballots/${slug}/manage/options/${number}`
export const manyOptionsPath = of('/manage/options/many')
export const proposalsPath = of('/manage/options/proposals')
export const paperPath = of('/manage/paper')
export const countPath = of('/manage/count')
export const rollPath = of('/manage/roll')
export const rollListPath = of('/manage/roll/list')
export const rollUploadPath = (slug: string, upload: string) => `/ballots/${slug}/manage/roll/list/${upload}`
export const datesPath = of('/manage/dates')
export const tryPath = of('/manage/try')
export const openPath = of('/manage/open')
export const discardPath = of('/manage/discard')
export const stopPath = of('/manage/stop')
export const decideStopPath = of('/manage/stop/decide')
/** Where votes on paper, printed codes and help are run from. */
export const onPaperPath = of('/manage/on-paper')
export const appealsPath = of('/manage/appeals')
export const oneAppealPath = (slug: string, appeal: string) => `/ballots/${slug}/manage/appeals/${appeal}`
