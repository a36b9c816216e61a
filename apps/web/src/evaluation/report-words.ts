import type { EvaluationReport, Figure } from '@without-walls/contracts';

const tooFew = 'not shown';
const plain = (value: number, digits = 1): string => value.toFixed(digits);

/** A mean with its spread and what it stands on. */
export function figureWords({ value, sd, n, of }: Figure): string {
  if (value === null) return n === 0 ? 'nobody yet' : tooFew;
  return `${plain(value)}${sd === null ? '' : ` (SD ${plain(sd)})`}, n ${n}${of === null ? '' : ` of ${of}`}`;
}

export const countWords = (count: number | null): string => (count === null ? tooFew : String(count));

/** A share with its parts. */
export function shareWords(part: number | null, whole: number | null): string {
  if (part === null || whole === null) return tooFew;
  return whole === 0 ? 'nobody was asked' : `${Math.round((part / whole) * 100)} %, ${part} of ${whole}`;
}

/** A p as papers print it. */
export const pWords = (p: number | null): string => (p === null ? '' : p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`);

/** One sentence under a set of bars: the largest of them, or that too few came. */
export function barsSentence(bars: EvaluationReport['dose'], what: string): string {
  const known = bars.filter((one): one is { label: string; count: number } => one.count !== null && one.count > 0);
  if (known.length === 0) return bars.some((one) => one.count === null) ? `Every group here has fewer than five ${what}.` : `No ${what} in this time.`;
  const most = known.reduce((a, b) => (b.count > a.count ? b : a));
  const hidden = bars.filter((one) => one.count === null).length;
  return `Most ${what}: ${most.label} (${most.count}).${hidden > 0 ? ` ${hidden === 1 ? 'One group is' : `${hidden} groups are`} not shown, being too small or giving a small one away.` : ''}`;
}

/** What a before and after says, and no more than it says. */
export function pairedSentence(title: string, [everybody]: EvaluationReport['knowledge']): string {
  if (!everybody || everybody.pairs === 0) return `${title}: nobody has answered twice yet.`;
  if (everybody.pairs === null || everybody.before.value === null || everybody.after.value === null) return `${title}: fewer than five people have answered twice.`;
  const change = everybody.after.value - everybody.before.value;
  return `${title}: the same ${everybody.pairs} people went from ${plain(everybody.before.value)} to ${plain(everybody.after.value)} ${everybody.before.label.replace('before, ', '')}, ${change >= 0 ? 'up' : 'down'} ${plain(Math.abs(change))}${everybody.p === null ? '' : ` (${pWords(everybody.p)})`}.`;
}

export const percentWords = (share: number | null): string => (share === null ? tooFew : `${Math.round(share * 100)} %`);

/** What the quizzes say together. Taking one again shows the answers, so the best try is no measure of what was known. */
export function quizSentence([all]: EvaluationReport['quizzes']): string {
  if (!all) return 'No quiz was finished in this time.';
  if (all.n === null || all.first === null || all.best === null) return 'Fewer than five people finished a quiz in this time.';
  return `${all.n} people had ${percentWords(all.first)} right at their first try and ${percentWords(all.best)} at their best. The reasons are shown after each try, so the best one says less about what was known.`;
}
