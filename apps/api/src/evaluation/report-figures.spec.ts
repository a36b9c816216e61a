import { describe, expect, it } from '@jest/globals';
import type { EvaluationReport, Outcome } from '@without-walls/contracts';
import type { CameRow } from './evaluation.repository.js';
import { barsOf, figuresOf, sameAsked } from './figures.js';
import type { Traits } from './groups.js';
import { type PointRow, askedTogether, outcomeOf } from './outcomes.js';
import { reachOf } from './reach.js';
import { reportCsv } from './report-csv.js';
import { commentsOf, satisfactionByExposure, satisfactionOf } from './satisfaction.js';

const scale = { unit: 'of 7', range: [1, 7], points: [{ point: 0, label: 'on joining' }, { point: 8, label: 'after 8' }, { point: 15, label: 'after 15' }] } as const;
const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `m${i}`);
const at = (memberId: string, point: number, score: number | null, before: number | null = null): PointRow => ({ memberId, point, score, before: point === 0 ? score : before });
const half = (of: readonly string[]): Map<string, Traits> => new Map(of.map((id, i) => [id, { prescribes: i < of.length / 2, presents: i % 2 === 0 }]));

describe('outcomes', () => {
  it('need an answer on joining and one at a later point that was come to', () => {
    const twelve = people(12);
    const rows = twelve.flatMap((id, i) => [at(id, 0, i < 9 ? 3 : null), at(id, 8, 4, i < 9 ? 3 : null), ...(i < 6 ? [at(id, 15, i < 5 ? 6 : null, 3)] : [])]);
    const { points, changes } = outcomeOf(scale, rows, half(twelve));
    expect(points.map(({ n, of }) => [n, of])).toEqual([[9, null], [12, 12], [5, null]]);
    // Nine answered on joining; five of them answered after fifteen, the others last after eight.
    expect(changes[0]).toMatchObject({ n: 9, of: null, before: { mean: 3 }, change: (5 * 3 + 4) / 9 });
  });
  it('have groups that add up to everybody, also of members who are not known any more', () => {
    const many = people(24);
    const { changes } = outcomeOf(scale, many.flatMap((id) => [at(id, 0, 3), at(id, 8, 4, 3)]), half(many.slice(0, 12)));
    expect(changes.map(({ n, of }) => [n, of])).toEqual([[24, 24], [6, 6], [18, 18], [6, 6], [18, 18]]);
  });
  it('hide both groups of a split where one is small, and how many were asked in both outcomes where one would tell', () => {
    const many = people(14);
    const traits = new Map(many.map((id, i) => [id, { prescribes: i < 3, presents: i < 7 }]));
    const asked = many.map((id) => at(id, 0, 3));
    const full = outcomeOf(scale, [...asked, ...many.map((id) => at(id, 8, 4, 3))], traits);
    expect(full.changes.map(({ n, of, p }) => [n, of, p === null])).toEqual([[14, 14, false], [null, null, true], [null, null, true], [7, 7, false], [7, 7, false]]);
    const lacking = outcomeOf(scale, [...asked, ...many.map((id, i) => at(id, 8, i < 2 ? null : 4, 3))], traits);
    const together = askedTogether(full, lacking);
    expect(together.map((one: Outcome) => one.changes.map(({ of }) => of))).toEqual([[null, null, null, null, null], [null, null, null, null, null]]);
    expect(together[0].points.map(({ of }) => of)).toEqual([14, null, 0]);
  });
});

