import { caseStates, type CaseState } from '@without-walls/contracts';

/** What can happen to a case. `list` puts it on a session, `relist` takes it back to triage, `answer` is a triage outcome without a letter. */
export const caseActions = ['submit', 'withdraw', 'return', 'release', 'list', 'relist', 'answer', 'advise', 'close', 'quarantine', 'recall'] as const;
export type CaseAction = (typeof caseActions)[number];

type Table = Record<CaseState, Partial<Record<CaseAction, CaseState>>>;
const outOfSight = { quarantine: 'quarantined', recall: 'recalled' } as const;

/**
 * The life of a case. Out of sight (`quarantined`, `recalled`) always leads back through the presenter; only `closed`
 * and `withdrawn` are ends, and a closed case can still be recalled.
 */
const table: Table = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn', ...outOfSight },
  submitted: { release: 'released', return: 'returned', withdraw: 'withdrawn', ...outOfSight },
  released: { list: 'listed', answer: 'answered', advise: 'advised', return: 'returned', ...outOfSight },
  listed: { relist: 'released', advise: 'advised', ...outOfSight },
  answered: { advise: 'advised', close: 'closed', ...outOfSight },
  advised: { close: 'closed', ...outOfSight },
  closed: outOfSight,
  quarantined: { release: 'released', return: 'returned', recall: 'recalled' },
  recalled: { return: 'returned' },
  withdrawn: {},
};

/** The state after an action, or null when the action does not belong to the state (answer `wrong_state`). */
export function caseTransition(state: CaseState, action: CaseAction): CaseState | null {
  return table[state][action] ?? null;
}

/** Actions that belong to a state, whoever may do them. */
export function caseActionsIn(state: CaseState): CaseAction[] {
  return caseActions.filter((action) => table[state][action] !== undefined);
}

/** States in which the text of the case can be edited. */
export const editableStates: readonly CaseState[] = ['draft', 'returned'];
/** States in which the hub (MDT) can read the case. */
export const hubStates: readonly CaseState[] = ['released', 'listed', 'answered', 'advised', 'closed'];
/** States after the first submission, so those in which the coordinator can read. */
export const afterSubmission: readonly CaseState[] = caseStates.filter((state) => state !== 'draft' && state !== 'withdrawn');
