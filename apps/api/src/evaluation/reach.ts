import type { Bar, EvaluationReport } from '@without-walls/contracts';
import { bandCounts, hideSmall, shownCount, shownPart } from '@without-walls/domain';
import type { CameRow, HeldRow } from './evaluation.repository.js';
import { barsOf, figureOf, sameAsked, shareOf } from './figures.js';

type Reach = Pick<EvaluationReport, 'sessions' | 'people' | 'attendances' | 'creditHours' | 'perPerson' | 'dose' | 'professions' | 'sites' | 'retention' | 'cases' | 'presenters'>;
const nothing = { n: null, of: null };

/** Who came and how often. Where one way to group people would be given away by how many they are, no other way says how many. */
export function reachOf(came: readonly CameRow[], held: HeldRow, members: number, cases: { cases: number; presenters: number }): Reach {
  const dose = hideSmall(bandCounts(came.map((row) => row.sessions)).map(({ band, count }) => ({ label: `${band} sessions`, count })));
  const split = { dose: { bars: dose.groups, total: dose.total }, professions: barsOf(came.map((row) => row.profession)), sites: barsOf(came.map((row) => row.site)) };
  const hidden = Object.values(split).some(({ total }) => total === null);
  const barsIn = ({ bars }: { bars: Bar[] }): Bar[] => (hidden ? bars.map(({ label, count }) => ({ label, count: count === 0 ? 0 : null })) : bars);
  const met = came.reduce((sum, row) => sum + row.attendances, 0);
  const [people, presenters] = sameAsked([shareOf({ n: came.length, of: members }), shareOf({ n: cases.presenters, of: members })]);
  return {
    sessions: { n: held.reviewed, of: held.held }, people: hidden ? { ...people!, n: null } : people!, presenters: presenters!, cases: shownCount(cases.cases),
    attendances: hidden ? nothing : shareOf({ n: met, of: held.seen }), creditHours: hidden ? null : Math.floor(came.reduce((sum, row) => sum + row.minutes, 0) / 15) / 4,
    perPerson: hidden ? { label: 'sessions a person', ...nothing, value: null, sd: null } : figureOf({ label: 'sessions a person', values: came.map((row) => row.sessions), of: came.length }),
    dose: barsIn(split.dose), professions: barsIn(split.professions), sites: barsIn(split.sites), retention: retentionOf(came),
  };
}

/** Of those who came in the first half of the time, how many came again in the second. */
function retentionOf(came: readonly CameRow[]): Reach['retention'] {
  const early = came.filter((row) => row.early);
  return { n: shownPart(early.filter((row) => row.late).length, early.length), of: shownCount(early.length) };
}
