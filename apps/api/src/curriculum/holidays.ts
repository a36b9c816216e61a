import type { CurriculumView } from '@without-walls/contracts';
import { type Holiday, type UkDivision, ukDivisions, ukHolidays } from '@without-walls/domain';
import Holidays from 'date-holidays';

export const isUk = (region: string): region is UkDivision => (ukDivisions as readonly string[]).includes(region);

/** Public holidays of a region from one year to another: the official list for the United Kingdom, a library's for other countries. */
export function holidaysOf(region: CurriculumView['holidays'], fromYear: number, toYear: number): Holiday[] {
  if (!region) return [];
  if (isUk(region)) return ukHolidays(region).filter(({ day }) => Number(day.slice(0, 4)) >= fromYear && Number(day.slice(0, 4)) <= toYear);
  const source = new Holidays(region);
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  return years.flatMap((year) => source.getHolidays(year).filter((one) => one.type === 'public').map((one) => ({ day: one.date.slice(0, 10), name: one.name })));
}
