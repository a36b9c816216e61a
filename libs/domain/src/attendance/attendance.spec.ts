import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { presentFor } from './credit.js';
import { type Evidence, bridgedMs, clipIntervals, joinIntervals, lengthOf, presence as presenceIn, type StayMark } from './intervals.js';
import { matchName, nameWords } from './names.js';

const start = Date.parse('2026-12-01T12:30:00Z');
const iso = (seconds: number): string => new Date(start + seconds * 1000).toISOString();
/** In the room from long before. */
const inside: StayMark[] = ['ana', 'ben'].map((memberId) => ({ memberId, kind: 'in', at: iso(-3600) }));
const presence = (evidence: readonly Evidence[], during = window, marks = inside) => presenceIn(evidence, during, marks);
const window = { from: iso(0), to: iso(5400) };
const seen = (memberId: string, from: number, to: number): Evidence[] => Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, i) => ({ memberId, source: 'poll', kind: 'seen', at: iso(from + i * 30) }));
const stay = (memberId: string, source: string, from: number, to: number): Evidence[] => [{ memberId, source, kind: 'in', at: iso(from) }, { memberId, source, kind: 'out', at: iso(to) }, ...seen(memberId, from, to)];
const seconds = (found: Map<string, { from: number; to: number }[]>, memberId: string) => (found.get(memberId) ?? []).map(({ from, to }) => [(from - start) / 1000, (to - start) / 1000]);

