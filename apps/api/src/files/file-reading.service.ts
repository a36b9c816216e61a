import { Inject, Injectable } from '@nestjs/common';
import type { FilePageText, ReplyOf, listCaseFiles } from '@without-walls/contracts';
import { caseRefusal, fileCan, mayReadFile, seesInside } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { currentContext } from '../platform/http/context.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { FileDesk, type OpenFile } from './file-desk.js';
import { FileStore } from './file-store.js';
import type { FileRedactionEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';
import { viewFile, viewPage } from './files.view.js';

/** Files as those see them who may read the case. Every reading of a page leaves a row in the audit trail. */
@Injectable()
export class FileReadingService {
  constructor(
    @Inject(FileDesk) private readonly desk: FileDesk,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, caseId: string): Promise<ReplyOf<typeof listCaseFiles>> {
    const { record, facts } = await this.cases.standing(actor, caseId);
    const files = (await this.files.ofOwner('case', caseId)).filter((file) => mayReadFile(actor, facts, file.state));
    const inside = seesInside(actor, facts);
    const ids = files.map((file) => file.id);
    const heads = await this.files.heads(ids);
    const redactions = inside ? await this.files.redactions(ids) : [];
    const refs = await this.people.refs(record.networkId, [...files.flatMap((file) => [file.uploadedBy, ...(file.decidedBy ? [file.decidedBy] : [])]), ...redactions.map((one) => one.byId)]);
    const of = <T extends { fileId: string }>(rows: T[], id: string): T[] => rows.filter((row) => row.fileId === id);
    const items = files.map((file) => viewFile({ file, pages: of(heads, file.id), redactions: of<FileRedactionEntity>(redactions, file.id), refs, can: fileCan(actor, facts, file.state), name: inside ? this.store.nameOf(file) : null }));
    if (items.length > 0) await this.audit.record({ networkId: record.networkId, action: 'case.files-listed', subjectType: 'case', subjectId: caseId, actorId: actor.memberId, detail: { code: record.code, files: items.length } }, currentContext());
    return { items, can: { add: caseRefusal(actor, facts, 'edit') === null } };
  }

  async text(actor: Actor, id: string, number: number): Promise<FilePageText> {
    const open = await this.desk.readable(actor, id);
    const page = found(await this.files.page(id, number));
    await this.recordReading(actor, open, number, 'text');
    return { ...viewPage(page), text: this.store.words(page).text, marks: seesInside(actor, open.facts) ? page.marks : [], burnt: page.burnt };
  }

  async image(actor: Actor, id: string, number: number): Promise<Buffer> {
    const open = await this.desk.readable(actor, id);
    const page = found(await this.files.page(id, number));
    const image = found(await this.store.image(open.file, page));
    await this.recordReading(actor, open, number, 'picture');
    return image;
  }

  private async recordReading(actor: Actor, { file, record }: OpenFile, page: number, what: string): Promise<void> {
    await this.audit.record({ networkId: record.networkId, action: 'file.read', subjectType: 'file', subjectId: file.id, actorId: actor.memberId, detail: { code: record.code, page, what } }, currentContext());
  }
}
