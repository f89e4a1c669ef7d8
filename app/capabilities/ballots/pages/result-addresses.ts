/** Addresses from the close of a ballot on, beside that of the result itself. */
const of = (rest: string) => (slug: string) => `/ballots/${slug}${rest}`

export const workingPath = of('/result/working')
export const recountPath = of('/recount')
export const recountFilePath = of('/recount.zip')
export const recountFormatPath = '/ballots/record-format'
export const lotsPath = of('/lots')
export const departPath = of('/depart')
export const nextStepPath = (slug: string, number: number | string) => `/ballots/${slug}/next-step/${number}`
export const importElectionPath = '/ballots/import'
export const importElectionProgressPath = (job: string) => `${importElectionPath}/${job}`
export const recordOfBallotPath = (ballot: string) => `/record?subject=${ballot}`
