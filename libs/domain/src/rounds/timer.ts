import type { Timer } from '@without-walls/contracts';
import { millis, toInstant, type Now } from '../time/instants.js';

/** Milliseconds left at `now`; negative means overtime. A paused timer stands still. Expiry never cuts anyone off. */
export function timerLeft(timer: Timer, now: Now): number {
  const at = timer.pausedAt ? millis(timer.pausedAt) : millis(now);
  return millis(timer.startedAt) + timer.durationMs + timer.pausedMs - at;
}

/** When the time is up, or null while it is paused. For the job that marks overtime. */
export function timerEndsAt(timer: Timer): string | null {
  return timer.pausedAt ? null : toInstant(millis(timer.startedAt) + timer.durationMs + timer.pausedMs);
}

/** A fresh running timer. `durationMs` below zero counts as zero. */
export function startTimer(at: Now, durationMs: number, version: number): Timer {
  return { startedAt: toInstant(at), durationMs: Math.max(0, Math.round(durationMs)), pausedMs: 0, pausedAt: null, version };
}
/** Adds (or with a negative value takes) time; never below zero in all. */
export const extendTimer = (timer: Timer, byMs: number, version: number): Timer => ({ ...timer, durationMs: Math.max(0, timer.durationMs + byMs), version });
export const pauseTimer = (timer: Timer, at: Now, version: number): Timer => ({ ...timer, pausedAt: timer.pausedAt ?? toInstant(at), version });
/** Runs on; the time it stood still is added to `pausedMs`. A clock that ran backwards counts as no pause. */
export function resumeTimer(timer: Timer, at: Now, version: number): Timer {
  if (!timer.pausedAt) return { ...timer, version };
  return { ...timer, pausedMs: timer.pausedMs + Math.max(0, millis(at) - millis(timer.pausedAt)), pausedAt: null, version };
}
