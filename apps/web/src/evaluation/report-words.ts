import type { Bar, Change, EvaluationReport, Figure, Outcome, Share } from '@without-walls/contracts';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `1 December 2026`, as a report is dated. */
export const dayWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

export const hiddenWords = 'not shown';
const plain = (value: number, digits = 1): string => value.toFixed(digits).replace(/^-(0\.?0*)$/, '$1');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const countWords = (count: number | null): string => (count === null ? hiddenWords : String(count));
export const percentWords = (share: number | null): string => (share === null ? hiddenWords : percent(share));

/** How many, and of how many. */
export function shareWords({ n, of }: Share): string {
  if (n === null) return of === null ? hiddenWords : `${hiddenWords}, of ${of}`;
  if (of === 0) return 'nobody was asked';
  return of === null ? `${n} (of: ${hiddenWords})` : `${n} of ${of} (${percent(n / of)})`;
}

/** A mean with its spread; whether there is none or it is hidden is said by how many it stands on. */
export function meanWords({ n }: Pick<Share, 'n'>, mean: number | null, sd: number | null): string {
  if (n === null) return hiddenWords;
  return mean === null ? '-' : `${plain(mean)}${sd === null ? '' : ` (${plain(sd)})`}`;
}
export const figureWords = (one: Figure): string => meanWords(one, one.value, one.sd);

/** A p as papers print it. */
export const pWords = (p: number | null): string => (p === null ? '' : p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`);

/** The programme in one sentence. */
export function reachSentence({ sessions, people, perPerson, creditHours }: EvaluationReport): string {
  if (sessions.of === 0) return 'No session was held in this time.';
  if (people.n === null || perPerson.value === null) return people.n === 0 ? 'Nobody’s attendance has been reviewed in this time.' : 'Too few people came for their figures to be shown.';
  return `${people.n} people came to ${sessions.n} ${sessions.n === 1 ? 'session' : 'sessions'}, each to ${plain(perPerson.value)} on average, and earned ${countWords(creditHours)} hours of credit together.`;
}

/** One sentence over a set of bars: the largest of them, or that too few came. */
export function barsSentence(bars: readonly Bar[], total: number | null): string {
  const known = bars.filter((one): one is { label: string; count: number } => one.count !== null && one.count > 0);
  if (known.length === 0) return bars.some((one) => one.count === null) ? 'These groups are too small to be shown, or would give a small one away.' : 'No people in this time.';
  const most = known.reduce((a, b) => (b.count > a.count ? b : a));
  const hidden = bars.filter((one) => one.count === null).length;
  return `Most: ${most.label} (${most.count}${total === null ? '' : ` of ${total} people, ${percent(most.count / total)}`}).${hidden > 0 ? ` ${hidden === 1 ? 'One group is' : `${hidden} groups are`} not shown, being too small or giving a small one away.` : ''}`;
}

/** What the survey found, all in all. */
export function satisfactionSentence({ surveys, people, items }: EvaluationReport['satisfaction']): string {
  const all = items.at(-1);
  if (people.n === 0) return people.of === 0 ? 'Nobody was asked in this time.' : `Nobody has answered in this time; ${countWords(people.of)} people were asked.`;
  if (!all || all.value === null) return 'Too few people have answered for their answers to be shown.';
  return `All in all ${plain(all.value)} of 5, by ${people.n} people${people.of === null ? '' : ` of ${people.of} who were asked`}; surveys answered: ${shareWords(surveys)}. Each person counts once, with the mean of their answers.`;
}

const pointWords = ({ label, value }: Figure): string => `${label} ${value === null ? hiddenWords : plain(value)}`;
const listed = (rows: readonly Figure[]): string => rows.filter(({ n }) => n !== 0).map(pointWords).join(', ');

/** How satisfied groups were, side by side. */
export const groupsSentence = (groups: readonly Figure[]): string => (listed(groups) === '' ? 'Nobody has answered in this time.' : `Of 5: ${listed(groups)}.`);

/** Everybody at each point: these are not the same people. */
export const pointsSentence = (points: readonly Figure[]): string => (listed(points) === '' ? 'Nobody has answered in this time.' : `Everybody who answered, and not the same people at each point: ${listed(points)}.`);

/** What a before and after says, and no more than it says. */
export function changeSentence(title: string, { unit, changes: [everybody] }: Outcome): string {
  if (!everybody || everybody.of === 0) return `${title}: nobody has come often enough to be asked again in this time.`;
  const asked = everybody.of === null ? '' : ` of ${everybody.of} who were asked`;
  if (everybody.n === 0) return `${title}: nobody${asked} has answered both times.`;
  const { before, after, change, interval, p, effect, n } = everybody;
  if (n === null || before.mean === null || after.mean === null || change === null) return `${title}: fewer than five people${asked} have answered both times.`;
  const tested = [interval && `95\u00a0% from ${plain(interval[0])} to ${plain(interval[1])}`, pWords(p), effect === null ? '' : `effect ${plain(effect, 2)}`].filter(Boolean).join('; ');
  const moved = Math.abs(change) < 0.05 ? 'hardly changed' : `${change > 0 ? 'up' : 'down'} ${plain(Math.abs(change))}`;
  return `${title}: the same ${n} people${asked} went from ${plain(before.mean)} to ${plain(after.mean)} ${unit}, ${moved}${tested ? ` (${tested})` : ''}.${n < 30 ? ' They are fewer than thirty: read it with care.' : ''}`;
}

export const intervalWords = ({ n, interval }: Change): string => (n === null ? hiddenWords : interval ? `${plain(interval[0])} to ${plain(interval[1])}` : '-');
export const testWords = ({ n, p }: Change): string => (n === null ? hiddenWords : pWords(p) || '-');
export const effectWords = ({ n, effect }: Change): string => (n === null ? hiddenWords : effect === null ? '-' : plain(effect, 2));

/** What the quizzes say together. */
export function quizSentence([all]: EvaluationReport['quizzes']): string {
  if (!all) return 'No quiz was finished in this time.';
  if (all.n === null || all.first === null || all.best === null) return 'Fewer than five people finished a quiz in this time.';
  return `${all.n} people${all.of === null ? '' : ` of ${all.of} who had a lecture with a quiz`} had ${percent(all.first)} right at their first try and ${percent(all.best)} at their best. The reasons are shown after each try, so the best one says less about what was known.`;
}
