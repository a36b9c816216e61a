import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { getMe, invite, listSites } from '@without-walls/contracts';
import { gate } from '../sign-in/gate';
import { call } from './call';
import { ApiError, OfflineError } from './errors';

type Sent = { address: string; init: RequestInit };
let sent: Sent[] = [];
let answers: (() => Response)[] = [];

const problem = (code: string, status: number) => () => new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, correlationId: 'c' }), { status });
const ok = (body: unknown) => () => new Response(JSON.stringify(body), { status: 200 });
const headerOf = ({ init }: Sent, name: string) => (init.headers as Record<string, string>)[name];

const body = { email: 'a@b.example', name: 'A', roles: ['presenter' as const], siteId: null, profession: 'GP' as const, discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null };

beforeEach(() => {
  sent = [];
  answers = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((address, init) => {
    sent.push({ address: address as string, init: init ?? {} });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  });
});

afterEach(() => {
  gate.disarm();
  jest.restoreAllMocks();
});

describe('a call', () => {
  it('says who asks on everything, and gives a key to mutations only', async () => {
    answers = [ok({ items: [], next: null }), ok({ id: 'x', version: 0, state: 'open' })];
    await call(listSites, {});
    await call(invite, { body }, { key: 'my-key' });
    expect(sent.map((one) => headerOf(one, 'X-Requested-With'))).toEqual(['without-walls', 'without-walls']);
    expect(sent.map((one) => headerOf(one, 'Idempotency-Key'))).toEqual([undefined, 'my-key']);
    expect(sent[1]?.init.body).toBe(JSON.stringify(body));
  });

  it('makes an ApiError of a problem and an OfflineError of silence', async () => {
    answers = [problem('stale_version', 409)];
    await expect(call(listSites, {})).rejects.toMatchObject({ name: 'ApiError', code: 'stale_version', correlationId: 'c' });
    await expect(call(listSites, {})).rejects.toBeInstanceOf(OfflineError);
  });

  it('takes a proxy that found nobody for silence, and other words without a code for what their status says', async () => {
    answers = [() => new Response('<html>', { status: 502 }), () => new Response('nope', { status: 413 })];
    await expect(call(listSites, {})).rejects.toBeInstanceOf(OfflineError);
    await expect(call(listSites, {})).rejects.toMatchObject({ code: 'too_large' });
  });
});

describe('a sign-in that runs out', () => {
  it('waits for the person and sends the same request with the same key', async () => {
    gate.arm();
    answers = [problem('sign_in_expired', 401), ok({ id: 'x', version: 1, state: 'open' })];
    const reply = call(invite, { body });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(gate.read()).toEqual({ reason: 'expired' });
    expect(sent).toHaveLength(1);
    gate.close(true);
    expect(await reply).toEqual({ id: 'x', version: 1, state: 'open' });
    expect(sent).toHaveLength(2);
    expect(headerOf(sent[0]!, 'Idempotency-Key')).toBe(headerOf(sent[1]!, 'Idempotency-Key'));
    expect(gate.read()).toBeNull();
  });

  it('asks once for many calls', async () => {
    gate.arm();
    answers = [problem('not_signed_in', 401), problem('not_signed_in', 401), ok({ items: [], next: null }), ok({ items: [], next: null })];
    const both = Promise.all([call(listSites, {}), call(listSites, {})]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    gate.close(true);
    expect(await both).toHaveLength(2);
  });

  it('is only an answer where nobody is signed in yet, or the caller asks just that', async () => {
    answers = [problem('not_signed_in', 401), problem('not_signed_in', 401)];
    await expect(call(listSites, {})).rejects.toBeInstanceOf(ApiError);
    gate.arm();
    await expect(call(getMe, {}, { signedOutIsFine: true })).rejects.toBeInstanceOf(ApiError);
    expect(gate.read()).toBeNull();
  });
});
