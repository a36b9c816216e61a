import type { StatementRow, StatementRun, Verified } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';

export const stateWords: Record<StatementRow['state'], { label: string; tone: Tone }> = { valid: { label: 'Valid', tone: 'pine' }, superseded: { label: 'Superseded', tone: 'quiet' }, revoked: { label: 'Revoked', tone: 'red' } };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
export const periodWords = ({ from, to }: StatementRow['period']): string => `${day.format(new Date(`${from}T00:00:00Z`))} to ${day.format(new Date(`${to}T00:00:00Z`))}`;

/** How far a run is, in a sentence. */
export function runWords({ state, done, total, had, unfit }: Pick<StatementRun, 'state' | 'done' | 'total' | 'had' | 'unfit'>): string {
  const far = state === 'done' ? `${done} issued` : `${done} of ${total - had - unfit} issued${state === 'paused' ? ', paused' : ''}`;
  const left = [had > 0 ? `${had} left out, who ${had === 1 ? 'has' : 'have'} one for a part of this time` : null, unfit > 0 ? `${unfit} left out, for whose profession it is not` : null];
  return [far, ...left.filter(Boolean)].join('; ');
}

export const changedWords = 'Record changed since';

/** For whom a body recognises learning; nothing when it does for anybody. */
export const professionWords = (professions: readonly string[] | null): string => (professions ? `Only for: ${professions.join(', ')}. Others are left out. ` : '');

const today = (): string => new Date().toISOString().slice(0, 10);
/** The stretch of time that is proposed for one's own statement: this year so far. */
export const startOfOwn = (): { from: string; to: string; scheme: StatementRun['scheme'] } => ({ from: `${today().slice(0, 4)}-01-01`, to: today(), scheme: 'none' });

/** What a stranger who looks up a code is told first. */
export const verdictWords: Record<Verified['state'], { heading: string; tone: 'good' | 'danger' | 'info'; say: string }> = {
  valid: { heading: 'This statement is valid', tone: 'good', say: 'Compare the initials, the dates and the hours with the paper in your hands.' },
  superseded: { heading: 'There is a newer statement', tone: 'info', say: 'This one was issued anew since. Ask its holder for the newer one.' },
  revoked: { heading: 'This statement was taken back', tone: 'danger', say: 'It no longer stands.' },
  unknown: { heading: 'No statement has this code', tone: 'danger', say: 'Check each letter. A statement that was never issued here has no code that works.' },
};
