import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { RoundLineEntity, RoundNotesEntity } from './talk.entity.js';

type Kind = RoundLineEntity['kind'];
const most = 200;

/** Chat, captions and notes of a round. */
@Injectable()
export class TalkRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(line: RoundLineEntity): Promise<void> {
    await this.db.manager.insert(RoundLineEntity, line);
  }
  /** The newest, the oldest of them first. */
  async lines(roundId: string, kind: Kind): Promise<RoundLineEntity[]> {
    return (await this.db.manager.find(RoundLineEntity, { where: { roundId, kind }, order: { at: 'DESC', id: 'DESC' }, take: most })).reverse();
  }
  line(roundId: string, kind: Kind, id: string): Promise<RoundLineEntity | null> {
    return this.db.manager.findOneBy(RoundLineEntity, { roundId, kind, id });
  }
  async remove(id: string): Promise<void> {
    await this.db.manager.delete(RoundLineEntity, { id });
  }
  /** Answers how many there were. */
  async forget(roundId: string, kind: Kind): Promise<number> {
    return (await this.db.manager.delete(RoundLineEntity, { roundId, kind })).affected ?? 0;
  }

  notes(roundId: string): Promise<RoundNotesEntity | null> {
    return this.db.manager.findOneBy(RoundNotesEntity, { roundId });
  }
  async keepNotes(notes: RoundNotesEntity): Promise<void> {
    await this.db.manager.upsert(RoundNotesEntity, notes, ['roundId']);
  }
}
