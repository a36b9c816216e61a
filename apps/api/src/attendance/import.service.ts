import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, applyImport, previewImport } from '@without-walls/contracts';
import { matchName, sureFrom } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AttendanceRepository } from './attendance.repository.js';
import { readList } from './import-list.js';
import { SheetsService, emptyRow } from './sheets.service.js';

/** Taking in a list of participants from a video program: read and matched first, taken in only as a person decided. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AttendanceRepository) private readonly repository: AttendanceRepository,
    @Inject(SheetsService) private readonly sheets: SheetsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async preview(actor: Actor, id: string, text: string): Promise<ReplyOf<typeof previewImport>> {
    const sheet = found(await this.repository.byId(actor.networkId, id));
    if (sheet.state !== 'open') refuse('wrong_state', { state: { state: sheet.state } });
    const { lines, columns } = readList(text);
    const known = (await this.people.addressesOf(actor.networkId, await this.people.idsWith(actor.networkId, 'people.read'))).map(({ id: memberId, name, email }) => ({ memberId, name, email }));
    const matched = lines.map((line) => ({ ...line, ...matchName(line, known) }));
    const refs = await this.people.refs(actor.networkId, matched.flatMap((one) => one.memberId ?? []));
    return { columns, lines: matched.map(({ line, name, email, minutes, fault, memberId, confidence }) => ({ line, name, email, minutes, fault, confidence: Math.round(confidence * 100) / 100, member: memberId ? (refs.get(memberId) ?? null) : null, sure: fault === null && confidence >= sureFrom })) };
  }

  /** Taking the same list in again changes nothing: minutes are set, not added, and what was corrected by hand stays. */
  apply(actor: Actor, id: string, { version, rows }: InputOf<typeof applyImport>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const sheet = await this.sheets.open(actor, id, version);
      const refs = await this.people.refs(actor.networkId, rows.map((row) => row.memberId));
      if (rows.some((row) => !refs.has(row.memberId))) refuse('invalid_input', { fields: [{ path: 'body.rows', message: 'One of these is not a member of this network' }] });
      const window = (sheet.windowTo.getTime() - sheet.windowFrom.getTime()) / 60_000;
      const there = new Map((await this.repository.rows(id)).map((row) => [row.memberId, row]));
      const taken = rows.filter((row) => !there.get(row.memberId)?.note).map(({ memberId, minutes }) => {
        const inWindow = Math.min(minutes, window);
        const before = there.get(memberId) ?? emptyRow(sheet, memberId);
        // Such a list says how long, not when: it is never taken for less than what the room saw.
        const best = Math.max(before.minutes, inWindow);
        return { ...before, how: 'import' as const, minutes: best, percent: window > 0 ? Math.floor((best / window) * 100) : 0, met: before.met || (window > 0 && (inWindow / window) * 100 >= sheet.presentPercent), version: before.version + 1 };
      });
      await this.repository.put(taken);
      return this.sheets.done(tx, actor, sheet, 'attendance.imported', { rows: rows.length, taken: taken.length });
    });
  }
}
