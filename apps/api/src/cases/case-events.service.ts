import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { CaseEntity } from './case.entity.js';
import { noWitness, type Witness } from './case-facts.js';
import type { CaseHappening } from './case-trail.entity.js';

/** What happened to a case, told inside the transaction in which it happened. */
export interface CaseChange {
  what: CaseHappening;
  before: CaseEntity['state'];
  case: Readonly<CaseEntity>;
  byId: string | null;
  /** The session whose agenda it was on until now; the row no longer names it when it came off. */
  sessionBefore: string | null;
}
type Listener = (tx: Tx, change: CaseChange) => Promise<void>;
type WitnessSource = (actor: Actor, sessionId: string) => Promise<Witness>;

/**
 * How later slices take part in what happens to a case without this slice knowing them: they register themselves when
 * they start. A listener runs in the same transaction, so a released case is on the triage list or it is not released.
 */
@Injectable()
export class CaseEvents {
  private readonly listeners: Listener[] = [];
  private readonly textSources: ((caseId: string) => Promise<string[]>)[] = [];
  private witnessSource: WitnessSource | null = null;

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, change: CaseChange): Promise<void> {
    for (const listener of this.listeners) await listener(tx, change);
  }

  /** Texts of the case that other slices hold and its readers see, such as pages of files: they are searched when the case is checked again. */
  addTexts(source: (caseId: string) => Promise<string[]>): void {
    this.textSources.push(source);
  }
  async textsOf(caseId: string): Promise<string[]> {
    return (await Promise.all(this.textSources.map((source) => source(caseId)))).flat();
  }

  /** Set by the slice that holds rounds: is the round of this session live, and does the actor take part? */
  useWitness(source: WitnessSource): void {
    this.witnessSource = source;
  }

  /** Asked only about a case on an agenda: no other state opens a case to the people of a round. */
  async witness(actor: Actor, row: CaseEntity): Promise<Witness> {
    if (row.state !== 'listed' || !row.sessionId || !this.witnessSource) return noWitness;
    return this.witnessSource(actor, row.sessionId);
  }
}
