/** Paths that the matter's steps, items and letters lead to. */
export const hrefOfCommitment = (id: string) => `/commitments/${id}`
export const hrefOfCheck = (id: string) => `/commitments/${id}/check`
