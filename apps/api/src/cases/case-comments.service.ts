import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, listComments } from '@without-walls/contracts';
import { PeopleService, refOr } from '../people/people.service.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { currentContext } from '../platform/http/context.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseDesk } from './case-desk.js';
import { CaseMarks } from './case-marks.js';
import { CaseTrailRepository } from './case-trail.repository.js';

/** The thread of a case. */
@Injectable()
export class CaseCommentsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async page(actor: Actor, id: string, { after, limit }: InputOf<typeof listComments>['query']): Promise<ReplyOf<typeof listComments>> {
    const row = await this.desk.readable(actor, id);
    const page = toPage(await this.trail.comments(id, decodeTimeCursor(after), limit), limit, (comment) => encodeCursor(comment.at.toISOString(), comment.id));
    const refs = await this.people.refs(actor.networkId, page.items.map((comment) => comment.byId));
    if (page.items.length > 0) await this.audit.record({ networkId: row.networkId, action: 'case.comments-read', subjectType: 'case', subjectId: id, actorId: actor.memberId, detail: { code: row.code } }, currentContext());
    return { next: page.next, items: page.items.map(({ id: commentId, at, text, byId }) => ({ id: commentId, at: at.toISOString(), text, by: refOr(refs, byId) })) };
  }

  add(actor: Actor, id: string, text: string): Promise<Receipt> {
    if (!text.trim()) refuse('invalid_input', { fields: [{ path: 'body.text', message: 'Write something first' }] });
    return this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'comment');
      await this.marks.refuseIdentifiers(row.networkId, row.presenterId, { 'body.text': text });
      const commentId = this.clock.uuid();
      await this.trail.addComment({ id: commentId, caseId: id, text, at: this.clock.now(), byId: actor.memberId });
      tx.audit({ networkId: row.networkId, action: 'case.commented', subjectType: 'case', subjectId: id, actorId: actor.memberId, detail: { code: row.code, comment: commentId } });
      tx.socket(`network:${row.networkId}`, 'changed', { topic: 'cases', id });
      return { id: commentId, version: row.version, state: row.state };
    });
  }
}