describe('who was there, and when', () => {
  it('is the union over two devices, with a short drop bridged and a long one kept', () => {
    const evidence = [...stay('ana', 'laptop', 0, 1200), ...stay('ana', 'phone', 1000, 1800), ...stay('ana', 'laptop2', 1860, 2400), ...stay('ana', 'laptop3', 3600, 4000)];
    expect(seconds(presence(evidence, window), 'ana')).toEqual([[0, 2400], [3600, 4000]]);
  });
  it('ends with the window, whoever stayed on', () => {
    expect(seconds(presence(stay('ana', 's', -600, 9000), window), 'ana')).toEqual([[0, 5400]]);
  });
  it('goes by looks alone where coming and going were lost', () => {
    expect(seconds(presence(seen('ana', 600, 1200), window), 'ana')).toEqual([[600, 1200]]);
  });
  it('says nothing of who only passed through in a moment', () => expect(lengthOf(presence([{ memberId: 'ana', source: 's', kind: 'in', at: iso(10) }], window).get('ana')!)).toBe(0));

  const anyStays = fc.array(fc.record({ from: fc.integer({ min: 0, max: 4500 }), length: fc.integer({ min: 300, max: 1500 }), source: fc.constantFrom('a', 'b', 'c', 'd') }), { minLength: 1, maxLength: 4 });
  const evidenceOf = (stays: readonly { from: number; length: number; source: string }[]): Evidence[] => stays.flatMap((one, i) => stay('ana', `${one.source}${i}`, one.from, Math.min(5400, one.from + one.length)));

  it('is the same for any order and any doubling', () => {
    fc.assert(fc.property(anyStays, fc.infiniteStream(fc.nat()), (stays, numbers) => {
      const evidence = evidenceOf(stays);
      const shuffled = [...evidence, ...evidence.slice(0, Math.ceil(evidence.length / 3))].map((one) => [numbers.next().value as number, one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
      expect(presence(shuffled, window)).toEqual(presence(evidence, window));
    }));
  });
  it('loses less than the bridge at each end when a fifth of the evidence is lost', () => {
    fc.assert(fc.property(anyStays, fc.nat(4), (stays, phase) => {
      const whole = evidenceOf(stays);
      // Every fifth of what came in time, so that no five looks in a row are missing.
      const left = [...whole].sort((a, b) => (a.at < b.at ? -1 : 1)).filter((_, i) => i % 5 !== phase);
      const [a, b] = [presence(whole, window).get('ana')!, presence(left, window).get('ana')!];
      expect(b.length).toBeLessThanOrEqual(a.length + stays.length);
      expect(lengthOf(b)).toBeLessThanOrEqual(lengthOf(a) + 1);
      expect(lengthOf(a) - lengthOf(b)).toBeLessThanOrEqual(2 * bridgedMs * a.length);
    }));
  });
  it('counts nobody on after a going that was lost, as long as others were looked at', () => {
    const back = [...stay('ana', 'media', 0, 600), ...stay('ana', 'media', 3000, 3600)].filter((one) => !(one.kind === 'out' && one.at === iso(600)));
    expect(seconds(presence([...back, ...seen('ben', 0, 5400)], window), 'ana')).toEqual([[0, 600], [3000, 3600]]);
    const toTheEnd: Evidence[] = [{ memberId: 'ana', source: 's', kind: 'in', at: iso(0) }, ...seen('ana', 0, 300), { memberId: 'ana', source: 's', kind: 'end', at: iso(5400) }];
    expect(seconds(presence([...toTheEnd, ...seen('ben', 0, 5400)], window), 'ana')).toEqual([[0, 300]]);
    // Nobody was looked at after five minutes: the silence says nothing about her.
    expect(seconds(presence([...toTheEnd, ...seen('ben', 0, 300)], window), 'ana')).toEqual([[0, 5400]]);
  });
  it('lengthens nothing, whichever goings are lost from one way in that is used again and again', () => {
    const visits = fc.array(fc.record({ gap: fc.integer({ min: 240, max: 900 }), length: fc.integer({ min: 300, max: 900 }), lost: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(visits, fc.nat(4), (all, phase) => {
      let at = 0;
      let really = 0;
      const evidence = all.flatMap(({ gap, length, lost }) => {
        const from = at + gap;
        at = Math.min(5400, from + length);
        if (from >= 5400) return [];
        really += at - from;
        return stay('ana', 'media', from, at).filter((one, i) => (one.kind === 'seen' ? i % 5 !== phase : !(lost && one.kind === 'out')));
      });
      const found = lengthOf(presence([...evidence, { memberId: 'ana', source: 'media', kind: 'end', at: iso(5700) }, ...seen('ben', 0, 5700)], window).get('ana') ?? []) / 1000;
      expect(found).toBeLessThanOrEqual(really);
      expect(found).toBeGreaterThanOrEqual(really - all.length * (bridgedMs / 1000));
    }));
  });
  it('counts nobody who only looks on, before they come in, after they go, or after they were taken out', () => {
    const screen = stay('ana', 'screen', 0, 5400);
    const marks: StayMark[] = [{ memberId: 'ana', kind: 'in', at: iso(600) }, { memberId: 'ana', kind: 'out', at: iso(1200) }, { memberId: 'ana', kind: 'in', at: iso(3000) }, { memberId: 'ana', kind: 'out', at: iso(3600) }];
    expect(seconds(presence([...screen, ...stay('wall', 'screen', 0, 5400)], window, marks), 'ana')).toEqual([[600, 1200], [3000, 3600]]);
    expect([...presence([...screen, ...stay('wall', 'screen', 0, 5400)], window, marks).keys()]).toEqual(['ana']);
  });
  it('is what really was, for who drops out and comes back, with other screens that look on', () => {
    const visits = fc.array(fc.record({ away: fc.integer({ min: 200, max: 900 }), length: fc.integer({ min: 60, max: 900 }), onPurpose: fc.boolean() }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(visits, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const marks: StayMark[] = [];
      const really: [number, number][] = [];
      let at = 0;
      const evidence = all.flatMap(({ away, length, onPurpose }, i): Evidence[] => {
        const from = at + away;
        at = Math.min(5400, from + length);
        if (from >= 5400) return [];
        really.push([from, at]);
        // The log hears of a line that dropped half a minute late, and calls it no end of the stay.
        if (marks.at(-1)?.kind !== 'in') marks.push({ memberId: 'ana', kind: 'in', at: iso(from) });
        if (onPurpose) marks.push({ memberId: 'ana', kind: 'out', at: iso(at) });
        return [...stay('ana', 'http', from, at), ...stay('ana', `socket${i}`, from, at)].filter((one) => one.kind !== 'seen');
      });
      // A socket that watches from the door, as long as she is not in by the log.
      const looksOn = marks.at(-1)?.kind === 'out' ? stay('ana', 'door', at, 5400) : [];
      const shuffled = [...evidence, ...looksOn, ...evidence].map((one) => [numbers.next().value as number, one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
      expect(seconds(presence(shuffled, window, marks), 'ana')).toEqual(really);
    }));
  });
  it('joins and clips without losing a second', () => {
    expect(joinIntervals([{ from: 5, to: 9 }, { from: 0, to: 5 }, { from: 20, to: 30 }])).toEqual([{ from: 0, to: 9 }, { from: 20, to: 30 }]);
    expect(clipIntervals([{ from: 0, to: 9 }, { from: 20, to: 30 }], { from: 5, to: 25 })).toEqual([{ from: 5, to: 9 }, { from: 20, to: 25 }]);
  });
});

describe('enough of a lecture', () => {
  const lecture = { from: start, to: start + 20 * 60_000 };
  it('is a share of its real length, met at exactly that share', () => {
    expect(presentFor([{ from: start, to: start + 16 * 60_000 }], lecture, 80)).toEqual({ minutes: 16, percent: 80, met: true });
    expect(presentFor([{ from: start, to: start + 16 * 60_000 - 1000 }], lecture, 80).met).toBe(false);
    expect(presentFor([{ from: start - 60_000, to: start + 90 * 60_000 }], lecture, 80)).toEqual({ minutes: 20, percent: 100, met: true });
    expect(presentFor([], { from: start, to: start }, 80)).toEqual({ minutes: 0, percent: 0, met: false });
  });
  it('takes minutes without times for no more than the window, and never adds them to what was seen', () => {
    expect(presentFor([], lecture, 80, 70)).toEqual({ minutes: 20, percent: 100, met: true });
    expect(presentFor([{ from: start, to: start + 10 * 60_000 }], lecture, 80, 12)).toEqual({ minutes: 12, percent: 60, met: false });
  });
  it('says nothing of who came after it', () => {
    expect(presentFor([{ from: start + 20 * 60_000, to: start + 90 * 60_000 }], lecture, 80).minutes).toBe(0);
  });
});

describe('names of a list', () => {
  const known = [{ memberId: 'm1', name: 'Dr Mei Hua Tan', email: 'mei@demo.example' }, { memberId: 'm2', name: 'Siân Ó Briain', email: 'sian@demo.example' }, { memberId: 'm3', name: 'John Smith', email: 'j1@demo.example' }, { memberId: 'm4', name: 'Jane Smith', email: 'j2@demo.example' }];
  it('are matched by address, else by words without titles and accents', () => {
    expect(matchName({ name: 'iPad', email: 'MEI@demo.example' }, known)).toEqual({ memberId: 'm1', confidence: 1 });
    expect(matchName({ name: 'Tan, Mei Hua (Pharmacist)', email: null }, known)).toEqual({ memberId: 'm1', confidence: 1 });
    expect(matchName({ name: 'sian o briain', email: null }, known)).toEqual({ memberId: 'm2', confidence: 1 });
    expect(nameWords('Prof. Ángel García #2')).toEqual(['angel', 'garcia']);
  });
  it('are left to a person when two fit alike or none does', () => {
    expect(matchName({ name: 'J Smith', email: null }, known).memberId).toBeNull();
    expect(matchName({ name: 'iPhone', email: null }, known)).toEqual({ memberId: null, confidence: 0 });
    expect(matchName({ name: 'Mei Tan', email: null }, known).confidence).toBeLessThan(0.9);
  });
});
