import type { DetectOptions } from '@without-walls/deidentify';
import type { CheckReply, CheckRequest, Found } from './detect.worker';

export type CheckerState = 'starting' | 'ready' | 'failed';
type Waiting = { resolve: (found: Found) => void; reject: (error: Error) => void };

/** The one worker of the page that looks for identifiers. Nothing it sees leaves this device. */
class Checker {
  state: CheckerState = 'starting';
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<() => void>();

  /** Marks of a text and the names in it. Rejects when the check is not running; the API checks again in any case. */
  check(text: string, options: DetectOptions): Promise<Found> {
    const worker = this.#start();
    if (!worker) return Promise.reject(new Error('the check is not running'));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, text, options } satisfies CheckRequest);
    });
  }

  /** Tells when the state changes: when the lists are there, or when the check has failed. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #start(): Worker | null {
    if (this.#worker || this.state === 'failed') return this.#worker;
    try {
      this.#worker = new Worker(new URL('./detect.worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = (event: MessageEvent<CheckReply>) => this.#answer(event.data);
      this.#worker.onerror = () => this.#fail();
    } catch {
      this.#fail();
    }
    return this.#worker;
  }

  #answer(reply: CheckReply) {
    if ('ready' in reply) return reply.ready ? this.#set('ready') : this.#fail();
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('failed' in reply) waiting?.reject(new Error('the check failed on this text'));
    else waiting?.resolve({ spans: reply.spans, names: reply.names });
  }

  #fail() {
    this.#worker?.terminate();
    this.#worker = null;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('the check stopped'));
    this.#waiting.clear();
    this.#set('failed');
  }

  #set(state: CheckerState) {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const checker = new Checker();
