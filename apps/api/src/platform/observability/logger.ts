import { pino, type Logger } from 'pino';

export const LOGGER = Symbol('logger');
export type { Logger };

/** Structured logs on standard output. Bodies, queries and cookies are never logged: codes and ids only. */
export function createLogger(level: string, part: string): Logger {
  return pino({ level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } });
}
