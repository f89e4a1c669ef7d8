const of = (rest: string) => (slug: string) => `/ballots/${slug}${rest}`
const ofOne = (before: string, after: string) => (slug: string, one: string) =>
  `/ballots/${slug}/manage/on-paper/${before}/${one}${after}`

/** Votes on paper, printed codes and help: where they are run from, and what belongs to it. */
export const onPaperPath = of('/manage/on-paper')
export const codesPath = of('/manage/on-paper/codes')
export const cancelCodesPath = of('/manage/on-paper/codes/cancel')
export const boothsPath = of('/manage/on-paper/booths')
export const makeSheetsPath = ofOne('booths', '/sheets')
export const markPath = ofOne('booths', '/mark')
export const sheetsPath = ofOne('sheets', '')
export const countSheetsPath = ofOne('sheets', '/count')
export const typeSheetsPath = ofOne('sheets', '/type')
export const endPaperPath = of('/manage/on-paper/end')
export const helpPath = of('/manage/on-paper/help')
export const endHelpPath = of('/manage/on-paper/help/end')
export const posterPath = of('/poster')
/** Where a printed code is typed. */
export const codePath = (slug: string) => `/b/${slug}/code`
export const putCodeAwayPath = (slug: string) => `/b/${slug}/code/away`
export const helpVotePath = of('/manage/on-paper/help/vote')
