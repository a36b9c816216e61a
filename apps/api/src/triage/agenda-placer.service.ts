import type { Tx } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';

export interface Placement {
  sessionId: string;
  caseId: string;
  minutes: number;
}
export interface PlacedOn {
  id: string;
  title: string;
  startsAt: Date;
}

/**
 * Puts a case on a session's agenda inside the running unit of work. Sessions come after triage, so triage says only
 * what it needs and the slice of sessions binds this class, from a global module, to one that does it.
 */
export abstract class AgendaPlacer {
  /** Adds the item and marks the case as listed. Refuses when there is no such session or it can take no more items. */
  abstract place(tx: Tx, actor: Actor, placement: Placement): Promise<PlacedOn>;
}
