import type { Closeness } from '../vocabulary.ts'

/** How much of their three-letter pieces two texts must share (pg_trgm's similarity) to be proposed
 * together. The loosest is what the database's own operator finds by its index. */
export const thresholds = { very: 0.6, close: 0.45, loose: 0.3 } satisfies Record<Closeness, number>
