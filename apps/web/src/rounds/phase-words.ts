import type { AgendaItem, Phase, RoundState } from '@without-walls/contracts';

type Words = { name: string; what: string };

/** Each phase: its name and what is done in it, in a line. */
export const phaseWords: Record<Phase, Words> = {
  present: { name: 'Present', what: 'The presenter tells the case. Everyone else listens.' },
  clarify: { name: 'Clarify', what: 'Questions only. Advice comes later.' },
  suggest: { name: 'Suggest', what: 'Sites speak first, the hub after them.' },
  recommend: { name: 'Recommend', what: 'The team writes its advice where all can see it.' },
  summarise: { name: 'Summarise', what: 'The advice is read back and agreed.' },
};

/** What is large on the screen. `item`: the panel of the case with what is shown of another item, and no advice beside it. */
export type Focus = 'case' | 'item' | 'floor' | 'advice' | 'people';

const shows: readonly AgendaItem['kind'][] = ['lecture', 'triage', 'earlier'];

export function focusOf(round: Pick<RoundState, 'phase' | 'agenda' | 'currentItemId'>): Focus {
  if (round.phase === 'suggest') return 'floor';
  if (round.phase === 'recommend' || round.phase === 'summarise') return 'advice';
  if (round.phase) return 'case';
  return round.agenda.some((item) => item.id === round.currentItemId && shows.includes(item.kind)) ? 'item' : 'people';
}

export const handWords = { hand: 'raised a hand', question: 'has a question', add: 'wants to add something' } as const;
export const handLabels = { hand: 'Hand', question: 'Question', add: 'To add' } as const;
export const partWords: Record<RoundState['present'][number]['part'], string> = { presenter: 'presents a case', mdt: 'MDT member', facilitator: 'leads', coordinator: 'coordinator', trainee: 'trainee', learner: 'learner', observer: 'observer' };
