import type { CaseFile, ErrorCode, FileState } from '@without-walls/contracts';
import { caseRefusal, mayReadCase, type CaseFacts } from '../cases/access.js';
import { editableStates } from '../cases/transition.js';
import { may, type Actor } from '../people/actor.js';

export type FileCan = CaseFile['can'];
export type FileAct = keyof FileCan;

/** States in which there are pages that somebody can look at. */
const withPages: readonly FileState[] = ['checked', 'shared', 'kept-back'];

/** True for those who see what is inside a file before and beside its release: the presenter, and whoever takes second looks. */
export function seesInside(actor: Actor, facts: CaseFacts): boolean {
  return mayReadCase(actor, facts) && (actor.memberId === facts.presenterId || may(actor, 'case.check'));
}

/** True when the actor may see the pages of the file: everybody who reads the case once it is shared, insiders while it is there. */
export function mayReadFile(actor: Actor, facts: CaseFacts, state: FileState): boolean {
  if (!mayReadCase(actor, facts) || state === 'removed') return false;
  return state === 'shared' || seesInside(actor, facts);
}

const isOwn = (actor: Actor, facts: CaseFacts): boolean => actor.memberId === facts.presenterId;

/** The uploader may black out while writing; the second look while the case waits at the desk, and never on a case of one's own. */
function redactRefusal(actor: Actor, facts: CaseFacts): ErrorCode | null {
  if (!isOwn(actor, facts)) return caseRefusal(actor, facts, 'check');
  return editableStates.includes(facts.state) ? null : may(actor, 'case.check') ? 'own_case' : 'wrong_state';
}

const refusals: Record<FileAct, (actor: Actor, facts: CaseFacts, state: FileState) => ErrorCode | null> = {
  remove: () => null,
  redact: (actor, facts, state) => redactRefusal(actor, facts) ?? (withPages.includes(state) ? null : 'wrong_state'),
  decide: (actor, facts, state) => caseRefusal(actor, facts, 'check') ?? (withPages.includes(state) || state === 'held' ? null : 'wrong_state'),
  examine: (_actor, _facts, state) => (state === 'held' ? null : 'wrong_state'),
};

/** Why the actor may not do this to a file of the case, or null. `not_found` when they may not know that it is there; `forbidden` when they only read it. */
export function fileRefusal(actor: Actor, facts: CaseFacts, state: FileState, act: FileAct): ErrorCode | null {
  if (!mayReadFile(actor, facts, state)) return 'not_found';
  if (!seesInside(actor, facts)) return 'forbidden';
  return refusals[act](actor, facts, state);
}

/** All answers at once: what travels with each file as `can`. */
export function fileCan(actor: Actor, facts: CaseFacts, state: FileState): FileCan {
  const can = (act: FileAct): boolean => fileRefusal(actor, facts, state, act) === null;
  return { remove: can('remove'), redact: can('redact'), decide: can('decide'), examine: can('examine') };
}

/** A file that nobody decided about: with one of them a case is not released. A held one has to be kept back or removed. */
export const isUndecided = (state: FileState): boolean => state === 'waiting' || state === 'checked' || state === 'held';
