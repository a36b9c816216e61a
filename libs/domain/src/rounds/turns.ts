import { phases, type handKinds, type Phase, type RoundState } from '@without-walls/contracts';
import type { RoundActor } from './outcome.js';
import { currentItem, speaksAsExpert } from './permissions.js';
import { queueOrder } from './queue.js';

/** Whether something is due now: `yes`; `override` when only the facilitator may, and it is recorded as out of turn; `no`. */
export type Turn = 'yes' | 'override' | 'no';

const turn = (due: boolean, actor: RoundActor): Turn => (due ? 'yes' : actor.can.facilitate ? 'override' : 'no');
const sitesSpeak = (state: RoundState): boolean => state.phase === 'suggest' && !state.peersClosed;

/** While a case is clarified a hand can only be a question. At every other moment all kinds are welcome. */
export function turnToRaise(state: RoundState, kind: (typeof handKinds)[number], actor: RoundActor): Turn {
  return turn(state.phase !== 'clarify' || kind === 'question', actor);
}

/**
 * Suggestions wait for their phase: first the sites, and the hub only after the sites' turn is closed (peers first,
 * experts last: the order of the ECHO model). A facilitator who is not of the hub speaks with the sites.
 */
export function turnToSuggest(state: RoundState, actor: RoundActor): Turn {
  if (state.phase !== 'suggest' && state.phase !== 'recommend') return turn(false, actor);
  return turn(speaksAsExpert(state, actor) ? state.peersClosed : sitesSpeak(state), actor);
}

/** Advice on the case under discussion is written from *recommend* on; on a case that is done it can still be put right. */
export function turnToWrite(state: RoundState, item: RoundState['agenda'][number], actor: RoundActor): Turn {
  if (item.id !== currentItem(state)?.id) return item.state === 'done' ? 'yes' : 'no';
  return turn(state.phase === 'recommend' || state.phase === 'summarise', actor);
}

/** True for somebody of the hub in the sites' turn: they can be given the floor, and it is recorded. */
export function speaksEarly(state: RoundState, memberId: string): boolean {
  const part = state.present.find((one) => one.member.id === memberId)?.part;
  return sitesSpeak(state) && part === 'mdt' && currentItem(state)?.case?.presenter.id !== memberId;
}

/** Who is given the floor next: the first who waits, and in the sites' turn the first of the sites, if any of them waits. */
export function nextToSpeak(state: RoundState): RoundState['queue'][number] | null {
  const waiting = queueOrder(state.queue).filter((entry) => entry.state === 'waiting');
  return waiting.find((entry) => !speaksEarly(state, entry.member.id)) ?? waiting[0] ?? null;
}

/** Whether the sites' turn stays closed when a phase begins: going back to *suggest*, or before it, gives it to them anew. */
export const staysClosed = (phase: Phase): boolean => phases.indexOf(phase) > phases.indexOf('suggest');
