/** Addresses from the close of a ballot on. */
const of = (rest: string) => (slug: string) => `/ballots/${slug}${rest}`

export const ballotPath = of('')
export const resultPath = of('/result')
export const workingPath = of('/result/working')
export const recountPath = of('/recount')
export const recountFilePath = of('/recount.zip')
export const lotsPath = of('/lots')
export const departPath = of('/depart')
export const nextStepPath = (slug: string, number: number | string) => `/ballots/${slug}/next-step/${number}`
export const receiptCheckPath = of('/receipt')
export const importElectionPath = '/ballots/import'
export const importElectionProgressPath = (job: string) => `${importElectionPath}/${job}`
export const ballotsPath = '/ballots'
export const recordOfBallotPath = (ballot: string) => `/record?subject=${ballot}`
