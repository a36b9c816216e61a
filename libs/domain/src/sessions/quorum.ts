import type { Discipline, SessionView } from '@without-walls/contracts';

export interface QuorumRules {
  /** Disciplines of which at least one member must take part. */
  readonly disciplines: readonly Discipline[];
}

/** The five of the UK pain MDT: consultant, GP with special interest, psychologist, physiotherapist, pharmacist (ARMA 2019). */
export const defaultQuorum: QuorumRules = { disciplines: ['pain-consultant', 'gp-special-interest', 'psychologist', 'physiotherapist', 'pharmacist'] };

export interface Quorum {
  met: boolean;
  missing: Discipline[];
  say: string;
}

export const disciplineWords: Record<Discipline, string> = {
  'pain-consultant': 'pain consultant', 'gp-special-interest': 'GP with special interest', psychologist: 'psychologist', physiotherapist: 'physiotherapist', pharmacist: 'pharmacist',
  coordinator: 'coordinator', nurse: 'nurse', 'occupational-therapist': 'occupational therapist', other: 'other',
};

/** Whether somebody stands for their discipline: who listens, or sits with the team to learn, does not. */
export const countsInQuorum = (part: SessionView['invitees'][number]['part']): boolean => part !== 'observer' && part !== 'trainee';

/**
 * Whether every needed discipline is there. Counted by discipline, never by head. A chair may go on without it: pass the
 * recorded reason as `override`.
 */
export function quorum(disciplines: readonly (string | null)[], rules: QuorumRules = defaultQuorum, override: string | null = null): Quorum {
  const missing = rules.disciplines.filter((needed) => !disciplines.includes(needed));
  if (missing.length === 0) return { met: true, missing, say: 'Every discipline is represented' };
  const names = missing.map((name) => disciplineWords[name]).join(', ');
  return { met: false, missing, say: override ? `Without ${names}; the chair goes on: ${override}` : `Not yet: ${names}` };
}
