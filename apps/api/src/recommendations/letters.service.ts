import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type LetterView, type Receipt, type ReplyOf, listLetters } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { currentContext } from '../platform/http/context.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailRepository } from '../platform/mail/mail.repository.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import type { LetterEntity } from './letter.entity.js';
import { letterPdf } from './letter-pdf.js';
import { LettersRepository } from './letters.repository.js';
import { viewLetter, viewLetterRow } from './letters.view.js';

/** Reading letters, as a page and as a PDF, and taking them on. Who may read the case may read its letter. */
@Injectable()
export class LettersService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(FollowUpsRepository) private readonly followUps: FollowUpsRepository,
    @Inject(MailRepository) private readonly mails: MailRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** Letters on cases that went out of sight are left out, so a page may be shorter than asked for. */
  async list(actor: Actor, { after, limit }: InputOf<typeof listLetters>['query']): Promise<ReplyOf<typeof listLetters>> {
    const onlyOwn = !may(actor, 'case.read.hub') && !may(actor, 'case.check');
    const rows = await this.letters.page(actor.networkId, onlyOwn ? actor.memberId : null, decodeTimeCursor(after), limit);
    const page = toPage(rows, limit, (row) => encodeCursor(row.signedAt.toISOString(), row.id));
    const [cases, refs] = await Promise.all([this.cases.refs(actor, page.items.map((row) => row.caseId)), this.people.refs(actor.networkId, page.items.map((row) => row.presenterId))]);
    return { next: page.next, items: page.items.filter((row) => cases.get(row.caseId)?.readable).map((row) => viewLetterRow(row, refs.get(row.presenterId))) };
  }

  async read(actor: Actor, id: string): Promise<LetterView> {
    const letter = await this.readable(actor, id);
    const [followUps, mail] = await Promise.all([this.followUps.of(id), letter.mailId ? this.mails.byId(letter.mailId) : null]);
    await this.recordReading(actor, letter, 'page');
    return viewLetter(actor, letter, followUps, mail);
  }

  async pdf(actor: Actor, id: string): Promise<{ name: string; pdf: Buffer }> {
    const letter = await this.readable(actor, id);
    await this.recordReading(actor, letter, 'pdf');
    return { name: `${letter.caseCode}-${letter.number}.pdf`, pdf: await this.render(letter) };
  }

  /** The rendering that is kept, or the first one. */
  async render(letter: LetterEntity): Promise<Buffer> {
    const kept = await this.letters.pdf(letter.id);
    if (kept) return kept;
    const pdf = await letterPdf(letter.body, await this.people.timeZone(letter.networkId));
    await this.letters.keepPdf(letter.id, pdf, this.clock.now());
    return pdf;
  }

  async acknowledge(actor: Actor, id: string): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const seen = await this.readable(actor, id);
      if (seen.presenterId !== actor.memberId) refuse('not_own_case');
      const letter = found(await this.letters.lock(actor.networkId, id));
      if (letter.acknowledgedAt) refuse('wrong_state', { state: { acknowledgedAt: letter.acknowledgedAt.toISOString() } });
      const at = this.clock.now();
      await this.letters.change(id, { acknowledgedAt: at, version: letter.version + 1 });
      await this.cases.letterAcknowledged(tx, actor, letter.caseId, at);
      tx.audit({ networkId: actor.networkId, action: 'letter.acknowledged', subjectType: 'letter', subjectId: id, detail: { number: letter.number } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'letters', id });
      return { id, version: letter.version + 1, state: 'acknowledged' };
    });
  }

  /** The letter, if the actor may read its case; else it is not there for them. */
  private async readable(actor: Actor, id: string): Promise<LetterEntity> {
    const letter = found(await this.letters.byId(actor.networkId, id));
    const about = (await this.cases.refs(actor, [letter.caseId])).get(letter.caseId);
    return about?.readable ? letter : refuse('not_found');
  }

  private async recordReading(actor: Actor, letter: LetterEntity, where: string): Promise<void> {
    await this.audit.record({ networkId: letter.networkId, action: 'letter.read', subjectType: 'letter', subjectId: letter.id, actorId: actor.memberId, detail: { number: letter.number, code: letter.caseCode, where } }, currentContext());
  }
}
