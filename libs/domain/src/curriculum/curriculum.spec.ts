import { describe, expect, it } from '@jest/globals';
import { lectureTags } from '@without-walls/contracts';
import fc from 'fast-check';
import { addDays } from '../time/calendar.js';
import { changePlan, type PlanChange } from './change-plan.js';
import { closedOn } from './closures.js';
import { meetingDays, meetingInstant, shiftedFor } from './dates.js';
import { difference } from './difference.js';
import { layOut } from './lay-out.js';
import type { FilledSlot, PlanSlot } from './plan.js';
import { seedRing } from './seed-ring.js';
import { standing } from './standing.js';
import { ukDivisions, ukHolidays } from './uk-holidays.js';

const ring = Array.from({ length: 21 }, (_, i) => `L${String(i + 1).padStart(2, '0')}`);
const weeks = (count: number, from = '2026-01-08'): PlanSlot[] => Array.from({ length: count }, (_, i) => ({ id: `s${String(i).padStart(3, '0')}`, day: addDays(from, i * 7), kind: 'open', fixed: null }));
const taught = (slots: readonly FilledSlot[]) => slots.map((slot) => (slot.taught ? `${slot.taught.cycle}/${slot.taught.lectureId}` : '-'));
const held = (slots: readonly PlanSlot[], count: number): PlanSlot[] => layOut(ring, slots).map(({ taught: given, ...slot }, i) => (i < count && given ? { ...slot, kind: 'held', fixed: given } : slot));
/** The first week that is not over is over now. */
const over = (slots: readonly PlanSlot[]): PlanSlot[] => {
  const next = layOut(ring, slots).find((slot) => slot.kind === 'open' && slot.taught);
  return slots.map((slot) => (slot.id === next?.id ? { ...slot, kind: 'past', fixed: next.taught } : slot));
};
const done = (slots: readonly PlanSlot[], change: PlanChange): PlanSlot[] => {
  const decision = changePlan(ring, slots, change);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.slots;
};

