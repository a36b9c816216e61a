import { Inject, Injectable } from '@nestjs/common';
import type { Holiday } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { type CurriculumEntity, HolidayListEntity } from './curriculum.entity.js';
import { holidaysOf, isUk } from './holidays.js';

/** Public holidays of a curriculum: by the list that its network loaded, else by the one that is shipped. */
@Injectable()
export class HolidaySource {
  constructor(@Inject(Database) private readonly db: Database) {}

  own(networkId: string): Promise<HolidayListEntity | null> {
    return this.db.manager.findOneBy(HolidayListEntity, { networkId });
  }

  /** `list`: one that is not loaded yet, to see what it would close. */
  async of({ networkId, holidays }: Pick<CurriculumEntity, 'networkId' | 'holidays'>, fromYear: number, toYear: number, list?: HolidayListEntity['days']): Promise<Holiday[]> {
    const shipped = holidaysOf(holidays, fromYear, toYear);
    if (!holidays || !isUk(holidays)) return shipped;
    const days = list ?? (await this.own(networkId))?.days;
    if (!days) return shipped;
    const [first, last] = [`${fromYear}-01-01`, `${toYear}-12-31`];
    // The official file goes back only some years: what it no longer names is as it was shipped.
    const start = days[holidays][0]?.day ?? '9999-12-31';
    return [...shipped.filter((one) => one.day < start), ...days[holidays].filter((one) => one.day >= first && one.day <= last)];
  }
}
