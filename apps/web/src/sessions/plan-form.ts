import type { SessionRow } from '@without-walls/contracts';
import { isZone, localOf, tryInstantOf } from '@without-walls/domain';

export type PlanFields = { kind: SessionRow['kind']; title: string; date: string; time: string; timeZone: string; minutes: string; facilitatorId: string; cutOffDays: string; runSheet: boolean };
export type PlanFaults = Partial<Record<keyof PlanFields, string>>;

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isTime = /^\d{2}:\d{2}$/;

/** Why a wall time cannot be used, or null. Names the clock change rather than calling the time wrong. */
export function localTimeFault(date: string, time: string, zone: string): string | null {
  if (tryInstantOf(`${date}T${time}`, zone) !== null) return null;
  return `The clocks in ${zone.split('/').at(-1)?.replaceAll('_', ' ')} go forward that night, so ${time} does not happen on that day. Choose a time an hour later or earlier`;
}

/** True when the clocks go back over this wall time, so that it happens twice; the first of the two is meant. */
export function happensTwice(date: string, time: string, zone: string): boolean {
  const first = tryInstantOf(`${date}T${time}`, zone);
  return first !== null && [30, 60, 120].some((minutes) => localOf(new Date(Date.parse(first) + minutes * 60_000), zone) === `${date}T${time}`);
}

/** What must be put right before the session can be planned. */
export function planFaults(fields: PlanFields, now: number): PlanFaults {
  const faults: PlanFaults = {};
  if (!fields.title.trim()) faults.title = 'Give the session a name that people will know it by';
  if (!isDate.test(fields.date)) faults.date = 'Choose the day';
  if (!isTime.test(fields.time)) faults.time = 'Enter the time it begins, like 13:00';
  if (!isZone(fields.timeZone)) faults.timeZone = 'Choose the place whose clock counts';
  const minutes = Number(fields.minutes);
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 240) faults.minutes = 'Enter between 15 and 240 minutes';
  const cutOff = Number(fields.cutOffDays);
  if (!Number.isInteger(cutOff) || cutOff < 0 || cutOff > 28) faults.cutOffDays = 'Enter between 0 and 28 days';
  if (faults.date || faults.time || faults.timeZone) return faults;
  const gap = localTimeFault(fields.date, fields.time, fields.timeZone);
  const at = tryInstantOf(`${fields.date}T${fields.time}`, fields.timeZone);
  if (gap) faults.time = gap;
  else if (at && Date.parse(at) < now) faults.date = 'Choose a day and time that are still to come';
  return faults;
}
