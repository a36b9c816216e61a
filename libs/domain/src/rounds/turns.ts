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

/** Advice on a case is written from *recommend* on, also while a break interrupts it; on a case that is done it can still be put right. */
export function turnToWrite(state: RoundState, item: RoundState['agenda'][number], actor: RoundActor): Turn {
  const stood = item.id === currentItem(state)?.id ? state : state.suspended.find((one) => one.itemId === item.id);
  if (!stood) return item.state === 'done' ? 'yes' : 'no';
  return turn(stood.phase === 'recommend' || stood.phase === 'summarise', actor);
}

type Entry = RoundState['queue'][number];

/** Of the hub, and not presenting this case: the same people whose typed suggestions wait for the sites (`speaksAsExpert`). */
function isExpert(state: RoundState, memberId: string): boolean {
  const here = state.present.find((one) => one.member.id === memberId);
  // Those who came in before this was noted are known by their part.
  return (here?.recommends || here?.part === 'mdt') && currentItem(state)?.case?.presenter.id !== memberId;
}

/**
 * Whom somebody in the queue has to wait for: the sites, who suggest before the hub, or those with questions, which are all there is
 * while a case is clarified. Null when it is their turn. They can be given the floor all the same, and it is recorded.
 */
export function waitsFor(state: RoundState, entry: Pick<Entry, 'member' | 'kind'>): 'sites' | 'questions' | null {
  if (sitesSpeak(state) && isExpert(state, entry.member.id)) return 'sites';
  const answers = currentItem(state)?.case?.presenter.id === entry.member.id;
  return state.phase === 'clarify' && entry.kind !== 'question' && !answers ? 'questions' : null;
}

/** Who is given the floor next: the first whose turn it is, else the first. */
export function nextToSpeak(state: RoundState): Entry | null {
  const waiting = queueOrder(state.queue).filter((entry) => entry.state === 'waiting');
  return waiting.find((entry) => waitsFor(state, entry) === null) ?? waiting[0] ?? null;
}

/** Whether the sites' turn stays closed when a phase begins: going back to *suggest*, or before it, gives it to them anew. */
export const staysClosed = (phase: Phase): boolean => phases.indexOf(phase) > phases.indexOf('suggest');
