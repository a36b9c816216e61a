import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { SignInAttemptEntity, SignInEntity } from './sign-in.entity.js';

export interface SignInWithMember {
  id: string;
  account_id: string;
  member_id: string;
  network_id: string;
  name: string;
  site_id: string | null;
  roles: Role[];
  active: boolean;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

@Injectable()
export class SignInRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The one query of every authenticated request: sign-in and member by the token's hash. */
  async byTokenHash(tokenHash: string): Promise<SignInWithMember | null> {
    const [row] = await this.db.query<SignInWithMember>(
      `SELECT s.id, s.account_id, s.member_id, s.created_at, s.last_seen_at, s.expires_at, s.ended_at, m.network_id, m.name, m.site_id, m.roles, m.active
       FROM sign_ins s JOIN members m ON m.id = s.member_id WHERE s.token_hash = $1`,
      [tokenHash],
    );
    return row ?? null;
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.db.query('UPDATE sign_ins SET last_seen_at = $2 WHERE id = $1', [id, now]);
  }

  async add(signIn: SignInEntity): Promise<void> {
    await this.db.manager.insert(SignInEntity, signIn);
  }

  openOf(accountId: string, now: Date): Promise<SignInEntity[]> {
    return this.db.manager.createQueryBuilder(SignInEntity, 's').where('s.account_id = :accountId AND s.ended_at IS NULL AND s.expires_at > :now', { accountId, now }).orderBy('s.last_seen_at', 'DESC').getMany();
  }

  /** Ends one open sign-in of the account. False when there is none such. */
  async end(accountId: string, id: string, now: Date): Promise<boolean> {
    const ended = await this.db.manager.createQueryBuilder().update(SignInEntity).set({ endedAt: now }).where('id = :id AND account_id = :accountId AND ended_at IS NULL', { id, accountId }).execute();
    return (ended.affected ?? 0) > 0;
  }

  attempts(key: string, since: Date): Promise<number> {
    return this.db.manager.createQueryBuilder(SignInAttemptEntity, 'a').where('a.key = :key AND a.at > :since', { key, since }).getCount();
  }

  async addAttempt(attempt: SignInAttemptEntity): Promise<void> {
    await this.db.manager.insert(SignInAttemptEntity, attempt);
  }
}
