import { ApiError } from '../api/errors';

type Intent = { print: string; key: string; running: Promise<unknown> | null };

/** True when the API has certainly decided: the next press is a new intention. */
function settled(error: unknown): boolean {
  return error instanceof ApiError && error.status < 500;
}

/** Keeps one idempotency key for one intention of a person. */
export class IntentKeys {
  #intent: Intent | null = null;
  readonly #make: () => string;

  constructor(make: () => string = () => crypto.randomUUID()) {
    this.#make = make;
  }

  /** Runs `send` with the key of this input; while it runs, the same input gets the same answer. */
  async run<T>(input: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const print = JSON.stringify(input ?? null);
    const same = this.#intent?.print === print ? this.#intent : null;
    if (same?.running) return same.running as Promise<T>;
    const intent: Intent = same ?? { print, key: this.#make(), running: null };
    this.#intent = intent;
    const running = send(intent.key);
    intent.running = running;
    try {
      const reply = await running;
      this.#forget(intent);
      return reply;
    } catch (error) {
      if (settled(error)) this.#forget(intent);
      else intent.running = null;
      throw error;
    }
  }

  #forget(intent: Intent) {
    if (this.#intent === intent) this.#intent = null;
  }
}
