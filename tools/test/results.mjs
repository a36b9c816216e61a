// What the parts of a test run came to, added up into the one last line.

export class Results {
  #parts = [];

  /** `part` is `{ name, passed, failed, skipped, failures: [{ name, why }], skips: [{ name, why }] }`, all but the name optional. */
  add(part) {
    this.#parts.push({ passed: 0, failed: 0, skipped: 0, failures: [], skips: [], ...part });
  }

  /** A skip is honest on a laptop and a failure where everything is required. */
  #counted(requireAll) {
    if (!requireAll) return this.#parts;
    return this.#parts.map((part) => ({
      ...part,
      failed: part.failed + part.skipped,
      skipped: 0,
      failures: [...part.failures, ...part.skips.map(({ name, why }) => ({ name, why: `skipped, and everything is required here: ${why}` }))],
      skips: [],
    }));
  }

  summary(requireAll = false) {
    const parts = this.#counted(requireAll);
    const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
    const all = (key) => parts.flatMap((part) => part[key].map((one) => ({ part: part.name, ...one })));
    return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures: all('failures'), skips: all('skips') };
  }
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The same reason said once, with how many tests it concerns. */
export function byReason(skips) {
  const reasons = new Map();
  for (const { why } of skips) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return [...reasons].map(([why, count]) => `${count} skipped: ${why}`);
}
