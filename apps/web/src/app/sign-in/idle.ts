/** How long before the end a person is warned. */
export const warnMs = 2 * 60_000;

export type IdleFacts = {
  now: number;
  /** When the sign-in ends for want of activity, as far as this browser knows. */
  idleEndsAt: number;
  /** When that was read from the server. */
  readAt: number;
  /** The last key, press or scroll. */
  activeAt: number;
};

/**
 * What to do about the idle time-out:
 * `renew` when the person was active since it was last read and a sixth of the time (at least a minute) has gone by,
 * `warn` in the last two minutes without activity, `over` past the end, else `fine`.
 */
export function idleStep({ now, idleEndsAt, readAt, activeAt }: IdleFacts): 'fine' | 'renew' | 'warn' | 'over' {
  if (now >= idleEndsAt) return 'over';
  const worthIt = Math.max(60_000, (idleEndsAt - readAt) / 6);
  if (activeAt > readAt && (now - readAt >= worthIt || idleEndsAt - now <= warnMs)) return 'renew';
  return idleEndsAt - now <= warnMs ? 'warn' : 'fine';
}
