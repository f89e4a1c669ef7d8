const of = (rest: string) => (slug: string) => `/b/${slug}${rest}`

/** Where somebody votes, and what belongs to it. The ballot's own page is `hrefOfBallot`. */
export const paperPath = of('')
export const votePath = of('/vote')
export const givePath = of('/give')
export const castPath = of('/cast')
export const receiptPath = of('/receipt')
export const comparePath = of('/compare')
export const secrecyPath = of('/secrecy')
export const checkPath = of('/check')
export const papersListPath = of('/check/papers.txt')
export const receiptsListPath = of('/check/receipts.txt')
/** `all`, or the papers whose numbers begin with two hexadecimal digits: so that asking for them does not say which. */
export const papersPartPath = (slug: string, part: string) => `/b/${slug}/check/papers/${part}`
