import type { ReplyOf, RoundState, readRound } from '@without-walls/contracts';
import { emptyDesk, type AdviceDesk } from '../recommendations/desk';
import type { PendingCommand } from './commands';

type Snapshot = ReplyOf<typeof readRound>;

/** Everything a screen of the round knows, outside React, so that a change touches only who shows it. */
export type RoundView = {
  round: RoundState | null;
  can: Snapshot['can'];
  /** The own key in polls. */
  voter: string | null;
  /** The server's clock minus ours, milliseconds. */
  offset: number;
  /** True while the server says that news may not come by itself. */
  degraded: boolean;
  /** True while events are being fetched because some were missed. */
  catchingUp: boolean;
  error: Error | null;
  pending: readonly PendingCommand[];
  /** The last refusal of something done by a button or a key, wherever it was pressed. */
  refusal: Error | null;
  /** What this screen shows and writes of the advice. */
  desk: AdviceDesk;
};

export const nothingYet: RoundView = { round: null, can: { facilitate: false, recommend: false, contribute: false, speak: false }, voter: null, offset: 0, degraded: false, catchingUp: false, error: null, pending: [], refusal: null, desk: emptyDesk };

export class RoundStore {
  #view: RoundView = nothingYet;
  readonly #listeners = new Set<() => void>();

  read = (): RoundView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<RoundView>): void {
    const keys = Object.keys(change) as (keyof RoundView)[];
    if (keys.every((key) => Object.is(this.#view[key], change[key]))) return;
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
