import type { Permission } from '@without-walls/contracts';

export type Place = { to: string; label: string; icon: PlaceIcon; /** Any of these opens it; empty means every member. */ needs: readonly Permission[]; /** Lower stands earlier in the phone's bar of four. */ rank: number };
export type PlaceIcon = 'today' | 'cases' | 'second-look' | 'triage' | 'rounds' | 'letters' | 'topics' | 'curriculum' | 'attendance' | 'statements' | 'reports' | 'people' | 'operations';

const places: readonly Place[] = [
  { to: '/', label: 'Today', icon: 'today', needs: [], rank: 0 },
  { to: '/cases', label: 'Cases', icon: 'cases', needs: ['case.write', 'case.check', 'case.read.hub'], rank: 1 },
  { to: '/second-looks', label: 'Second look', icon: 'second-look', needs: ['case.check'], rank: 3 },
  { to: '/triage', label: 'Triage', icon: 'triage', needs: ['case.read.hub'], rank: 2 },
  { to: '/sessions', label: 'Rounds', icon: 'rounds', needs: ['session.read'], rank: 4 },
  { to: '/letters', label: 'Letters', icon: 'letters', needs: ['case.write', 'case.read.hub'], rank: 5 },
  { to: '/topics', label: 'My topics', icon: 'topics', needs: [], rank: 5.5 },
  { to: '/curriculum', label: 'Curriculum', icon: 'curriculum', needs: [], rank: 6 },
  { to: '/attendance', label: 'Attendance', icon: 'attendance', needs: ['attendance.review'], rank: 7 },
  { to: '/statements', label: 'Statements', icon: 'statements', needs: ['statement.issue'], rank: 7.5 },
  { to: '/evaluation', label: 'Reports', icon: 'reports', needs: ['evaluation.read'], rank: 7.7 },
  { to: '/people', label: 'People', icon: 'people', needs: ['people.read'], rank: 8 },
  { to: '/operations', label: 'Operations', icon: 'operations', needs: ['operations.read'], rank: 9 },
];

/** The places a member may open, in the order of the rail. */
export function placesFor(may: (permission: Permission) => boolean): readonly Place[] {
  return places.filter((place) => place.needs.length === 0 || place.needs.some(may));
}

/** The phone's bar: the four most used, and the rest under More. When five fit, nothing is hidden behind More. */
export function phonePlaces(all: readonly Place[]): { bar: readonly Place[]; more: readonly Place[] } {
  if (all.length <= 5) return { bar: all, more: [] };
  const first = new Set([...all].sort((a, b) => a.rank - b.rank).slice(0, 4));
  return { bar: all.filter((place) => first.has(place)), more: all.filter((place) => !first.has(place)) };
}
