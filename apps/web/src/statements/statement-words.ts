import type { StatementRow, StatementRun, Verified } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';

export const stateWords: Record<StatementRow['state'], { label: string; tone: Tone }> = { valid: { label: 'Valid', tone: 'pine' }, superseded: { label: 'Superseded', tone: 'quiet' }, revoked: { label: 'Revoked', tone: 'red' } };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
export const periodWords = ({ from, to }: StatementRow['period']): string => `${day.format(new Date(`${from}T00:00:00Z`))} to ${day.format(new Date(`${to}T00:00:00Z`))}`;

/** How far a run is, in a sentence. */
export function runWords({ state, done, total }: Pick<StatementRun, 'state' | 'done' | 'total'>): string {
  if (state === 'done') return `${done} issued`;
  return `${done} of ${total} issued${state === 'paused' ? ', paused' : ''}`;
}

/** What a stranger who looks up a code is told first. */
export const verdictWords: Record<Verified['state'], { heading: string; tone: 'good' | 'danger' | 'info'; say: string }> = {
  valid: { heading: 'This statement is valid', tone: 'good', say: 'Compare the initials, the dates and the hours with the paper in your hands.' },
  superseded: { heading: 'There is a newer statement', tone: 'info', say: 'This one was issued anew since. Ask its holder for the newer one.' },
  revoked: { heading: 'This statement was taken back', tone: 'danger', say: 'It no longer stands.' },
  unknown: { heading: 'No statement has this code', tone: 'danger', say: 'Check each letter. A statement that was never issued here has no code that works.' },
};
