import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadLists } from '../lists/lists.js';
import { evaluate, type Evaluation } from './evaluate.js';

/** Gates on the development half: what is reached today, a little below, so that a step back fails. */
describe('the evaluation on the development half', () => {
  let result: Evaluation;
  beforeAll(async () => {
    await loadLists();
    result = evaluate('dev');
  });

  it('covers identifiers in referrals', () => {
    const { overall, spans, rightSpans } = result.referrals;
    expect(overall.full / overall.elements).toBeGreaterThanOrEqual(0.985);
    expect(overall.touched / overall.elements).toBeGreaterThanOrEqual(0.997);
    expect(rightSpans / spans).toBeGreaterThanOrEqual(0.98);
  });

  it('covers the hard cases', () => {
    expect(result.hard.leaks).toEqual([]);
  });

  it('finds names of many origins in every form', () => {
    const reached = Object.fromEntries(result.names.map(({ form, full }) => [form, full]));
    expect(reached['full']).toBeGreaterThanOrEqual(0.97);
    expect(reached['given']).toBeGreaterThanOrEqual(0.95);
    expect(reached['family']).toBeGreaterThanOrEqual(0.92);
    expect(reached['upper']).toBeGreaterThanOrEqual(0.95);
    expect(reached['lower']).toBeGreaterThanOrEqual(0.7);
  });

  it('keeps quiet on notes that name nobody', () => {
    expect(result.clean.blockPerThousand).toBeLessThanOrEqual(0.3);
    expect(result.clean.warnPerThousand).toBeLessThanOrEqual(3);
  });
});
