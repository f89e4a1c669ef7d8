import { codeOf } from './transaction.ts'

/** Codes of node and PostgreSQL that mean: the database is away, full, or too busy; nothing was recorded. */
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|57P0[123]|53\d{3}|08\w{3}|58\w{3}|55P03|57014)$/
const awayInWords = /timeout exceeded when trying to connect|Connection terminated|not queryable/

/** True for an error that passes once the database is back. */
export const isAway = (error: unknown): boolean =>
  away.test(codeOf(error)) || (error instanceof Error && awayInWords.test(error.message))
