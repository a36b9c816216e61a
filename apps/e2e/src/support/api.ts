import type { Page } from '@playwright/test';
import type { CallOf, Endpoint, ReplyOf } from '@without-walls/contracts';

/** Calls the API as the member of this page, for the parts of a journey that are not its subject. */
export async function call<E extends Endpoint>(page: Page, endpoint: E, input: CallOf<E>): Promise<ReplyOf<E>> {
  const { params = {}, query, body } = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = query ? `?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)] as [string, string])).toString()}` : '';
  const { status, text } = await page.evaluate(
    async ({ url, method, payload }) => {
      const headers: Record<string, string> = { 'x-requested-with': 'without-walls' };
      if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID();
      if (payload !== null) headers['content-type'] = 'application/json';
      const reply = await fetch(url, { method, headers, ...(payload === null ? {} : { body: payload }) });
      return { status: reply.status, text: await reply.text() };
    },
    { url: `/api${path}${search}`, method: endpoint.method, payload: endpoint.method === 'GET' || endpoint.method === 'DELETE' ? null : JSON.stringify(body ?? {}) },
  );
  if (status !== 200) throw new Error(`${endpoint.id} answered ${status}: ${text}`);
  return JSON.parse(text) as ReplyOf<E>;
}
