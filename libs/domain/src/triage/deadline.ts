import { defaultNetworkSettings } from '@without-walls/contracts';
import { addDays, momentOn, nextWeekly, weekOf, type WeeklyMoment } from '../time/calendar.js';
import { dayOf } from '../time/zones.js';
import type { Now } from '../time/instants.js';

/** When opinions are due each week; a network sets its own. */
export interface TriageSettings {
  readonly weekday: number;
  readonly time: string;
}

/** Thursday 12:00 in the network's zone. */
const defaultTriageSettings: TriageSettings = defaultNetworkSettings.triage;

const momentOf = (zone: string, settings: TriageSettings): WeeklyMoment => ({ ...settings, zone });

/** The next deadline after `now`: the one a case released now must meet. */
export function triageDeadline(now: Now, zone: string, settings: TriageSettings = defaultTriageSettings): string {
  return nextWeekly(now, momentOf(zone, settings));
}

/** The week shown at the head of the list: its Monday, and its deadline (which may have passed). */
export function triageWeek(now: Now, zone: string, settings: TriageSettings = defaultTriageSettings): { week: string; deadline: string } {
  const week = weekOf(dayOf(now, zone));
  return { week, deadline: momentOn(addDays(week, settings.weekday - 1), momentOf(zone, settings)) };
}
