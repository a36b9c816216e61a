import { describe, expect, it } from '@jest/globals';
import { ApiError, OfflineError } from '../api/errors';
import { IntentKeys } from './intent-keys';

function counted() {
  let n = 0;
  return new IntentKeys(() => `key-${++n}`);
}

const refused = (status: number) => new ApiError({ code: status < 500 ? 'wrong_state' : 'internal', status, title: 'no' });

describe('one key for one intention', () => {
  it('sends a double press once', async () => {
    const keys = counted();
    const sent: string[] = [];
    const send = (key: string) => {
      sent.push(key);
      return new Promise<string>((resolve) => setTimeout(() => resolve('done'), 5));
    };
    expect(await Promise.all([keys.run({ a: 1 }, send), keys.run({ a: 1 }, send)])).toEqual(['done', 'done']);
    expect(sent).toEqual(['key-1']);
  });

  it.each([['a lost answer', new OfflineError()], ['a server that failed', refused(500)]])('keeps the key after %s', async (_, error) => {
    const keys = counted();
    await expect(keys.run('same', () => Promise.reject(error))).rejects.toBe(error);
    expect(await keys.run('same', (key) => Promise.resolve(key))).toBe('key-1');
  });

  it('takes a new key after a refusal, a success, or another input', async () => {
    const keys = counted();
    const key = (k: string) => Promise.resolve(k);
    await expect(keys.run('same', () => Promise.reject(refused(409)))).rejects.toThrow();
    expect(await keys.run('same', key)).toBe('key-2');
    expect(await keys.run('same', key)).toBe('key-3');
    await expect(keys.run('same', () => Promise.reject(new OfflineError()))).rejects.toThrow();
    expect(await keys.run('other', key)).toBe('key-5');
  });
});
