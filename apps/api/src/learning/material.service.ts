import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, addMaterial, changeMaterial, describeSlide } from '@without-walls/contracts';
import { dayOf, materialFaults } from '@without-walls/domain';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PageFilesService } from '../files/page-files.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Upload } from '../platform/http/upload.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { MaterialEntity } from './material.entity.js';
import { MaterialRepository } from './material.repository.js';

type Facts = Omit<InputOf<typeof changeMaterial>['body'], 'version'>;

/** Material of a lecture, as those keep it who plan. What a person living with pain gave is searched like the text of a case. */
@Injectable()
export class MaterialService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PlainCheck) private readonly plain: PlainCheck,
    @Inject(MaterialRepository) private readonly repository: MaterialRepository,
    @Inject(PageFilesService) private readonly files: PageFilesService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async add(actor: Actor, lectureId: string, { kind, ...facts }: InputOf<typeof addMaterial>['body']): Promise<Receipt> {
    this.requireClean(kind, facts);
    return this.work.run(async (tx) => {
      const lecture = await this.curricula.lecture(actor.networkId, lectureId);
      this.requireSound(kind, facts, lecture.zone);
      await this.requireRoom(actor, lectureId, lecture.version);
      const row: MaterialEntity = { ...this.blank(actor, lectureId, lecture.version), kind, ...factsOf(kind, facts) };
      await this.repository.add(row);
      return this.told(tx, actor, row, 'added');
    });
  }

  /** Slides are called so until somebody names them: the name of a file stays with its file. */
  addSlides(actor: Actor, lectureId: string, upload: Upload): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const lecture = await this.curricula.lecture(actor.networkId, lectureId);
      await this.requireRoom(actor, lectureId, lecture.version);
      const file = await this.files.take(tx, { networkId: actor.networkId, ownerKind: 'lecture', ownerId: lectureId, uploadedBy: actor.memberId }, upload);
      const row: MaterialEntity = { ...this.blank(actor, lectureId, lecture.version), kind: 'slides', title: 'Slides', fileId: file.id, licence: lecture.licence, reviewOn: lecture.reviewOn };
      await this.repository.add(row);
      return this.told(tx, actor, row, 'added');
    });
  }

  async change(actor: Actor, id: string, { version, ...facts }: InputOf<typeof changeMaterial>['body']): Promise<Receipt> {
    const { kind } = found(await this.repository.byId(actor.networkId, id));
    this.requireClean(kind, facts);
    return this.work.run(async (tx) => {
      const row = await this.held(actor, id, version);
      this.requireSound(kind, facts, (await this.curricula.lecture(actor.networkId, row.lectureId)).zone);
      return this.step(tx, actor, row, factsOf(kind, facts), 'changed');
    });
  }

  /** An earlier version that had it keeps it. Nothing is kept of what a person living with pain gave. */
  remove(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = await this.held(actor, id, version);
      const lecture = await this.curricula.lecture(actor.networkId, row.lectureId);
      if (row.kind !== 'lived' && row.versionFrom < lecture.version) return this.step(tx, actor, row, { versionTo: lecture.version - 1 }, 'ended');
      await this.repository.remove(id);
      if (row.fileId) await this.files.remove(tx, actor.networkId, row.fileId);
      return this.told(tx, actor, row, 'removed');
    });
  }

  show(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = await this.held(actor, id, version);
      if (row.foundOn.length === 0 || row.looked) refuse('wrong_state');
      return this.step(tx, actor, row, { looked: true }, 'shown');
    });
  }

  async describe(actor: Actor, id: string, page: number, { version, alt }: InputOf<typeof describeSlide>['body']): Promise<Receipt> {
    this.plain.require({ alt });
    return this.work.run(async (tx) => {
      const row = await this.held(actor, id, version);
      if (!row.fileId) refuse('not_found');
      await this.files.text(actor.networkId, row.fileId, page);
      return this.step(tx, actor, row, { alts: { ...row.alts, [page]: alt.trim() } }, 'described');
    });
  }

  private requireClean(kind: MaterialEntity['kind'], { title, text, licence, url }: Facts): void {
    this.plain.require({ title, licence, url });
    if (kind === 'lived') this.check.require({ 'body.title': title, 'body.text': text });
    else this.plain.require({ text });
  }
  private requireSound(kind: MaterialEntity['kind'], facts: Facts, zone: string): void {
    const faults = materialFaults({ kind, ...facts }, dayOf(this.clock.now(), zone));
    if (faults.length > 0) refuse('invalid_input', { fields: faults.map(({ path, message }) => ({ path: `body.${path}`, message })) });
  }
  private async requireRoom(actor: Actor, lectureId: string, version: number): Promise<void> {
    if ((await this.repository.ofVersion(actor.networkId, lectureId, version)).length >= 50) refuse('wrong_state', { state: { most: 50 } });
  }

  private async held(actor: Actor, id: string, version: number): Promise<MaterialEntity> {
    const row = found(await this.repository.lock(actor.networkId, id));
    return row.version === version ? row : refuse('stale_version', { state: { version: row.version } });
  }
  private async step(tx: Tx, actor: Actor, row: MaterialEntity, change: Partial<MaterialEntity>, what: string): Promise<Receipt> {
    const next = { ...row, ...change, version: row.version + 1 };
    await this.repository.change(row.id, { ...change, version: next.version });
    return this.told(tx, actor, next, what);
  }
  private told(tx: Tx, actor: Actor, row: MaterialEntity, what: string): Receipt {
    tx.audit({ networkId: actor.networkId, action: `material.${what}`, subjectType: 'lecture-material', subjectId: row.id, actorId: actor.memberId, detail: { lectureId: row.lectureId, kind: row.kind, consentOn: row.consentOn, expiresOn: row.expiresOn } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'learning' });
    return { id: row.id, version: row.version, state: what };
  }
  private blank(actor: Actor, lectureId: string, versionFrom: number): Omit<MaterialEntity, 'kind' | 'title'> {
    return { id: this.clock.uuid(), networkId: actor.networkId, lectureId, versionFrom, versionTo: null, url: null, text: '', licence: null, reviewOn: null, consentOn: null, expiresOn: null, fileId: null, alts: {}, words: '', foundOn: [], looked: false, addedBy: actor.memberId, addedAt: this.clock.now(), version: 1 };
  }
}

/** Consent belongs to an item by a person living with pain alone; slides have no address. */
const factsOf = (kind: MaterialEntity['kind'], { consentOn, expiresOn, url, text, ...facts }: Facts) => ({ ...facts, text: text.trim(), url: kind === 'slides' ? null : url, consentOn: kind === 'lived' ? consentOn : null, expiresOn: kind === 'lived' ? expiresOn : null });
