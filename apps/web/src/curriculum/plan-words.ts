import type { CurriculumView, PlanConflict, PlanPreview, PlanSlotView, ReplyOf, holidayRegions, slotSpeakers } from '@without-walls/contracts';
import type { RingFill, RingMark } from '@without-walls/ui';

type Place = CurriculumView['ring'][number]['state'];

/** How a place of the ring looks, and what it is called. */
export const placeWords: Record<Place, { label: string; fill: RingFill; mark: RingMark }> = {
  held: { label: 'taught', fill: 'full', mark: 'tick' }, next: { label: 'next', fill: 'tint', mark: 'dot' }, planned: { label: 'planned', fill: 'tint', mark: 'dash' }, dropped: { label: 'left out this time', fill: 'open', mark: 'cross' }, unplanned: { label: 'no date yet', fill: 'open', mark: 'dash' },
};

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const longFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** `Tue 1 Dec`; with the year when it is another one than now. */
export function dayWords(day: string, thisYear = new Date().getUTCFullYear()): string {
  const date = new Date(`${day}T00:00:00Z`);
  // Browsers and versions differ in the comma after the weekday; words in a column should not.
  return (date.getUTCFullYear() === thisYear ? dayFormat : longFormat).format(date).replace(',', '');
}

export const refusalWords: Record<NonNullable<PlanPreview['refused']>, string> = {
  'not-there': 'One of these is no longer there.', held: 'What was held stays as it was.', 'nothing-taught': 'Nothing is taught in one of these weeks.', 'same-slot': 'Choose another week.', 'taught-in-cycle': 'This lecture was already taught, or left out, in this cycle.',
  'day-taken': 'There is a session on this day already.', 'not-closed': 'This week is open already.', 'no-such-time': 'This time does not exist on this day: clocks go forward.', past: 'This day is past.', 'to-come': 'This day is still to come.', 'last-lecture': 'The last lecture stays: a ring of none teaches nothing.',
};

export const speakerWords: Record<PlanSlotView['speakerState'], string> = { none: 'nobody asked', asked: 'asked, no answer yet', confirmed: 'comes', declined: 'cannot come' };

/** What stands in the middle of the ring: how far the cycle is. */
export function cycleSentence({ cycle, ring }: Pick<CurriculumView, 'cycle' | 'ring'>): string {
  const held = ring.filter((one) => one.state === 'held').length;
  return `Cycle ${cycle}: ${held} of ${ring.length} taught`;
}

/** A line of a preview: what happens to a day. */
export function changeLine({ before, after, meeting, was, startsAt }: PlanPreview['changes'][number], zone: string): string {
  if (meeting === 'off') return `no session${before ? ` (was “${before}”)` : ''}`;
  if (meeting === 'new') return `new${after ? `: “${after}”` : ''}`;
  if (meeting === 'moved' && was) return `${startsAt ? timeIn(startsAt, zone) : ''} instead of ${dayWords(was.day)}${was.startsAt ? ` ${timeIn(was.startsAt, zone)}` : ''}${after ? `: “${after}”` : ''}`;
  if (meeting === 'on-again') return `meets again${after ? `: “${after}”` : ''}`;
  return `“${after ?? 'nothing'}” instead of “${before ?? 'nothing'}”`;
}

const timeIn = (at: string, zone: string): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(at));
/** `08:30 in America/Toronto`: the clock time of an instant where somebody lives. */
export const clockIn = (at: string, zone: string): string => `${timeIn(at, zone)} in ${zone.replaceAll('_', ' ')}`;

/** What stands against a day. */
export function conflictLine({ day, what, about, speaker }: PlanConflict): string {
  const [on, who] = [dayWords(day), speaker?.name ?? 'The speaker'];
  switch (what) {
    case 'holiday': return `${on} is a public holiday: ${about ?? ''}.`;
    case 'closed': return `${on} lies in a break: ${about ?? ''}.`;
    case 'speaker-away': return `${who} is away on ${on}.`;
    case 'speaker-busy': return `${who} is asked for “${about ?? 'another session'}” on ${on}.`;
    case 'hour-taken': return `Another curriculum meets at that hour on ${on}${about ? `: “${about}”` : ''}.`;
  }
}

/** Who hears of a change: speakers by name, the invited by number. */
export function toldWords(told: PlanPreview['told'], invited: number): string {
  const people = invited === 0 ? null : invited === 1 ? 'one invited member' : `${invited} invited members`;
  const all = [...told.map((one) => one.name), ...(people ? [people] : [])];
  return all.length === 0 ? 'Nobody has to be told: no speaker is asked and nobody is invited yet.' : `Told by e-mail: ${all.join(', ')}.`;
}

/** A member in the list of those who could speak, with what stands in the way. */
export function speakerOption({ member, teaches, away, busy }: ReplyOf<typeof slotSpeakers>['items'][number]): string {
  const notes = [teaches ? 'can teach it' : null, away ? 'away that day' : null, busy ? `asked for “${busy}” that day` : null].filter((one) => one !== null);
  return `${member.name}, ${member.profession}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

export const regionWords: Record<(typeof holidayRegions)[number], string> = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland', IE: 'Ireland', CA: 'Canada', US: 'United States', AU: 'Australia', NZ: 'New Zealand' };
/** `Tuesdays at 12:30, every second week (Europe/London)`. */
export function ruleWords({ weekday, time, zone, everyWeeks, weeksOfMonth, minutes }: CurriculumView['rule']): string {
  const rhythm = weeksOfMonth ? `in ${weeksOfMonth.length === 1 ? 'one week' : 'chosen weeks'} of a month` : everyWeeks === 1 ? 'every week' : everyWeeks === 2 ? 'every second week' : `every ${everyWeeks} weeks`;
  return `${weekdayWords[weekday - 1]}s at ${time}, ${rhythm}, for ${minutes} minutes (${zone.replaceAll('_', ' ')})`;
}
export const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
