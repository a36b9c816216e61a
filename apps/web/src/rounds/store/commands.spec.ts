import { describe, expect, it } from '@jest/globals';
import { ApiError, OfflineError } from '../../app/api/errors';
import { CommandSender, type PendingCommand } from './commands';

const command = { type: 'raise-hand', kind: 'hand' } as const;
const problem = (code: 'stale_version' | 'internal', status: number) => new ApiError({ code, status, title: code });

function sender(answers: (Error | number)[]) {
  const ids: string[] = [];
  const seen: (readonly PendingCommand[])[] = [];
  let made = 0;
  const it = new CommandSender({
    makeId: () => `id-${(made += 1)}`,
    wait: () => Promise.resolve(),
    onPending: (pending) => seen.push(pending),
    send: async (id) => {
      ids.push(id);
      const answer = answers.shift() ?? 1;
      if (typeof answer === 'number') return { seq: answer };
      throw answer;
    },
  });
  return { it, ids, seen };
}

describe('sending commands', () => {
  it('sends the same command with the same id until it is answered', async () => {
    const { it: sends, ids, seen } = sender([new OfflineError(), problem('internal', 500), 7]);
    expect(await sends.run(command)).toEqual({ ok: true, seq: 7 });
    expect(ids).toEqual(['id-1', 'id-1', 'id-1']);
    expect(seen.at(-1)).toEqual([]);
    expect(Math.max(...seen.flat().map((one) => one.tries))).toBe(2);
  });

  it('takes a refusal for an answer', async () => {
    const { it: sends, ids } = sender([problem('stale_version', 409)]);
    const result = await sends.run(command);
    expect(result.ok).toBe(false);
    expect(ids).toHaveLength(1);
  });

  it('gives every press an id of its own', async () => {
    const { it: sends, ids } = sender([]);
    await Promise.all([sends.run(command), sends.run(command)]);
    expect(ids).toEqual(['id-1', 'id-2']);
  });

  it('stops trying when the room is left', async () => {
    const { it: sends, ids } = sender([new OfflineError(), new OfflineError()]);
    const running = sends.run(command);
    sends.close();
    expect((await running).ok).toBe(false);
    expect(ids).toHaveLength(1);
  });
});
