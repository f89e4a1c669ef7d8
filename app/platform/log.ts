import { type Logger, pino } from 'pino'

/** Structured log lines. Never names, addresses, mail addresses or what somebody said: ids and counts only. */
export type Log = Logger

export function makeLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutValues } })
}

/**
 * What may be said of an error. Messages and details of the database, and of checks, repeat what somebody typed: of those
 * only the kind, the names of tables and rules, and the place in our code are kept.
 */
export function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table, routine, severity } = error as Error & Readonly<Record<string, unknown>>
  const isOurs = severity === undefined && error.constructor === Error
  return {
    type: error.name,
    ...(isOurs ? { message: error.message } : {}),
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, routine }).filter(([, value]) => value !== undefined),
    ),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: withoutValues(error.cause) }),
  }
}

export const silentLog: Log = pino({ level: 'silent' })
