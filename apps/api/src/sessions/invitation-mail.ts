import type { CalendarSession } from './calendar-file.js';

interface Wording {
  method: 'REQUEST' | 'CANCEL';
  name: string;
  /** True when an earlier invitation went out. */
  update: boolean;
}

/** Wall time of the session in words: "Wednesday 2 December 2026, 13:00 (Europe/London)". */
function whenOf({ startsAt, timeZone }: CalendarSession): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(startsAt);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(startsAt);
  return `${day}, ${time} (${timeZone})`;
}

/** The message around the calendar file: when, which codes, where. */
export function invitationMail(session: CalendarSession, { method, name, update }: Wording): { subject: string; text: string } {
  const when = whenOf(session);
  if (method === 'CANCEL') return { subject: `Cancelled: ${session.title}`, text: `Dear ${name},\n\n"${session.title}" on ${when} does not take place. Its cases go back to the list, and their presenters keep their place.\n\n${session.link}\n` };
  const subject = `${update ? 'Changed' : 'Invitation'}: ${session.title}`;
  const lead = update ? 'What you have in your calendar has changed. It is now:' : 'You are invited to:';
  const cases = session.codes.length > 0 ? `\nCases: ${session.codes.join(', ')}` : '';
  return { subject, text: `Dear ${name},\n\n${lead}\n${session.title}\n${when}, ${session.minutes} minutes${cases}\n\nSay whether you come, read the agenda and join here:\n${session.link}\n` };
}
