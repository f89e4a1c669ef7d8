const brought = 'upload-'

/** The key of the source that a boundary brought by an officer gets. */
export const sourceKeyOf = (boundaryId: string): string => `${brought}${boundaryId}`

/** Whether a boundary came with the community's data; an officer may replace only what officers brought. */
export const isOfficial = (boundarySource: string | null): boolean =>
  boundarySource !== null && !boundarySource.startsWith(brought)
