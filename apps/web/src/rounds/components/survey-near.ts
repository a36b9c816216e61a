import type { RoundState } from '@without-walls/contracts';

const before = 6 * 60_000;

/** Whether to ask the server for the survey: from a little before the last five minutes on, and after the end. */
export function surveyIsNear({ state, startsAt, agenda }: Pick<RoundState, 'state' | 'startsAt'> & { agenda: readonly { minutes: number }[] }, now: number): boolean {
  if (state === 'ended') return true;
  const planned = agenda.reduce((sum, item) => sum + item.minutes, 0) * 60_000;
  return state === 'live' && now >= Date.parse(startsAt) + planned - before;
}
