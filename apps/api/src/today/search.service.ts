import { Inject, Injectable } from '@nestjs/common';
import { type ReplyOf, search } from '@without-walls/contracts';
import { CaseReadingService } from '../cases/case-reading.service.js';
import { MembersService } from '../people/members.service.js';
import { Database } from '../platform/database/database.js';
import { type Actor, may } from '../platform/sign-in/actor.js';

type Hits = ReplyOf<typeof search>['items'];
const most = 6;

/** For the command palette: what the member may open, by code, title or name. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(CaseReadingService) private readonly cases: CaseReadingService,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(Database) private readonly db: Database,
  ) {}

  async find(actor: Actor, q: string): Promise<ReplyOf<typeof search>> {
    const [cases, sessions, lectures, people] = await Promise.all([this.ofCases(actor, q), this.ofSessions(actor, q), this.ofLectures(actor, q), this.ofPeople(actor, q)]);
    return { items: [...cases, ...sessions, ...lectures, ...people] };
  }

  private async ofCases(actor: Actor, q: string): Promise<Hits> {
    const { items } = await this.cases.page(actor, { q, limit: most, after: undefined, state: undefined, mine: undefined });
    return items.map((row) => ({ kind: 'case', id: row.id, label: row.code, detail: row.responsibility.sentence, href: `/cases/${row.id}` }));
  }

  private async ofSessions(actor: Actor, q: string): Promise<Hits> {
    if (!may(actor, 'session.read')) return [];
    const rows = await this.db.query<{ id: string; title: string; starts_at: Date }>('SELECT id, title, starts_at FROM sessions WHERE network_id = $1 AND strpos(lower(title), lower($2)) > 0 ORDER BY starts_at DESC, id LIMIT $3', [actor.networkId, q, most]);
    return rows.map((row) => ({ kind: 'session', id: row.id, label: row.title, detail: row.starts_at.toISOString(), href: `/sessions/${row.id}` }));
  }

  private async ofLectures(actor: Actor, q: string): Promise<Hits> {
    const rows = await this.db.query<{ id: string; title: string; position: number; name: string }>('SELECT l.id, l.title, l.position, c.name FROM curricula c JOIN lectures l ON l.curriculum_id = c.id WHERE c.network_id = $1 AND l.retired_at IS NULL AND strpos(lower(l.title), lower($2)) > 0 ORDER BY l.position, l.id LIMIT $3', [actor.networkId, q, most]);
    return rows.map((row) => ({ kind: 'lecture', id: row.id, label: row.title, detail: `${row.position} in ${row.name}`, href: `/curriculum/lectures/${row.id}` }));
  }

  private async ofPeople(actor: Actor, q: string): Promise<Hits> {
    if (!may(actor, 'people.read')) return [];
    const { items } = await this.members.page(actor, { q, limit: most, after: undefined, role: undefined });
    return items.map((row) => ({ kind: 'member', id: row.id, label: row.name, detail: [row.profession, row.site].filter(Boolean).join(', '), href: `/people?q=${encodeURIComponent(row.name)}` }));
  }
}
