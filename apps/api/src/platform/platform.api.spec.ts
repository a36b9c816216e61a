import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints, invite, listAudit, verifyAudit } from '@without-walls/contracts';
import { type Caller, World } from '../testing/world.js';
import { Database } from './database/database.js';
import { errorsOf } from './http/openapi.js';

const guest = (email: string) => ({ email, name: 'Guest', roles: ['observer'], siteId: null, profession: 'Other', discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null });

describe('the platform', () => {
  let world: World;
  let admin: Caller;
  beforeAll(async () => {
    world = await World.open();
    admin = await world.member({ roles: ['administrator'] });
  });
  afterAll(() => world.close());
  const count = async (sql: string): Promise<number> => Number((await world.app.get(Database).query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n);
  const post = (headers: Record<string, string>, payload: string) => world.app.inject({ method: 'POST', url: '/api/invitations', headers: { cookie: admin.cookie, 'x-requested-with': 'without-walls', 'idempotency-key': randomUUID(), ...headers }, payload });

  it('gives a repeated request its first answer, also when both come at once', async () => {
    const key = randomUUID();
    const body = guest('twice@example.org');
    const [a, b] = await Promise.all([admin.call(invite, { body }, { key }), admin.call(invite, { body }, { key })]);
    expect(b).toEqual(a);
    expect(await admin.call(invite, { body }, { key })).toEqual(a);
    expect(await count("invitations WHERE email = 'twice@example.org'")).toBe(1);
    expect(await count("mail_messages WHERE recipient = 'twice@example.org'")).toBe(1);
    await admin.refused(invite, 'idempotency_key_reused', { body: guest('other@example.org') }, { key });
    await admin.refused(invite, 'idempotency_key_missing', { body }, { key: '' });
  });

  it('answers malformed, oversize, foreign and unknown requests by their own status', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await post(json, '{"email":')).statusCode).toBe(400);
    expect((await post(json, JSON.stringify({ pad: 'x'.repeat(600_000) }))).statusCode).toBe(413);
    expect((await post({ 'content-type': 'text/plain' }, 'hello')).statusCode).toBe(415);
    const unknown = await post(json, JSON.stringify({ ...guest('x@example.org'), surprise: true }));
    expect(unknown.json()).toMatchObject({ code: 'invalid_input', status: 400 });
    const wrongMethod = await world.app.inject({ method: 'PUT', url: '/api/invitations' });
    expect([wrongMethod.statusCode, wrongMethod.headers.allow]).toEqual([405, 'POST, GET']);
    expect((await world.app.inject({ method: 'GET', url: '/api/nothing-here' })).json()).toMatchObject({ code: 'not_found' });
    for (const answer of [unknown, wrongMethod]) expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('finds an edited, a removed and a cut audit row', async () => {
    const db = world.app.get(Database);
    expect(await admin.call(verifyAudit)).toMatchObject({ ok: true });
    const { items } = await admin.call(listAudit);
    expect(items.some((row) => row.action === 'invitation.sent')).toBe(true);
    await expect(db.query('UPDATE audit_entries SET action = $1', ['x'])).rejects.toThrow('append-only');
    const tampered = async (sql: string): Promise<unknown> =>
      db.transaction(async (manager) => {
        await manager.query("SET LOCAL session_replication_role = 'replica'");
        await manager.query(sql);
        const found = await (await import('./audit/verify.js')).verifyAudit(db, admin.networkId);
        await manager.query('ROLLBACK');
        return found;
      }).catch((error: unknown) => error);
    expect(await tampered("UPDATE audit_entries SET action = 'x' WHERE seq = 2")).toMatchObject({ ok: false, brokenAt: 2, why: 'a row was changed' });
    expect(await tampered('DELETE FROM audit_entries WHERE seq = 1')).toMatchObject({ ok: false, why: 'a row is missing' });
    expect(await tampered('DELETE FROM audit_entries WHERE seq = (SELECT max(seq) FROM audit_entries)')).toMatchObject({ ok: false, why: 'the last rows are missing' });
    expect(await admin.call(verifyAudit)).toMatchObject({ ok: true });
  });

  it('describes every endpoint and every status it can answer with', async () => {
    const document = (await world.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }>();
    for (const endpoint of endpoints) {
      const path = `/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      expect(operation).toBeDefined();
      expect(errorsOf(endpoint).length).toBeLessThanOrEqual(Object.values(operation!.responses).flatMap((r) => (r as { 'x-codes'?: string[] })['x-codes'] ?? []).length);
    }
    expect((await world.app.inject({ method: 'GET', url: '/api/docs' })).statusCode).toBe(200);
  });

  it('tells liveness from readiness, and shows its metrics', async () => {
    expect((await world.app.inject({ method: 'GET', url: '/health/live' })).json()).toEqual({ live: true });
    expect((await world.app.inject({ method: 'GET', url: '/health/ready' })).json()).toMatchObject({ ready: true, postgres: true });
    expect((await world.app.inject({ method: 'GET', url: '/metrics' })).body).toContain('http_request_seconds_bucket');
  });
});
