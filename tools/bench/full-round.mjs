// A live round with a full house: planned, opened and begun through the API, everyone in it.
import { addMembers } from './enlarge.mjs';
import { ask, signInAs, withClient } from './product.mjs';

/** Wall time in London a few minutes from now: a room opens shortly before its session. */
function soon() {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(new Date(Date.now() + 5 * 60_000));
  return parts.replace(' ', 'T');
}

async function planned(product, coordinator, facilitator) {
  const session = { kind: 'echo', title: 'Learning session', localStart: soon(), timeZone: 'Europe/London', minutes: 60, facilitatorId: facilitator.memberId };
  const { value: { id, version } } = await ask(product, 'POST', '/sessions', { ...coordinator, body: session });
  await ask(product, 'POST', `/sessions/${id}/items`, { ...coordinator, body: { version, kind: 'business', title: 'Welcome', minutes: 20 } });
  return id;
}

async function begin(product, facilitator, id) {
  const command = (body) => ask(product, 'POST', `/rounds/${id}/commands`, { ...facilitator, body: { commandId: crypto.randomUUID(), command: body } });
  await command({ type: 'start' });
  const { value: { state } } = await ask(product, 'GET', `/rounds/${id}`, facilitator);
  await command({ type: 'start-item', itemId: state.agenda[0].id, expectedVersion: state.timer?.version ?? 0 });
}

/** `{ id, cookies }`: the round, and the cookie of each of its `members`. */
export async function fullRound(product, members) {
  const coordinator = await signInAs(product, 'coordinator');
  const facilitator = await signInAs(product, 'facilitator');
  const sessionId = await planned(product, coordinator, facilitator);
  const { value: { id } } = await ask(product, 'POST', `/sessions/${sessionId}/round`, facilitator);
  const tokens = await withClient(product.databaseUrl, (client) => addMembers(client, facilitator.memberId, members));
  const cookies = tokens.map((token) => `__Host-sign-in=${token}`);
  for (let from = 0; from < cookies.length; from += 10) {
    await Promise.all(cookies.slice(from, from + 10).map((cookie) => ask(product, 'POST', `/rounds/${id}/presence`, { cookie })));
  }
  await begin(product, facilitator, id);
  return { id, cookies };
}