describe('a ring laid over weeks', () => {
  it('gives each lecture in its order, and begins the next cycle after the last', () => {
    expect(taught(layOut(ring, weeks(23)))).toEqual([...ring.map((one) => `1/${one}`), '2/L01', '2/L02']);
  });
  it('moves on what a skipped week owed, and leaves out what was dropped', () => {
    const slots = weeks(5);
    expect(taught(layOut(ring, done(slots, { type: 'skip', slotId: 's001', mode: 'push', because: '' })))).toEqual(['1/L01', '-', '1/L02', '1/L03', '1/L04']);
    expect(taught(layOut(ring, done(slots, { type: 'skip', slotId: 's001', mode: 'drop', because: '' })))).toEqual(['1/L01', '-', '1/L03', '1/L04', '1/L05']);
  });
  it('gives back what was skipped or dropped when the week is restored', () => {
    const slots = weeks(5);
    for (const mode of ['push', 'drop'] as const) expect(layOut(ring, done(done(slots, { type: 'skip', slotId: 's001', mode, because: '' }), { type: 'restore', slotId: 's001' }))).toEqual(layOut(ring, slots));
  });
  it('swaps two weeks, and two swaps are none', () => {
    const slots = weeks(6);
    const once = done(slots, { type: 'swap', slotId: 's001', with: 's004' });
    expect(taught(layOut(ring, once))).toEqual(['1/L01', '1/L05', '1/L03', '1/L04', '1/L02', '1/L06']);
    expect(done(once, { type: 'swap', slotId: 's001', with: 's004' })).toEqual(slots);
  });
  it('gives a chosen lecture early, and the others move on without doubling it', () => {
    expect(taught(layOut(ring, done(weeks(5), { type: 'give', slotId: 's001', lectureId: 'L04' })))).toEqual(['1/L01', '1/L04', '1/L02', '1/L03', '1/L05']);
  });
  it('teaches an extra day beside the ring', () => {
    const slots = done(weeks(3), { type: 'insert', slotId: 'x', day: '2026-01-12', lectureId: 'L09' });
    expect(taught(layOut(ring, slots))).toEqual(['1/L01', '-', '1/L02', '1/L03']);
  });
  it('moves a meeting to another day with its lecture, and the day it leaves is skipped', () => {
    const slots = weeks(4);
    const near = layOut(ring, done(slots, { type: 'move', slotId: 's001', to: 'x', day: '2026-01-16', because: '' }));
    expect(taught(near)).toEqual(['1/L01', '-', '1/L02', '1/L03', '1/L04']);
    expect(near.find((slot) => slot.id === 'x')).toMatchObject({ fixed: null });
    const far = layOut(ring, done(slots, { type: 'move', slotId: 's001', to: 'x', day: '2026-01-23', because: '' }));
    expect(taught(far)).toEqual(['1/L01', '-', '1/L03', '1/L02', '1/L04']);
    expect(changePlan(ring, slots, { type: 'move', slotId: 's001', to: 'x', day: '2026-01-22', because: '' })).toEqual({ refused: 'day-taken' });
  });
  it('leaves alone what is past, held or not', () => {
    const past = (change: PlanChange) => changePlan(ring, weeks(4), change, '2026-01-20');
    expect(past({ type: 'cancel', slotId: 's001', because: '' })).toEqual({ refused: 'past' });
    expect(past({ type: 'swap', slotId: 's003', with: 's001' })).toEqual({ refused: 'past' });
    expect(past({ type: 'insert', slotId: 'x', day: '2026-01-19', lectureId: null })).toEqual({ refused: 'past' });
    expect(past({ type: 'cancel', slotId: 's002', because: '' })).toHaveProperty('slots');
  });
  it('refuses what cannot be, by name', () => {
    const slots = held(weeks(5), 2);
    const refused = (change: PlanChange) => (changePlan(ring, slots, change) as { refused: string }).refused;
    expect(refused({ type: 'cancel', slotId: 's000', because: '' })).toBe('held');
    expect(refused({ type: 'swap', slotId: 's003', with: 's001' })).toBe('held');
    expect(refused({ type: 'swap', slotId: 's003', with: 's003' })).toBe('same-slot');
    expect(refused({ type: 'give', slotId: 's003', lectureId: 'L01' })).toBe('taught-in-cycle');
    expect(refused({ type: 'give', slotId: 's003', lectureId: 'none' })).toBe('not-there');
    expect(refused({ type: 'insert', slotId: 'x', day: '2026-01-22', lectureId: null })).toBe('day-taken');
    expect(refused({ type: 'restore', slotId: 's003' })).toBe('not-closed');
    expect([refused({ type: 'settle', slotId: 's003', tookPlace: true, because: '' }), refused({ type: 'settle', slotId: 's001', tookPlace: true, because: '' })]).toEqual(['to-come', 'held']);
  });
  it('keeps what a week was to teach until somebody says whether it took place, and gives it again when it did not', () => {
    const slots = over(over(weeks(5)));
    const no = done(slots, { type: 'settle', slotId: 's000', tookPlace: false, because: '' });
    expect(taught(layOut(ring, no))).toEqual(['-', '1/L02', '1/L01', '1/L03', '1/L04']);
    expect(done(no, { type: 'settle', slotId: 's001', tookPlace: true, because: '' })[1]).toMatchObject({ kind: 'held', fixed: { lectureId: 'L02', cycle: 1 } });
    const beside = done(done(weeks(2), { type: 'insert', slotId: 'x', day: '2026-01-09', lectureId: 'L09' }).map((slot) => (slot.id === 'x' ? { ...slot, kind: 'past' as const } : slot)), { type: 'settle', slotId: 'x', tookPlace: true, because: '' });
    expect(beside.find((slot) => slot.id === 'x')).toMatchObject({ kind: 'held', fixed: null, beside: true });
  });
  it('says what a change changes', () => {
    const before = layOut(ring, weeks(4));
    const after = layOut(ring, done(weeks(4), { type: 'cancel', slotId: 's002', because: '' }));
    expect(difference(before, after).map(({ slotId, meeting, after: now }) => [slotId, meeting, now?.lectureId ?? null])).toEqual([['s002', 'off', null], ['s003', null, 'L03']]);
    expect(difference(before, before)).toEqual([]);
  });
  it('knows where it stands', () => {
    const stands = standing(ring, layOut(ring, held(weeks(30), 23)), '2026-06-18');
    expect(stands.cycle).toBe(2);
    expect(stands.lectures.slice(0, 4).map((one) => one.state)).toEqual(['held', 'held', 'next', 'planned']);
    expect(stands.lectures.at(-1)).toEqual({ lectureId: 'L21', state: 'unplanned', day: null });
  });
});

