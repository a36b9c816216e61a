import type { RoundState } from '@without-walls/contracts';
import { nothingShared } from './sharing.js';
import { toInstant, type Now } from '../time/instants.js';

/** The state of a round before its first event (`seq` 0). The first event, `round.opened`, fills in the rest. */
export function emptyRound(id: string, sessionId: string, startsAt: Now): RoundState {
  return {
    id, sessionId, seq: 0, state: 'lobby', title: '', startsAt: toInstant(startsAt), startedAt: null, endedAt: null, facilitator: null, agenda: [],
    currentItemId: null, phase: null, timer: null, itemStartedAt: null, queue: [], contributions: [], recommendations: [], present: [], peersClosed: false, phaseShares: null, ...nothingShared,
  };
}
