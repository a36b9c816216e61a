import { describe, expect, it } from '@jest/globals';
import { risk } from './risk.js';

describe('the risk of a combination', () => {
  it('is silent while many people fit', () => {
    expect(risk({ ageYears: 62, sex: 'female' }, [])).toEqual([]);
    expect(risk({ ageYears: 62 }, [])).toEqual([]);
  });

  it('asks the coordinator when fewer than five fit and names the rarest fact', () => {
    const [hint] = risk({ ageYears: 62, sex: 'female', placePopulation: 14_000, occupation: 'farrier' }, []);
    expect(hint).toMatchObject({ level: 'ask', drop: 'occupation' });
    expect(hint?.message).toContain('neighbour, colleague or local reporter');
  });

  it('warns of fewer than twenty', () => {
    const [hint] = risk({ ageYears: 62, sex: 'male', placePopulation: 2_000 }, []);
    expect(hint).toMatchObject({ level: 'recognisable', drop: 'place' });
    expect(hint?.expected).toBeCloseTo(12.5);
  });
});
