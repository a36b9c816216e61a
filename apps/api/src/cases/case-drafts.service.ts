import { Inject, Injectable } from '@nestjs/common';
import { type CaseContent, type InputOf, type Receipt, type ReplyOf, type SectionName, caseSections, createCase, decideMark, saveSection } from '@without-walls/contracts';
import { caseCodeFrom, redFlagStanding } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk, receiptOf } from './case-desk.js';
import { CaseMarks } from './case-marks.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import { type CaseEntity, newCase } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

type SaveInput = InputOf<typeof saveSection>;
const codeAttempts = 8;

/** Writing a case: begin, save a section, decide about a mark, withdraw. */
@Injectable()
export class CaseDraftsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  create(actor: Actor): Promise<ReplyOf<typeof createCase>> {
    return this.work.run(async (tx) => {
      const row = await this.addWithFreeCode(actor);
      await this.trail.addEvent({ caseId: row.id, version: row.version, at: row.createdAt, what: 'created', byId: actor.memberId, note: null, notifiedAt: null });
      tx.audit({ networkId: row.networkId, action: 'case.created', subjectType: 'case', subjectId: row.id, actorId: actor.memberId, detail: { code: row.code } });
      tx.socket(`member:${actor.memberId}`, 'changed', { topic: 'cases', id: row.id });
      return { ...receiptOf(row), code: row.code };
    });
  }

  /** Saves one section. No news to others: nobody else sees a draft, and a second window of the same member is told when it saves. */
  save(actor: Actor, id: string, section: SectionName, body: SaveInput['body']): Promise<ReplyOf<typeof saveSection>> {
    const value = parseSection(section, body.value);
    return this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'edit');
      await this.refuseStale(actor, id, section, body.version);
      const now = this.clock.now();
      const version = body.version + 1;
      await this.texts.save({ caseId: id, section, content: value, version, updatedAt: now, updatedBy: actor.memberId });
      await this.cases.change(id, { updatedAt: now, ...shownInLists(section, value) });
      tx.audit({ networkId: row.networkId, action: 'case.section-saved', subjectType: 'case', subjectId: id, actorId: actor.memberId, detail: { code: row.code, section, version } });
      return { section, version, savedAt: now.toISOString() };
    });
  }

  decide(actor: Actor, id: string, body: InputOf<typeof decideMark>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'edit');
      await this.marks.decide(actor, row, body);
      tx.audit({ networkId: row.networkId, action: 'case.mark-decided', subjectType: 'case', subjectId: id, actorId: actor.memberId, detail: { code: row.code, section: body.section, field: body.field, rule: body.rule, action: body.action, reason: body.reason } });
      return receiptOf(row);
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => this.desk.move(tx, await this.desk.open(actor, id, 'withdraw', version), 'withdraw', { what: 'withdrawn', byId: actor.memberId }));
  }

  private async addWithFreeCode(actor: Actor): Promise<CaseEntity> {
    for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
      const code = caseCodeFrom(this.clock.bytes(6));
      if (!this.marks.isPlainCode(code)) continue;
      const row = newCase({ id: this.clock.uuid(), networkId: actor.networkId, presenterId: actor.memberId, code, now: this.clock.now() });
      if (await this.cases.add(row)) return row;
    }
    return refuse('not_available');
  }

  private async refuseStale(actor: Actor, id: string, section: SectionName, version: number): Promise<void> {
    const stored = await this.texts.section(id, section);
    if ((stored?.version ?? 0) === version) return;
    if (!stored) refuse('invalid_input', { fields: [{ path: 'body.version', message: 'This section has not been saved yet: its version is 0' }] });
    const by = (await this.people.refs(actor.networkId, [stored.updatedBy])).get(stored.updatedBy) ?? null;
    refuse('stale_version', { state: { version: stored.version, value: stored.content, by, at: stored.updatedAt.toISOString() } });
  }
}

/** The section by its own schema, with messages for its fields. */
function parseSection(section: SectionName, value: unknown): CaseContent[SectionName] {
  const parsed = caseSections[section].safeParse(value);
  if (parsed.success) return parsed.data;
  return refuse('invalid_input', { fields: parsed.error.issues.map((issue) => ({ path: ['body', 'value', ...issue.path.map(String)].join('.'), message: issue.message })) });
}

/** What lists show of a section, kept in the row: kinds and yes or no, never text. */
function shownInLists(section: SectionName, value: CaseContent[SectionName]): Partial<CaseEntity> {
  if (section === 'questions') return { questionKinds: (value as CaseContent['questions']).questions.map((question) => question.kind) };
  if (section === 'redFlags') return { redFlag: redFlagStanding(value as CaseContent['redFlags']).yes.length > 0 };
  return {};
}
