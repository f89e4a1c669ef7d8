/** Where a ballot is found; it keeps this address once it is open. */
export const hrefOfBallot = (slug: string): string => `/ballots/${slug}`

/** Where an option is shown among the others. */
export const hrefOfOption = (slug: string, number: number): string => `/ballots/${slug}#option-${number}`

/** Where everybody reads what came of it. */
export const hrefOfResult = (slug: string): string => `/ballots/${slug}/result`
