import { Inject, Injectable } from '@nestjs/common';
import { type Holiday, ukDivisions, type UkDivision } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { type CurriculumEntity, HolidayListEntity } from './curriculum.entity.js';
import { holidaysOf } from './holidays.js';

const isUk = (region: string): region is UkDivision => (ukDivisions as readonly string[]).includes(region);

/** Public holidays of a curriculum: by the list that its network loaded, else by the one that is shipped. */
@Injectable()
export class HolidaySource {
  constructor(@Inject(Database) private readonly db: Database) {}

  own(networkId: string): Promise<HolidayListEntity | null> {
    return this.db.manager.findOneBy(HolidayListEntity, { networkId });
  }

  async of({ networkId, holidays }: Pick<CurriculumEntity, 'networkId' | 'holidays'>, fromYear: number, toYear: number): Promise<Holiday[]> {
    const own = holidays && isUk(holidays) ? await this.own(networkId) : null;
    if (!own || !holidays || !isUk(holidays)) return holidaysOf(holidays, fromYear, toYear);
    const [first, last] = [`${fromYear}-01-01`, `${toYear}-12-31`];
    // The official file goes back only some years: what it no longer names is as it was shipped.
    const start = own.days[holidays][0]?.day ?? '9999-12-31';
    return [...holidaysOf(holidays, fromYear, toYear).filter((one) => one.day < start), ...own.days[holidays].filter((one) => one.day >= first && one.day <= last)];
  }
}
