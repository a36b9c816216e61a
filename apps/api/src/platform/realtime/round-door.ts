import type { Actor } from '../sign-in/actor.js';

/** Asked by the gateway, answered by the rounds slice: who may watch, and the evidence of coming and going. */
export abstract class RoundDoor {
  abstract mayWatch(actor: Actor, roundId: string): Promise<boolean>;
  abstract came(actor: Actor, roundId: string, socketId: string): Promise<void>;
  abstract left(actor: Actor, roundId: string, socketId: string): Promise<void>;
}
