import type { RoundCommand } from '@without-walls/contracts';
import { ApiError, OfflineError } from '../../app/api/errors';

export type PendingCommand = { id: string; command: RoundCommand; /** How often it was sent without an answer. */ tries: number };
export type CommandResult = { ok: true; seq: number } | { ok: false; error: Error };

type Send = (commandId: string, command: RoundCommand) => Promise<{ seq: number }>;
type Options = { send: Send; onPending: (pending: readonly PendingCommand[]) => void; makeId?: () => string; wait?: (ms: number) => Promise<void> };

const waits = [400, 1000, 2000, 4000];

/** No answer, or one that may pass by itself: the same command is sent again, so that it has one effect. */
export const mayPass = (error: unknown): boolean => error instanceof OfflineError || (error instanceof ApiError && (error.status >= 500 || error.code === 'too_many_requests') && error.code !== 'checker_unavailable');

/** Sends commands, each with an id of its own that stays the same however often it has to be sent. */
export class CommandSender {
  #pending: readonly PendingCommand[] = [];
  #closed = false;
  readonly #options: Required<Options>;

  constructor(options: Options) {
    this.#options = { makeId: () => crypto.randomUUID(), wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), ...options };
  }

  open(): void {
    this.#closed = false;
  }

  /** Nothing more is tried again. */
  close(): void {
    this.#closed = true;
  }

  /** `as`: the id of an earlier attempt whose answer was never seen. */
  async run(command: RoundCommand, as?: string): Promise<CommandResult> {
    const id = as ?? this.#options.makeId();
    this.#note({ id, command, tries: 0 });
    try {
      return { ok: true, seq: await this.#untilAnswered(id, command) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error : new Error('unknown') };
    } finally {
      this.#set(this.#pending.filter((one) => one.id !== id));
    }
  }

  async #untilAnswered(id: string, command: RoundCommand): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await this.#options.send(id, command)).seq;
      } catch (error) {
        if (!mayPass(error) || this.#closed) throw error;
        this.#note({ id, command, tries });
        await this.#options.wait(waits[Math.min(tries, waits.length) - 1] ?? 4000);
        if (this.#closed) throw error;
      }
    }
  }

  #note(entry: PendingCommand): void {
    this.#set([...this.#pending.filter((one) => one.id !== entry.id), entry]);
  }

  #set(pending: readonly PendingCommand[]): void {
    this.#pending = pending;
    this.#options.onPending(pending);
  }
}
