import { describe, expect, it } from '@jest/globals';
import { parseRoundEvent, roundEventPayloads, roundState, type RoundEvent, type RoundState } from '@without-walls/contracts';
import fc from 'fast-check';
import { minutesBetween } from '../time/instants.js';
import { playStep, RoundWorld, uuid, type Step } from '../testing/round-world.js';
import { applyEvents, applyRoundEvent, RoundGapError } from './apply.js';
import { emptyRound } from './empty.js';
import { decideFinish, finishPlan } from './life.js';
import { isRefused } from './outcome.js';

const anyStep: fc.Arbitrary<Step> = fc.record({ who: fc.nat(11), what: fc.oneof(fc.nat(33), fc.constantFrom(8, 8, 10, 10, 11, 12, 12, 15, 15)), a: fc.nat(9), b: fc.nat(99), minutes: fc.nat(4) });
const start: Step = { who: 0, what: 0, a: 0, b: 1, minutes: 0 };
const startCase: Step = { who: 0, what: 1, a: 1, b: 1, minutes: 1 };
/** Most rounds begin and take up a case at once, so that the rest has something to act on; some stay in the lobby. */
const anySteps = fc.tuple(fc.nat(9), fc.array(anyStep, { minLength: 20, maxLength: 60 })).map(([lobby, steps]) => (lobby === 0 ? steps : [start, startCase, ...steps]));

function played(steps: readonly Step[], check: (world: RoundWorld, before: RoundState) => void = () => undefined): RoundWorld {
  const world = new RoundWorld();
  for (const step of steps) {
    const before = world.state;
    playStep(world, step);
    check(world, before);
  }
  return world;
}

const fresh = (): RoundState => emptyRound(uuid(900), uuid(901), '2026-12-02T13:00:00.000Z');

describe('a round under any commands', () => {
  it('is really played: every type of event occurs in a few hundred rounds', () => {
    const seen = new Set<string>();
    for (const steps of fc.sample(anySteps, { numRuns: 700, seed: 7 })) for (const event of played(steps).log) seen.add(event.type);
    const byTheServer = ['timer.overtime', 'break.suggested', 'recording.failed', 'recorder.set', 'round.finished'];
    expect(Object.keys(roundEventPayloads).filter((type) => !seen.has(type))).toEqual(byTheServer);
  });

  it('has one item, one voice, a timer exactly while an item runs, and a dense log', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      played(steps, ({ state, log }) => {
        const current = state.agenda.filter((item) => item.state === 'current').map((item) => item.id);
        expect(current).toEqual(state.currentItemId ? [state.currentItemId] : []);
        expect(state.queue.filter((entry) => entry.state === 'speaking').length).toBeLessThanOrEqual(1);
        expect(new Set(state.queue.map((entry) => entry.member.id)).size).toBe(state.queue.length);
        expect([state.timer === null, state.itemStartedAt === null]).toEqual([state.currentItemId === null, state.currentItemId === null]);
        expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1));
        expect(state.seq).toBe(log.length);
      });
    }), { numRuns: 120 });
  });

  it('writes only events and states that the contracts know, each command id once', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      const { log, state } = played(steps);
      expect(log.map((event) => parseRoundEvent(JSON.parse(JSON.stringify(event))))).toEqual(log);
      expect(roundState.parse(state)).toEqual(state);
      expect(new Set(log.map((event) => event.commandId)).size).toBe(log.length);
    }), { numRuns: 60 });
  });

  it('never changes a state that it was given, and a timer version only grows', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      let kept = '';
      let previous: RoundState | null = null;
      let highest = 0;
      played(steps, (world, before) => {
        if (previous === before) expect(JSON.stringify(before)).toBe(kept);
        const version = world.state.timer?.version ?? 0;
        if (version > 0 && version !== before.timer?.version) {
          expect(version).toBeGreaterThan(highest);
          highest = version;
        }
        [previous, kept] = [world.state, JSON.stringify(world.state)];
      });
    }), { numRuns: 100 });
  });

  it('uses no more minutes than have passed, and finishing accounts for the current item', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      const world = played([start, ...steps]);
      world.take(decideFinish(world.state, { letters: 0, relisted: 0 }, uuid(101), world.now, 'finish'));
      const used = world.state.agenda.reduce((sum, item) => sum + (item.minutesUsed ?? 0), 0);
      const starts = world.log.filter((event) => event.type === 'item.started').length;
      expect(used).toBeLessThanOrEqual(minutesBetween(world.state.startedAt!, world.now) + starts * 0.05 + 1e-6);
      expect(world.state).toMatchObject({ state: 'ended', currentItemId: null, timer: null });
      expect(world.state.agenda.every((item) => item.state === 'done' || item.state === 'not-reached')).toBe(true);
      const plan = finishPlan(world.state);
      expect([...plan.letters, ...plan.relisted].sort()).toEqual(world.state.agenda.flatMap((item) => (item.case ? [item.case.id] : [])).sort());
      const again = decideFinish(world.state, { letters: 9, relisted: 9 }, uuid(101), world.now, 'again');
      expect(isRefused(again) ? again : again.events).toEqual([]);
    }), { numRuns: 100 });
  });
});

describe('a screen that follows the log', () => {
  /** Plays deliveries into a client that asks the log for what is missing, as the web does. */
  function follow(log: readonly RoundEvent[], deliveries: readonly (readonly RoundEvent[])[]): RoundState {
    let state = fresh();
    for (const batch of deliveries) {
      const applied = applyEvents(state, batch);
      state = applied.gap ? applyEvents(applied.state, log.filter((event) => event.seq > applied.state.seq)).state : applied.state;
    }
    return applyEvents(state, log.filter((event) => event.seq > state.seq)).state;
  }

  it('comes to the same state whatever is lost, doubled, late or out of order', () => {
    const anyDeliveries = fc.array(fc.array(fc.nat(200), { maxLength: 8 }), { maxLength: 20 });
    fc.assert(fc.property(anySteps, anyDeliveries, (steps, picks) => {
      const { log, state } = played(steps);
      const deliveries = picks.map((batch) => batch.map((n) => log[n % log.length]!));
      expect(follow(log, deliveries)).toEqual(state);
    }), { numRuns: 200 });
  });

  it('joins from a snapshot in the middle as if it had been there', () => {
    fc.assert(fc.property(anySteps, fc.nat(100), (steps, cut) => {
      const { log, state } = played(steps);
      expect(applyEvents(fresh(), [...log, ...log].reverse())).toEqual({ state, gap: null });
      const at = cut % log.length;
      const snapshot = JSON.parse(JSON.stringify(applyEvents(fresh(), log.slice(0, at)).state)) as RoundState;
      expect(applyEvents(snapshot, log.slice(Math.max(0, at - 3))).state).toEqual(state);
    }), { numRuns: 100 });
  });

  it('names the gap, steps over types it does not know, and refuses another round\u2019s events', () => {
    const { log } = played([start, { who: 0, what: 17, a: 0, b: 1, minutes: 1 }]);
    expect(applyEvents(fresh(), [log[0]!, log[2]!])).toMatchObject({ gap: { from: 2, to: 2 }, state: { seq: 1 } });
    expect(() => applyRoundEvent(fresh(), log[1]!)).toThrow(RoundGapError);
    const unknown = { roundId: uuid(900), seq: 1, at: log[0]!.at, type: 'weather.changed', payload: { any: 1 } };
    expect(applyRoundEvent(fresh(), unknown)).toEqual({ ...fresh(), seq: 1 });
    expect(() => applyRoundEvent(fresh(), { ...unknown, roundId: uuid(1) })).toThrow(RangeError);
  });
});
