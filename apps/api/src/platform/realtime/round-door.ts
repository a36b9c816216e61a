import type { MissedEvents } from '@without-walls/contracts';
import type { Actor } from '../sign-in/actor.js';

/** Asked by the gateway, answered by the rounds slice: who may watch, and the evidence of coming and going. */
export abstract class RoundDoor {
  abstract mayWatch(actor: Actor, roundId: string): Promise<boolean>;
  /** `onlooker`: it only sees, and says nothing of where its member is. */
  abstract came(actor: Actor, roundId: string, socketId: string, onlooker: boolean): Promise<void>;
  /** For one who may watch: what happened after an event they know. */
  abstract missed(actor: Actor, roundId: string, since: number): Promise<MissedEvents>;
  abstract left(actor: Actor, roundId: string, socketId: string): Promise<void>;
}
