import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, applyImport, previewImport } from '@without-walls/contracts';
import { clipIntervals, isZone, joinIntervals, matchName, minutesOf, sureFrom } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { counted, emptyRow, intervalsOf, spansOf, windowOf } from './counting.js';
import { readList } from './import-list.js';
import { SheetsService } from './sheets.service.js';

/** Taking in a list of participants from a video program: read and matched first, taken in only as a person decided. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AttendanceRepository) private readonly repository: AttendanceRepository,
    @Inject(SheetsService) private readonly sheets: SheetsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async preview(actor: Actor, id: string, { text, timeZone }: InputOf<typeof previewImport>['body']): Promise<ReplyOf<typeof previewImport>> {
    const sheet = found(await this.repository.byId(actor.networkId, id));
    if (sheet.state !== 'open') refuse('wrong_state', { state: { state: sheet.state } });
    const zone = timeZone ?? (await this.people.timeZone(actor.networkId));
    if (!isZone(zone)) refuse('invalid_input', { fields: [{ path: 'body.timeZone', message: 'There is no such time zone' }] });
    const window = windowOf(sheet);
    const { lines, columns } = readList(text, { zone, window });
    const known = (await this.people.addressesOf(actor.networkId, await this.people.idsWith(actor.networkId, 'people.read'))).map(({ id: memberId, name, email }) => ({ memberId, name, email }));
    const matched = lines.map((line) => ({ ...line, ...matchName(line, known) }));
    const refs = await this.people.refs(actor.networkId, matched.flatMap((one) => one.memberId ?? []));
    return {
      columns, timeZone: zone,
      lines: matched.map(({ line, name, email, spans, minutes, doubt, fault, memberId, confidence }) => ({
        line, name, email, spans: spansOf(spans), minutes: spans.length > 0 ? minutesOf(clipIntervals(spans, window)) : minutes, doubt, fault, confidence: Math.round(confidence * 100) / 100,
        member: memberId ? (refs.get(memberId) ?? null) : null, sure: fault === null && doubt === null && confidence >= sureFrom,
      })),
    };
  }

  /** Taking the same list in again changes nothing: what is known is united, not added, and what was corrected by hand stays. */
  apply(actor: Actor, id: string, { version, rows }: InputOf<typeof applyImport>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const sheet = await this.sheets.open(actor, id, version);
      const ofMember = new Map<string, typeof rows>();
      for (const row of rows) ofMember.set(row.memberId, [...(ofMember.get(row.memberId) ?? []), row]);
      const refs = await this.people.refs(actor.networkId, [...ofMember.keys()]);
      if (refs.size < ofMember.size) refuse('invalid_input', { fields: [{ path: 'body.rows', message: 'One of these is not a member of this network' }] });
      const there = new Map((await this.repository.rows(id)).map((row) => [row.memberId, row]));
      const taken = [...ofMember].filter(([memberId]) => !there.get(memberId)?.corrected).map(([memberId, lines]) => withList(sheet, there.get(memberId) ?? emptyRow(sheet, memberId), lines));
      await this.repository.put(taken);
      return this.sheets.done(tx, actor, sheet, 'attendance.imported', { rows: rows.length, taken: taken.length });
    });
  }
}

/** What the room saw and what lists say, united; a row says that it is from a list only where the list gave something to it. */
function withList(sheet: SheetEntity, before: AttendanceEntity, lines: readonly Pick<AttendanceEntity, 'spans' | 'minutes'>[]): AttendanceEntity {
  const spans = spansOf(joinIntervals(intervalsOf([...before.spans, ...lines.flatMap((line) => line.spans)]).filter(({ from, to }) => from < to)));
  const next = counted(sheet, { ...before, spans, statedMinutes: Math.max(before.statedMinutes, ...lines.map((line) => line.minutes)), version: before.version + 1 });
  if (next.minutes <= before.minutes && next.creditMinutes <= before.creditMinutes) return { ...next, how: before.how };
  return { ...next, how: before.spans.length > 0 && before.how !== 'import' ? 'both' : 'import' };
}