const anyChange = fc.record({ what: fc.constantFrom('swap', 'give', 'push', 'drop', 'cancel', 'restore', 'insert', 'move', 'pass', 'settle'), a: fc.nat(70), b: fc.nat(70), lecture: fc.nat(20) });
type AnyChange = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

/** What a person may do, one after the other; what is refused changes nothing. `pass` lets the first week that is not over be over. */
function play(changes: readonly AnyChange[], count = 60): PlanSlot[] {
  let slots = weeks(count);
  for (const { what, a, b, lecture } of changes) {
    const [slotId, other] = [slots[a % slots.length]!.id, slots[b % slots.length]!.id];
    if (what === 'pass') {
      slots = over(slots);
      continue;
    }
    const change: PlanChange = what === 'settle' ? { type: 'settle', slotId: layOut(ring, slots).find((slot) => slot.kind === 'past')?.id ?? slotId, tookPlace: b % 3 > 0, because: '' } : what === 'move' ? { type: 'move', slotId, to: `m${a}-${b}`, day: addDays('2026-01-09', b * 7 + (a % 5)), because: '' } : what === 'swap' ? { type: 'swap', slotId, with: other } : what === 'give' ? { type: 'give', slotId, lectureId: ring[lecture]! } : what === 'cancel' ? { type: 'cancel', slotId, because: '' } : what === 'restore' ? { type: 'restore', slotId } : what === 'insert' ? { type: 'insert', slotId: `x${a}-${b}`, day: addDays('2026-01-09', a * 7 + (b % 5)), lectureId: null } : { type: 'skip', slotId, mode: what, because: '' };
    const decision = changePlan(ring, slots, change);
    if (!('refused' in decision)) slots = decision.slots;
  }
  return slots;
}

describe('whatever is done to a plan', () => {
  it('no lecture is lost or doubled in a cycle', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
      const filled = layOut(ring, play(changes));
      const given = new Map<number, string[]>();
      for (const slot of filled) {
        const one = slot.kind === 'dropped' ? slot.fixed : slot.taught;
        if (one) given.set(one.cycle, [...(given.get(one.cycle) ?? []), one.lectureId]);
      }
      for (const [cycle, lectures] of given) {
        expect(new Set(lectures).size).toBe(lectures.length);
        // A cycle is through when a later one is dealt by the order of the ring: then it owes nothing.
        const dealtLater = filled.some((slot) => slot.kind === 'open' && !slot.fixed && slot.taught && slot.taught.cycle > cycle);
        if (dealtLater) expect([...lectures].sort()).toEqual(ring);
      }
    }), { numRuns: 200 });
  });
  it('laying it out again changes nothing', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
      const slots = play(changes);
      const once = layOut(ring, slots);
      expect(layOut(ring, once.map(({ taught: _, ...slot }) => slot))).toEqual(once);
      expect(layOut(ring, [...slots].reverse())).toEqual(once);
    }), { numRuns: 100 });
  });
  it('what was held stays as it was', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 15 }), fc.array(anyChange, { maxLength: 15 }), (first, then) => {
      const before = layOut(ring, play(first)).filter((slot) => slot.kind === 'held');
      const after = layOut(ring, play([...first, ...then]));
      for (const slot of before) expect(after.find((one) => one.id === slot.id)).toEqual(slot);
    }), { numRuns: 100 });
  });
  it('21 weeks held one after the other, with any skipped between, teach all 21', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(59), { maxLength: 30 }), (skipped) => {
      const slots = weeks(60).map((slot, i) => (skipped.includes(i) ? { ...slot, kind: 'skipped' as const } : slot));
      const first = layOut(ring, slots).filter((slot) => slot.taught).slice(0, 21);
      expect(new Set(first.map((slot) => slot.taught!.lectureId)).size).toBe(21);
    }), { numRuns: 100 });
  });
  it('two swaps are none', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 8 }), fc.nat(59), fc.nat(59), (changes, a, b) => {
      const slots = play(changes);
      const [x, y] = [slots[a % slots.length]!.id, slots[b % slots.length]!.id];
      const once = changePlan(ring, slots, { type: 'swap', slotId: x, with: y });
      if ('refused' in once) return;
      const twice = changePlan(ring, once.slots, { type: 'swap', slotId: x, with: y });
      if ('refused' in twice) throw new Error(twice.refused);
      expect(taught(layOut(ring, twice.slots))).toEqual(taught(layOut(ring, slots)));
    }), { numRuns: 100 });
  });
});

