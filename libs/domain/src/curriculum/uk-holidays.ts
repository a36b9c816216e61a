import type { Holiday } from './closures.js';

export const ukDivisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type UkDivision = (typeof ukDivisions)[number];

/** Bank holidays as the official list of gov.uk gave them on this day. A network can load a newer list. */
export const ukHolidaysAsOf = '2026-11-01';

const named = (name: string, ...days: string[]): Holiday[] => days.map((day) => ({ day, name }));
const easter = [...named('Good Friday', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14')];
const common: Holiday[] = [
  ...named('New Year’s Day', '2025-01-01', '2026-01-01', '2027-01-01', '2028-01-03'), ...easter,
  ...named('Early May bank holiday', '2025-05-05', '2026-05-04', '2027-05-03', '2028-05-01'), ...named('Spring bank holiday', '2025-05-26', '2026-05-25', '2027-05-31', '2028-05-29'),
  ...named('Christmas Day', '2025-12-25', '2026-12-25', '2027-12-27', '2028-12-25'), ...named('Boxing Day', '2025-12-26', '2026-12-28', '2027-12-28', '2028-12-26'),
];
const easterMonday = named('Easter Monday', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17');
const lateSummer = named('Summer bank holiday', '2025-08-25', '2026-08-31', '2027-08-30', '2028-08-28');

const lists: Record<UkDivision, Holiday[]> = {
  'england-and-wales': [...common, ...easterMonday, ...lateSummer],
  scotland: [...common, ...named('World Cup bank holiday', '2026-06-15'), ...named('2 January', '2025-01-02', '2026-01-02', '2027-01-04', '2028-01-04'), ...named('Summer bank holiday', '2025-08-04', '2026-08-03', '2027-08-02', '2028-08-07'), ...named('St Andrew’s Day', '2025-12-01', '2026-11-30', '2027-11-30', '2028-11-30')],
  'northern-ireland': [...common, ...easterMonday, ...lateSummer, ...named('St Patrick’s Day', '2025-03-17', '2026-03-17', '2027-03-17', '2028-03-17'), ...named('Battle of the Boyne', '2025-07-14', '2026-07-13', '2027-07-12', '2028-07-12')],
};

/** Bank holidays of one part of the United Kingdom, 2025 to 2028, in the order of days. */
export const ukHolidays = (division: UkDivision): Holiday[] => [...lists[division]].sort((a, b) => (a.day < b.day ? -1 : 1));
