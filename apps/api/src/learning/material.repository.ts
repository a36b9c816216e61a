import { Inject, Injectable } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { LectureQuestionEntity, MaterialEntity } from './material.entity.js';

export interface FoundRow {
  lectureId: string;
  position: number;
  title: string;
  curriculum: string;
  where: 'lecture' | MaterialEntity['kind'];
  what: string;
  extract: string;
}

/** Material of lectures, the search over it, and questions about lectures. */
@Injectable()
export class MaterialRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Of one version of a lecture, in the order in which it was added. */
  ofVersion(networkId: string, lectureId: string, version: number): Promise<MaterialEntity[]> {
    return this.db.manager.createQueryBuilder(MaterialEntity, 'm').where('m.networkId = :networkId AND m.lectureId = :lectureId AND m.versionFrom <= :version AND (m.versionTo IS NULL OR m.versionTo >= :version)', { networkId, lectureId, version }).orderBy('m.addedAt').addOrderBy('m.id').limit(50).getMany();
  }
  byId(networkId: string, id: string): Promise<MaterialEntity | null> {
    return this.db.manager.findOneBy(MaterialEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<MaterialEntity | null> {
    return this.db.manager.findOne(MaterialEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  byFile(fileId: string): Promise<MaterialEntity | null> {
    return this.db.manager.findOneBy(MaterialEntity, { fileId });
  }
  async add(row: MaterialEntity): Promise<void> {
    await this.db.manager.insert(MaterialEntity, row as never);
  }
  async change(id: string, change: Partial<MaterialEntity>): Promise<void> {
    await this.db.manager.update(MaterialEntity, { id }, change as never);
  }
  async remove(id: string): Promise<void> {
    await this.db.manager.delete(MaterialEntity, { id });
  }
  /** Items whose consent has run out and whose words are still here. */
  async runOut(today: string): Promise<MaterialEntity[]> {
    return this.db.manager.find(MaterialEntity, { where: [{ expiresOn: LessThan(today), text: Not('') }, { expiresOn: LessThan(today), url: Not('') }], order: { expiresOn: 'ASC' }, take: 200 });
  }

  /**
   * Lectures in the ring and what is shown with them, ranked together. A network has some dozens of lectures with a few pieces each: they
   * are read on the indexes of their owners, and no index of words has to be kept.
   */
  find(networkId: string, q: string, today: string, limit: number): Promise<FoundRow[]> {
    return this.db.query<FoundRow>(
      `WITH query AS (SELECT websearch_to_tsquery('english', $2) AS q), ring AS (
         SELECT l.*, c.name AS curriculum FROM curricula c JOIN lectures l ON l.curriculum_id = c.id WHERE c.network_id = $1 AND l.retired_at IS NULL
       ), texts AS (
         SELECT id, position, title, curriculum, 'lecture' AS kind, title AS what, concat_ws('. ', title, array_to_string(outcomes, '. '), nullif(reading, ''), array_to_string(tags, ' ')) AS body FROM ring
         UNION ALL
         SELECT r.id, r.position, r.title, r.curriculum, m.kind, m.title, concat_ws('. ', m.title, nullif(m.text, ''), nullif(m.words, '')) FROM ring r JOIN lecture_materials m ON m.lecture_id = r.id
         WHERE m.version_to IS NULL AND (m.expires_on IS NULL OR m.expires_on >= $3) AND (m.found_on = '[]' OR m.looked)
       )
       SELECT id AS "lectureId", position, title, curriculum, kind AS "where", what, ts_headline('english', body, q, 'StartSel="", StopSel="", MaxWords=24, MinWords=8, MaxFragments=1') AS extract FROM texts, query
       WHERE to_tsvector('english', body) @@ q OR strpos(lower(body), lower($2)) > 0
       ORDER BY strpos(lower(what), lower($2)) > 0 DESC, ts_rank(to_tsvector('english', body), q) DESC, position, kind LIMIT $4`,
      [networkId, q, today, limit],
    );
  }

  questions(networkId: string, lectureId: string, after: [string, string] | null, limit: number): Promise<LectureQuestionEntity[]> {
    const query = this.db.manager.createQueryBuilder(LectureQuestionEntity, 'q').where('q.networkId = :networkId AND q.lectureId = :lectureId', { networkId, lectureId });
    if (after) query.andWhere('(q.at, q.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('q.at', 'DESC').addOrderBy('q.id', 'DESC').limit(limit + 1).getMany();
  }
  lockQuestion(networkId: string, id: string): Promise<LectureQuestionEntity | null> {
    return this.db.manager.findOne(LectureQuestionEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  async addQuestion(row: LectureQuestionEntity): Promise<void> {
    await this.db.manager.insert(LectureQuestionEntity, row);
  }
  async changeQuestion(id: string, change: Partial<LectureQuestionEntity>): Promise<void> {
    await this.db.manager.update(LectureQuestionEntity, { id }, change);
  }
  async removeQuestion(id: string): Promise<void> {
    await this.db.manager.delete(LectureQuestionEntity, { id });
  }
}