describe('meeting days', () => {
  const rule = { firstDay: '2026-01-01', weekday: 4, time: '12:30', zone: 'Europe/London', everyWeeks: 1 };
  it('are the same for any part of the calendar that is asked for', () => {
    const year = meetingDays(rule, '2026-01-01', '2026-12-31');
    expect(year).toHaveLength(53);
    expect([...meetingDays(rule, '2026-01-01', '2026-06-30'), ...meetingDays(rule, '2026-07-01', '2026-12-31')]).toEqual(year);
    expect(meetingDays({ ...rule, everyWeeks: 2 }, '2026-02-01', '2026-02-28')).toEqual(['2026-02-12', '2026-02-26']);
  });
  it('are instants of the wall clock where they are, in summer and winter, whatever zone the server runs in', () => {
    expect([meetingInstant(rule, '2026-01-08'), meetingInstant(rule, '2026-07-09')]).toEqual(['2026-01-08T12:30:00.000Z', '2026-07-09T11:30:00.000Z']);
    expect(meetingInstant({ time: '12:30', zone: 'America/Toronto' }, '2026-03-12')).toBe('2026-03-12T16:30:00.000Z');
  });
  it('are the same instants wherever the server stands', () => {
    // Worked out by hand for two years; `npm test` runs this file in three zones.
    const days = meetingDays(rule, '2026-01-01', '2027-12-31');
    expect([days.length, days.reduce((sum, day) => sum + Date.parse(meetingInstant(rule, day)!), 0)]).toEqual([105, 188_865_401_400_000]);
  });
  it('refuse a time that the clocks leave out', () => expect(meetingInstant({ time: '01:30', zone: 'Europe/London' }, '2026-03-29')).toBeNull());
  it('name the zones in which the clock time differs from the meeting before', () => {
    expect(shiftedFor(['Europe/London', 'America/Toronto'], '2026-03-05T12:30:00.000Z', '2026-03-12T12:30:00.000Z')).toEqual(['America/Toronto']);
  });
});

describe('days without a meeting', () => {
  it('are own closures before public holidays', () => {
    const closures = [{ from: '2026-12-21', to: '2027-01-01', reason: 'Winter break', mode: 'drop' as const }];
    expect(closedOn('2026-12-25', closures, ukHolidays('england-and-wales'))).toEqual({ reason: 'Winter break', mode: 'drop' });
    expect(closedOn('2026-05-25', closures, ukHolidays('england-and-wales'))).toEqual({ reason: 'Spring bank holiday', mode: 'push' });
    expect(closedOn('2026-05-26', closures, ukHolidays('england-and-wales'))).toBeNull();
  });
  it('are in order and once, in each part of the kingdom', () => {
    for (const division of ukDivisions) {
      const days = ukHolidays(division).map((one) => one.day);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.length).toBeGreaterThanOrEqual(32);
    }
    expect(ukHolidays('scotland').some((one) => one.name === 'Easter Monday')).toBe(false);
  });
});

describe('the ring a new curriculum begins with', () => {
  it('has 21 lectures of their own, each with outcomes and tags', () => {
    expect(new Set(seedRing.map((one) => one.title)).size).toBe(21);
    expect(seedRing.every((one) => one.outcomes.length >= 2 && one.tags.length >= 1)).toBe(true);
    expect(new Set(seedRing.flatMap((one) => one.tags))).toEqual(new Set(lectureTags));
  });
});
