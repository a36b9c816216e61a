import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { LetterEntity, LetterPdfEntity } from './letter.entity.js';

@Injectable()
export class LettersRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  byId(networkId: string, id: string): Promise<LetterEntity | null> {
    return this.db.manager.findOneBy(LetterEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<LetterEntity | null> {
    return this.db.manager.findOne(LetterEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  /** For jobs, which act for nobody. */
  lockAnywhere(id: string): Promise<LetterEntity | null> {
    return this.db.manager.findOne(LetterEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  anywhere(id: string): Promise<LetterEntity | null> {
    return this.db.manager.findOneBy(LetterEntity, { id });
  }
  async add(letter: LetterEntity): Promise<void> {
    await this.db.manager.insert(LetterEntity, letter as never);
  }
  async change(id: string, change: Pick<Partial<LetterEntity>, 'mailId' | 'acknowledgedAt' | 'version'>): Promise<void> {
    await this.db.manager.update(LetterEntity, { id }, change);
  }

  /** Newest first: all of the network, or those written to one presenter. */
  page(networkId: string, presenterId: string | null, after: (string | number)[] | null, limit: number): Promise<LetterEntity[]> {
    const query = this.db.manager.createQueryBuilder(LetterEntity, 'l').where('l.networkId = :networkId', { networkId });
    if (presenterId) query.andWhere('l.presenterId = :presenterId', { presenterId });
    if (after) query.andWhere('(l.signedAt, l.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('l.signedAt', 'DESC').addOrderBy('l.id', 'DESC').limit(limit + 1).getMany();
  }
  /** Letters to a presenter that wait to be taken on, longest first. */
  unacknowledged(networkId: string, presenterId: string, limit: number): Promise<LetterEntity[]> {
    return this.db.manager.createQueryBuilder(LetterEntity, 'l').where('l.networkId = :networkId AND l.presenterId = :presenterId AND l.acknowledgedAt IS NULL', { networkId, presenterId }).orderBy('l.signedAt').limit(limit).getMany();
  }

  /** The next number of the network's year. The counter's row is the lock, so that no number is missing or twice. */
  async nextNumber(networkId: string, year: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>('INSERT INTO letter_counters (network_id, year, count) VALUES ($1, $2, 1) ON CONFLICT (network_id, year) DO UPDATE SET count = letter_counters.count + 1 RETURNING count', [networkId, year]);
    return row!.count;
  }

  async pdf(letterId: string): Promise<Buffer | null> {
    return (await this.db.manager.findOneBy(LetterPdfEntity, { letterId }))?.pdf ?? null;
  }
  /** Keeps the first rendering. */
  async keepPdf(letterId: string, pdf: Buffer, renderedAt: Date): Promise<void> {
    await this.db.manager.createQueryBuilder().insert().into(LetterPdfEntity).values({ letterId, pdf, renderedAt }).orIgnore().execute();
  }
}
