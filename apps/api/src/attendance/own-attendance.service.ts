import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, OwnAttendance, Receipt, ReplyOf, myAttendance, sessionAttendance } from '@without-walls/contracts';
import { may } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { windowMinutes } from './attendance.view.js';
import { emptyRow } from './counting.js';
import { keptElsewhere } from './past-attendance.service.js';

/** Everyone sees their own record, and can say that it is not right. */
@Injectable()
export class OwnAttendanceService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(AttendanceRepository) private readonly repository: AttendanceRepository, @Inject(TextCheck) private readonly check: TextCheck, @Inject(SessionsReader) private readonly sessions: SessionsReader, @Inject(Clock) private readonly clock: Clock) {}

  async page(actor: Actor, { after, limit }: InputOf<typeof myAttendance>['query']): Promise<ReplyOf<typeof myAttendance>> {
    const page = toPage(await this.repository.mine(actor.networkId, actor.memberId, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.at.toISOString(), row.sheetId));
    return {
      next: page.next,
      items: page.items.map(({ sheet, ...row }) => viewOwn(sheet, row)),
    };
  }

  /** A session as everybody sees it: who keeps its attendance, and their own part in it. */
  async ofSession(actor: Actor, sessionId: string): Promise<ReplyOf<typeof sessionAttendance>> {
    const session = found(await this.sessions.brief(actor.networkId, sessionId));
    const sheets = await this.repository.ofSession(actor.networkId, sessionId);
    const rows = await Promise.all(sheets.map((sheet) => this.repository.row(sheet.id, actor.memberId)));
    const over = session.startsAt.getTime() + session.minutes * 60_000 <= this.clock.now().getTime();
    const review = may(actor, 'attendance.review');
    return { sheets: sheets.map((sheet, i) => ({ id: sheet.id, kind: sheet.kind, title: sheet.title, state: sheet.state, mine: rows[i] ? viewOwn(sheet, rows[i]) : null })), can: { make: review && over && sheets.length === 0 && keptElsewhere(session), review } };
  }

  /** Also for somebody whom the sheet does not know: they say that they were there. Reviewers see it; nothing else changes. */
  async contest(actor: Actor, id: string, words: string): Promise<Receipt> {
    this.check.require({ 'body.words': words });
    return this.work.run(async (tx) => {
      const sheet = found(await this.repository.lock(actor.networkId, id));
      const row = (await this.repository.row(id, actor.memberId)) ?? emptyRow(sheet, actor.memberId);
      if (row.contested) refuse('wrong_state');
      await this.repository.put([{ ...row, contested: words, version: row.version + 1 }]);
      tx.audit({ networkId: actor.networkId, action: 'attendance.contested', subjectType: 'attendance', subjectId: id, actorId: actor.memberId, detail: { state: sheet.state } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'attendance', id });
      return { id, version: sheet.version, state: sheet.state };
    });
  }
}

const viewOwn = (sheet: SheetEntity, row: AttendanceEntity): OwnAttendance => ({ sheetId: sheet.id, kind: sheet.kind, title: sheet.title, at: row.at.toISOString(), minutes: row.minutes, creditMinutes: row.creditMinutes, windowMinutes: windowMinutes(sheet), met: row.met, how: row.how, state: sheet.state, corrected: row.corrected, note: row.note, contested: row.contested });
