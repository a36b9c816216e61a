import { addMinutes } from '@without-walls/domain';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface FeedEvent {
  id: string;
  startsAt: Date;
  minutes: number;
  /** Grows with every change of the slot, so that calendars move the entry they have. */
  sequence: number;
  title: string;
  /** The learner has this topic. */
  have: boolean;
  cancelled: boolean;
  link: string;
}

/** One entry a slot, with an id that stays; what no longer meets is marked as cancelled, never left out. */
export function lecturesCalendar(events: readonly FeedEvent[], { now, host }: { now: Date; host: string }): string {
  const calendar = ical({ name: 'Lectures', prodId: { company: 'Without Walls', product: 'Lectures', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const event of events) {
    calendar.createEvent({
      id: `slot-${event.id}@${host}`, sequence: event.sequence, stamp: now, start: event.startsAt, end: new Date(addMinutes(event.startsAt, event.minutes)), summary: event.have ? `${event.title} (you have it)` : event.title,
      description: `${event.have ? 'You have this topic; coming again counts as hours.' : 'You miss this topic.'}\n${event.link}`, url: event.link, location: event.link, status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
