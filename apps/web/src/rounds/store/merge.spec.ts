import { describe, expect, it } from '@jest/globals';
import { aRound } from '@without-walls/fixtures';
import { mergeEvents, takeSnapshot } from './merge';

const round = aRound({ seq: 10 });
const event = (seq: number, roundId = round.id) => ({ roundId, seq, at: '2026-12-01T10:00:00.000Z', type: 'timer.overtime', payload: {} });

describe('keeping in step', () => {
  it('applies what follows, in order, whatever order it came in', () => {
    const merged = mergeEvents(round, [event(12), event(11), event(13)]);
    expect(merged.state.seq).toBe(13);
    expect(merged.fresh.map((one) => one.seq)).toEqual([11, 12, 13]);
    expect(merged.gap).toBe(false);
  });

  it('stops at a hole and says so', () => {
    const merged = mergeEvents(round, [event(11), event(13)]);
    expect(merged.state.seq).toBe(11);
    expect(merged.fresh.map((one) => one.seq)).toEqual([11]);
    expect(merged.gap).toBe(true);
  });

  it('ignores what it has seen, and other rounds', () => {
    const merged = mergeEvents(round, [event(9), event(10), event(11, 'another')]);
    expect(merged.state).toBe(round);
    expect(merged.fresh).toEqual([]);
    expect(merged.gap).toBe(false);
  });

  it('never goes back to an older snapshot', () => {
    expect(takeSnapshot(round, aRound({ seq: 8 }))).toBe(round);
    expect(takeSnapshot(round, aRound({ seq: 12 })).seq).toBe(12);
    expect(takeSnapshot(null, round)).toBe(round);
  });
});
