import type { CaseRow, CaseState } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';
import { questionKindWords } from './options';

/** States of a case as they are called on screen, and how they look. */
export const stateWords: Record<CaseState, { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'plain' },
  submitted: { label: 'Second look', tone: 'blue' },
  returned: { label: 'Returned', tone: 'apricot' },
  released: { label: 'In triage', tone: 'blue' },
  listed: { label: 'On an agenda', tone: 'pine' },
  answered: { label: 'Answered', tone: 'pine' },
  advised: { label: 'Advised', tone: 'pine' },
  closed: { label: 'Closed', tone: 'quiet' },
  quarantined: { label: 'Out of sight', tone: 'red' },
  recalled: { label: 'Recalled', tone: 'red' },
  withdrawn: { label: 'Withdrawn', tone: 'quiet' },
};

/** What a case asks about, in a few words; says so when it asks nothing yet. */
export function asksAbout(row: Pick<CaseRow, 'questionKinds'>): string {
  return row.questionKinds.length === 0 ? 'No question yet' : row.questionKinds.map((kind) => questionKindWords[kind]).join(', ');
}

/** The next step on a case, first sentence only: the second repeats for each. */
export function nextStep(row: Pick<CaseRow, 'responsibility'>): string {
  return row.responsibility.sentence.split(/(?<=\.)\s/)[0] ?? row.responsibility.sentence;
}

export const whoWords: Record<CaseRow['responsibility']['who'], string> = { presenter: 'Presenter', coordinator: 'Coordinator', mdt: 'The team', facilitator: 'Facilitator', nobody: 'Nobody' };
