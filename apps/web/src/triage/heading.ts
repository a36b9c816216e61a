import { clockWords, dayWords, daysApart } from '@without-walls/ui';

/** The sentence at the top: how many cases want my opinion, and until when. */
export function triageHeading(waiting: number, total: number, deadline: string, now: number, zone: string, opines = true): string {
  if (total === 0) return 'No case is in triage';
  if (!opines) return total === 1 ? 'One case is in triage' : `${total} cases are in triage`;
  const at = new Date(deadline);
  const days = daysApart(at, now, zone);
  const until = days === 0 ? `${clockWords(at, zone)} today` : days === 1 ? `${clockWords(at, zone)} tomorrow` : `${dayWords(at, now, zone)}, ${clockWords(at, zone)}`;
  const over = at.getTime() < now;
  if (waiting === 0) return over ? 'You have filed all your opinions' : 'You have filed all your opinions; the others have until ' + until;
  const cases = waiting === 1 ? 'One case needs your opinion' : `${waiting} cases need your opinion`;
  return over ? `${cases}; the deadline has passed` : `${cases} before ${until}`;
}
