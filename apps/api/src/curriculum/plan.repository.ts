import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef, PlanSlotView } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import type { CurriculumEntity, SlotEntity } from './curriculum.entity.js';

/** A slot with all that is shown of it. */
export interface PlanRow extends Pick<SlotEntity, 'id' | 'day' | 'startsAt' | 'kind' | 'reason' | 'cycle' | 'pinned' | 'speakerState' | 'sessionId'> {
  lecture: PlanSlotView['lecture'];
  reviewOn: string | null;
  speaker: MemberRef | null;
  deputy: MemberRef | null;
  /** When the slot before it begins, also when that is not in the window. */
  before: Date | null;
  /** Its speaker is asked for another slot of that day, in any curriculum. */
  twice: boolean;
  away: boolean;
}
export interface PlanWindow {
  rule: CurriculumEntity['rule'];
  /** Zones in which members of the network live. */
  zones: string[];
  slots: PlanRow[];
}

const refOf = (member: string, site: string): string => `CASE WHEN ${member}.id IS NOT NULL THEN json_build_object('id', ${member}.id, 'name', ${member}.name, 'profession', ${member}.profession, 'discipline', ${member}.discipline, 'site', ${site}.name) END`;

const windowSql = (which: string): string => `
  SELECT c.rule, ARRAY(SELECT time_zone FROM sites WHERE network_id = $1 UNION SELECT time_zone FROM networks WHERE id = $1 ORDER BY 1) AS zones,
    s.id, s.day::text AS day, s.starts_at AS "startsAt", s.kind, s.reason, s.cycle, s.pinned, s.speaker_state AS "speakerState", s.session_id AS "sessionId",
    CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'title', l.title, 'position', l.position) END AS lecture, l.review_on::text AS "reviewOn", ${refOf('sp', 'sps')} AS speaker, ${refOf('de', 'des')} AS deputy,
    (SELECT p.starts_at FROM slots p WHERE p.curriculum_id = s.curriculum_id AND p.day < s.day AND p.starts_at IS NOT NULL ORDER BY p.day DESC LIMIT 1) AS before,
    EXISTS (SELECT 1 FROM slots o WHERE o.network_id = s.network_id AND o.speaker_id = s.speaker_id AND o.day = s.day AND o.id <> s.id AND o.kind IN ('open', 'extra')) AS twice,
    EXISTS (SELECT 1 FROM speaker_absences a WHERE a.member_id = s.speaker_id AND a.from_day <= s.day AND a.to_day >= s.day) AS away
  FROM curricula c
    LEFT JOIN slots s ON s.curriculum_id = c.id AND ${which}
    LEFT JOIN lectures l ON l.id = s.lecture_id AND s.kind <> 'dropped'
    LEFT JOIN members sp ON sp.id = s.speaker_id AND sp.network_id = c.network_id LEFT JOIN sites sps ON sps.id = sp.site_id
    LEFT JOIN members de ON de.id = s.deputy_id AND de.network_id = c.network_id LEFT JOIN sites des ON des.id = de.site_id
  WHERE c.network_id = $1 AND c.id = $2 ORDER BY s.day`;

/** Reading a plan as it is shown. */
@Injectable()
export class PlanRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The slots from one day to another in one query on the index of the plan: a month costs the same in the first year as in the tenth. Null: no such curriculum. */
  window(networkId: string, curriculumId: string, from: string, to: string): Promise<PlanWindow | null> {
    return this.read(windowSql('s.day BETWEEN $3 AND $4'), [networkId, curriculumId, from, to]);
  }
  /** The slots of one cycle, on the index of cycles. */
  cycle(networkId: string, curriculumId: string, cycle: number): Promise<PlanWindow | null> {
    return this.read(windowSql('s.cycle = $3'), [networkId, curriculumId, cycle]);
  }

  private async read(sql: string, values: (string | number)[]): Promise<PlanWindow | null> {
    const rows = await this.db.query<PlanRow & Omit<PlanWindow, 'slots'>>(sql, values);
    // A curriculum without slots in the window is one row without a slot.
    return rows[0] ? { rule: rows[0].rule, zones: rows[0].zones, slots: rows.filter((row) => row.id !== null) } : null;
  }
}
