import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roundEvents } from '@without-walls/contracts';
import { applyRoundEvent, emptyRound } from '@without-walls/domain';
import { type RunningNode, startNode } from '../testing/nodes.js';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { until } from '../testing/sockets.js';
import { type Caller, World } from '../testing/world.js';

describe('a node killed in the middle of commands', () => {
  let world: World;
  let node: RunningNode;
  beforeAll(async () => {
    world = await World.open();
    node = await startNode();
  }, 90_000);
  afterAll(async () => {
    await node.kill();
    await world.close();
  });

  /** Sends a question to the node that will die. True when it was acknowledged. */
  function ask(who: Caller, round: OpenRound, commandId: string, number: number): Promise<boolean> {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': randomUUID(), cookie: who.cookie };
    const body = JSON.stringify({ commandId, command: questionOf(number) });
    return fetch(`${node.address}/api/rounds/${round.id}/commands`, { method: 'POST', headers, body }).then((reply) => reply.ok, () => false);
  }
  const questionOf = (number: number) => ({ type: 'contribute', kind: 'question', text: `Has pacing been tried? This is question ${number}.` }) as const;

  it('loses nothing that was acknowledged, and the rest is done once when it is sent again elsewhere', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'clarify');
    const asked = Array.from({ length: 40 }, (_, number) => ({ commandId: randomUUID(), number, acknowledged: false }));
    const sending = asked.map(async (one) => {
      // Every fourth goes to the node that lives on, so that both write in turns.
      if (one.number % 4 === 0) one.acknowledged = (await round.command(round.presenter, questionOf(one.number), one.commandId)) > 0;
      else one.acknowledged = await ask(round.hub, round, one.commandId, one.number);
    });
    await until('some are acknowledged', () => asked.filter((one) => one.acknowledged).length >= 5);
    await Promise.all([node.kill(), ...sending]);
    const lost = asked.filter((one) => !one.acknowledged);
    expect(lost.length).toBeGreaterThan(0);

    for (const one of lost) await round.command(round.hub, questionOf(one.number), one.commandId);
    const { events } = await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 0 } });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
    const done = events.filter((event) => event.type === 'contribution.added').map((event) => event.commandId);
    expect([...done].sort()).toEqual(asked.map((one) => one.commandId).sort());
    const state = await round.state();
    expect(state.contributions).toHaveLength(40);
    // Two nodes wrote the state in turns, each from what it knew: it is what the events make.
    const folded = events.reduce((sum, event) => applyRoundEvent(sum, event), emptyRound(round.id, round.session.id, new Date(state.startsAt)));
    expect(JSON.parse(JSON.stringify(folded))).toEqual(state);
  }, 90_000);
});
