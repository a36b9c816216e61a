import type { RecordingNow } from '@without-walls/domain';

/** Whether it is recorded, in a sentence that everybody reads. */
export function recordingSentence({ now, running, atWork, unanswered, said }: { now: RecordingNow; running: boolean; atWork: boolean; unanswered: number; said: string | null }): string {
  if (now === 'on') return 'This round is being recorded.';
  if (atWork) return 'The recording is being stopped. Until that is done, what is said may still be recorded.';
  if (now === 'case') return 'The recording stands still while a case is discussed.';
  const open = unanswered === 1 ? 'One person has not answered yet.' : `${unanswered} people have not answered yet.`;
  if (now === 'answers') return `The recording stands still. ${open}`;
  if (said) return said;
  return running || unanswered === 0 ? 'Nothing is recorded.' : `Nothing is recorded. ${open}`;
}
