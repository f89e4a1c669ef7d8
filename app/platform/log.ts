import { type Logger, pino } from 'pino'

/** Structured log lines. Never names, addresses, mail addresses or what somebody said: ids and counts only. */
export type Log = Logger

export function makeLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

export const silentLog: Log = pino({ level: 'silent' })
