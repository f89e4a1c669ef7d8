/** Twice the unit roundoff, so that each bound on an error has room to spare. */
export const epsilon = Number.EPSILON
