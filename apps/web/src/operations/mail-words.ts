import type { Tone } from '@without-walls/ui';
import type { Mail } from './operations.queries';

/** The states of a mail in words, with their tone. */
export const mailStates: Record<Mail['state'], { say: string; tone: Tone }> = {
  waiting: { say: 'Waiting', tone: 'blue' },
  sent: { say: 'Sent', tone: 'pine' },
  kept: { say: 'Kept here', tone: 'quiet' },
  failed: { say: 'Could not be sent', tone: 'red' },
};

/** The heading of the mail list: how the newest stand. */
export function mailHeading(mails: readonly Mail[]): string {
  const failed = mails.filter((mail) => mail.state === 'failed').length;
  if (failed > 0) return failed === 1 ? 'One e-mail could not be sent' : `${failed} e-mails could not be sent`;
  const waiting = mails.filter((mail) => mail.state === 'waiting').length;
  if (waiting > 0) return waiting === 1 ? 'One e-mail is on its way' : `${waiting} e-mails are on their way`;
  return mails.length > 0 && mails.every((mail) => mail.state === 'kept') ? 'Mail is kept here to read' : 'Mail is going out';
}