describe('reach', () => {
  const came = (count: number, more: Partial<CameRow> = {}): CameRow[] => people(count).map((memberId) => ({ memberId, profession: 'GP', site: 'A', sessions: 2, attendances: 2, minutes: 40, early: true, late: false, ...more }));
  const of = (rows: CameRow[], members = 40) => reachOf(rows, { held: 10, reviewed: 9, seen: 60 }, members, { cases: 6, presenters: 6 });

  it('keeps back who stayed where few did, or few did not', () => {
    expect(of([...came(7), ...came(1, { late: true })]).retention).toEqual({ n: null, of: 8 });
    expect(of([...came(1), ...came(7, { late: true })]).retention).toEqual({ n: null, of: 8 });
    expect(of([...came(6), ...came(6, { late: true })]).retention).toEqual({ n: 6, of: 12 });
  });
  it('says nowhere how many came where that would give away a group', () => {
    const { people: all, attendances, creditHours, perPerson, sites, dose } = of([...came(3), ...came(3, { profession: 'Nurse' })]);
    expect([all.n, attendances.n, creditHours, perPerson.n, ...sites.map(({ count }) => count), dose[0]!.count]).toEqual([null, null, null, null, null, null]);
    expect(of(came(3)).people.n).toBeNull();
  });
  it('keeps back how many members there are where all but a few came', () => expect(of(came(38)).people).toEqual({ n: 38, of: null }));
});

describe('satisfaction', () => {
  const bands = people(10).flatMap((memberId) => [{ memberId, band: 0, asked: 3, answered: 2, satisfied: 3, ever: 3 }, { memberId, band: 1, asked: 4, answered: 1, satisfied: 5, ever: 5 }]);
  it('counts each person once, and asks about the same people at first and later', () => {
    const lines = people(10).map((memberId) => ({ memberId, line: 'satisfied', mean: 4 }));
    expect(satisfactionOf(bands, lines, [], new Map())).toMatchObject({ surveys: { n: 30, of: 70 }, people: { n: 10, of: 10 }, comments: [] });
    expect(satisfactionByExposure(bands, new Map()).changes[0]).toMatchObject({ n: 10, of: 10, before: { mean: 3 }, after: { mean: 5 } });
  });
  it('prints words only where five people wrote', () => {
    const wrote = (count: number) => commentsOf(people(count).map((memberId) => ({ memberId, text: 'Good.' })));
    expect([wrote(4), wrote(5)]).toEqual([[], ['Good.']]);
  });
});

describe('figures', () => {
  it('are hidden in all groups of a split together', () => expect(figuresOf([{ label: 'a', values: [1, 2], of: 9 }, { label: 'b', values: [1, 2, 3, 4, 5], of: 9 }]).map(({ value }) => value)).toEqual([null, null]));
  it('keep back how many were asked wherever one of them does', () => expect(sameAsked([{ n: 8, of: 20 }, { n: 18, of: null }])).toEqual([{ n: 8, of: null }, { n: 18, of: null }]));
  it('put the largest group first', () => expect(barsOf(['a', 'b', 'b', ...people(12).map(() => 'c')])).toEqual({ bars: [{ label: 'a', count: null }, { label: 'b', count: null }, { label: 'c', count: null }], total: 15 }));
});

describe('the CSV', () => {
  it('says what is hidden, and leaves empty what there is none of', () => {
    const none = { unit: 'of 7', lowest: 1, highest: 7, points: [], changes: [] };
    const share = { n: null, of: null };
    const report: EvaluationReport = { period: { from: '2026-01-01', to: '2026-06-30' }, sessions: { n: 9, of: 10 }, people: { n: 18, of: null }, attendances: share, creditHours: null, cases: null, presenters: share, perPerson: { label: 'sessions a person', n: 0, of: 0, value: null, sd: null }, dose: [{ label: '1-3 sessions', count: null }], professions: [], sites: [], retention: share, satisfaction: { surveys: share, people: share, items: [], groups: [], comments: [] }, outcomes: { satisfaction: none, selfEfficacy: none, knowledge: none }, quizzes: [], notes: [] };
    const lines = reportCsv(report).split('\r\n');
    expect(lines).toContain('Reach,"people who came, of members",not shown,,18,not shown');
    expect(lines).toContain('Dose,1-3 sessions,not shown,,not shown,18');
    expect(lines).toContain('Reach,sessions a person,,,0,0');
  });
});
