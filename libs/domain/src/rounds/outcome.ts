import type { ErrorCode, MemberRef, RoundEvent, RoundEventOf, RoundEventType, RoundState } from '@without-walls/contracts';
import { toInstant, type Now } from '../time/instants.js';

export type Part = RoundState['present'][number]['part'];

/** What a member may do in a round. */
export interface RoundCan {
  facilitate: boolean;
  recommend: boolean;
  contribute: boolean;
  speak: boolean;
}

/** Who gives a command: the member as others see them, and what they may do here. */
export interface RoundActor {
  readonly member: MemberRef;
  readonly can: RoundCan;
  /** By what they are counted in polls: a key that tells nobody else who they are. */
  readonly voter?: string;
}

/** Ids made by the caller: the command's own, and one fresh id for what the command may create. */
export interface CommandIds {
  readonly commandId: string;
  readonly newId: string;
}

export interface RoundAccepted {
  readonly events: RoundEvent[];
}

/** `state` is there for `stale_version` and `wrong_state`: what is true now. */
export interface RoundRefused {
  readonly refusal: ErrorCode;
  readonly state?: RoundState;
}

export type RoundDecision = RoundAccepted | RoundRefused;

export const isRefused = (decision: object): decision is RoundRefused => 'refusal' in decision;
export const refuse = (refusal: ErrorCode, state?: RoundState): RoundRefused => (state ? { refusal, state } : { refusal });

type Draft = { [T in RoundEventType]: { type: T; payload: RoundEventOf<T>['payload'] } }[RoundEventType];

/** Collects events of one command; `seq` follows the state's without a hole, and doubles as the version of a timer it starts. */
export class EventWriter {
  readonly events: RoundEvent[] = [];

  constructor(
    private readonly state: RoundState,
    private readonly actorId: string | null,
    private readonly now: Now,
    private readonly commandId: string,
  ) {}

  /** The sequence number that the next event will have. */
  get nextSeq(): number {
    return this.state.seq + this.events.length + 1;
  }

  add(draft: Draft): this {
    // Only the first event carries the bare command id: it is unique in a round, so the log itself stops a second effect.
    const commandId = this.events.length === 0 ? this.commandId : `${this.commandId}#${this.events.length}`;
    this.events.push({ roundId: this.state.id, seq: this.nextSeq, at: toInstant(this.now), actorId: this.actorId, commandId, ...draft } as RoundEvent);
    return this;
  }

  get accepted(): RoundAccepted {
    return { events: this.events };
  }
}
