import { beforeAll, describe, expect, it } from '@jest/globals';
import { detect } from './detect.js';
import { loadLists } from './lists/lists.js';

/** Units that are repeated to 200 KB; each once made some pattern or loop slow, or was written to. */
const UNITS = ['A-', '1', 'Ab ', 'a.', 'a@', '1/', 'a\u0301', 'John Smith ', 'A of ', 'name: ', '-\n', 'j o h n ', 'works as a ', '.com', "X's ", 'A.B.', '943 476 5919 '];
const SMALL = 25_000;
const FACTOR = 8;
/** Linear work grows by the factor; quadratic work by its square. Half-way between, with room for noise. */
const LIMIT = FACTOR * 3.5;
/** Work too short to compare, in microseconds of processor time. */
const FLOOR = 4_000;

/** Milliseconds after which Jest gives up; only a guard against a hang. */
const PATIENCE = 120_000;

function cost(text: string): number {
  const before = process.cpuUsage();
  detect(text);
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, FLOOR);
}

const grown = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

describe('hostile text', () => {
  beforeAll(async () => {
    await loadLists();
    for (const unit of UNITS) detect(grown(unit, 2_000));
  });

  it.each(UNITS.map((unit) => [JSON.stringify(unit), unit] as const))('%s grows in proportion up to 200 KB', (_name, unit) => {
    const small = cost(grown(unit, SMALL));
    const large = cost(grown(unit, SMALL * FACTOR));
    expect(large / small).toBeLessThan(LIMIT);
  }, PATIENCE);
});
