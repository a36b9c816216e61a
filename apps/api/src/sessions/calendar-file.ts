import { addMinutes } from '@without-walls/domain';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar entry may know of a session: codes and a link, never a word of a case. */
export interface CalendarSession {
  id: string;
  title: string;
  startsAt: Date;
  minutes: number;
  timeZone: string;
  sequence: number;
  codes: string[];
  link: string;
  /** The product's host, for ids and addresses that nobody answers. */
  host: string;
}

export interface CalendarOptions {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  attendee: { name: string; email: string } | null;
  now: Date;
}

/**
 * One iCalendar file. The UID stays the same for the life of the session and SEQUENCE grows with each change, so that
 * calendars move the entry they have. Times are in UTC: right everywhere without a zone table.
 */
export function calendarFile(session: CalendarSession, { method, attendee, now }: CalendarOptions): string {
  const calendar = ical({ prodId: { company: 'Without Walls', product: 'Sessions', language: 'EN' }, method: ICalCalendarMethod[method] });
  const event = calendar.createEvent({
    id: `session-${session.id}@${session.host}`, sequence: session.sequence, stamp: now, start: session.startsAt, end: new Date(addMinutes(session.startsAt, session.minutes)), summary: session.title,
    description: descriptionOf(session), url: session.link, location: session.link, status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Without Walls', email: `no-reply@${session.host}` },
  });
  if (attendee) event.createAttendee({ name: attendee.name, email: attendee.email, rsvp: method === 'REQUEST', role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION });
  return calendar.toString();
}

function descriptionOf(session: CalendarSession): string {
  const cases = session.codes.length > 0 ? [`Cases: ${session.codes.join(', ')}`] : [];
  return [...cases, `Agenda and room: ${session.link}`].join('\n');
}
