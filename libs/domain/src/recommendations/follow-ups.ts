import { addDays, momentOn, weekdayOf } from '../time/calendar.js';
import { dayOf } from '../time/zones.js';
import type { Now } from '../time/instants.js';

/** Days after signing at which the presenter is asked what became of each recommendation. */
export const checkpoints = ['30', '90'] as const;
export type Checkpoint = (typeof checkpoints)[number];

export interface PlannedFollowUp {
  readonly recommendationId: string;
  readonly checkpoint: Checkpoint;
  readonly dueAt: string;
}

/** The two days, in the network's zone: 30 and 90 days after signing. */
export function followUpDays(signedAt: Now, zone: string): string[] {
  return checkpoints.map((checkpoint) => addDays(dayOf(signedAt, zone), Number(checkpoint)));
}

/** Follow-ups of a letter: two per recommendation, due at 09:00 of the day in the network's zone. */
export function plannedFollowUps(recommendationIds: readonly string[], signedAt: Now, zone: string): PlannedFollowUp[] {
  const days = followUpDays(signedAt, zone);
  return recommendationIds.flatMap((recommendationId) =>
    checkpoints.map((checkpoint, index) => ({ recommendationId, checkpoint, dueAt: dueAt(days[index] ?? '', zone) })));
}

const dueAt = (day: string, zone: string): string => momentOn(day, { weekday: weekdayOf(day), time: '09:00', zone });
