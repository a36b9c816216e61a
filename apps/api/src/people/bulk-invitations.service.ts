import { Inject, Injectable } from '@nestjs/common';
import type { BulkRow, BulkRun, JobPayload, ReplyOf, previewBulk } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found } from '../platform/http/refusal.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { InvitationsService } from './invitations.service.js';
import { professionFrom, readInviteList, rolesFrom } from './invite-list.js';
import type { InvitationListEntity } from './join-request.entity.js';
import { JoiningRepository } from './joining.repository.js';
import { PeopleRepository } from './people.repository.js';

/** So many invitations in one transaction: a worker that dies loses none and repeats none. */
const atOnce = 25;

/** Inviting many people by one list. */
@Injectable()
export class BulkInvitationsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(JoiningRepository) private readonly joining: JoiningRepository,
    @Inject(PeopleRepository) private readonly people: PeopleRepository,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

  async preview(actor: Actor, text: string): Promise<ReplyOf<typeof previewBulk>> {
    const { rows, columns } = readInviteList(text);
    return { rows: await this.judged(actor.networkId, rows), columns };
  }

  async start(actor: Actor, text: string): Promise<BulkRun> {
    const rows = await this.judged(actor.networkId, readInviteList(text).rows);
    return this.work.run(async (tx) => {
      const list: InvitationListEntity = { id: this.clock.uuid(), networkId: actor.networkId, byId: actor.memberId, rows, atRow: 0, invited: 0, skipped: 0, at: this.clock.now() };
      await this.joining.addList(list);
      tx.job('people.inviteList', { listId: list.id });
      tx.audit({ networkId: actor.networkId, action: 'invitation-list.started', subjectType: 'invitation-list', subjectId: list.id, detail: { rows: rows.length } });
      return viewOf(list);
    });
  }

  async read(actor: Actor, id: string): Promise<BulkRun> {
    return viewOf(found(await this.joining.list(actor.networkId, id)));
  }

  /** Goes on where the list stands, so that a second run, or one after a crash, invites nobody twice. */
  @HandlesJob('people.inviteList')
  async invite({ listId }: JobPayload<'people.inviteList'>): Promise<void> {
    while (await this.inviteSome(listId));
  }

  private inviteSome(listId: string): Promise<boolean> {
    return this.work.run(async (tx) => {
      const list = await this.joining.lockList(listId);
      if (!list || list.atRow >= list.rows.length) return false;
      const rows = await this.judged(list.networkId, list.rows.slice(list.atRow, list.atRow + atOnce));
      const by = (await this.people.refs(list.networkId, [list.byId])).get(list.byId);
      const sites = await this.siteIds(list.networkId);
      const good = rows.filter((row) => row.fault === null);
      for (const row of good) {
        await this.invitations.sendIn(tx, { memberId: list.byId, networkId: list.networkId, name: by?.name ?? 'An administrator' }, {
          email: row.email, name: row.name, roles: rolesFrom(row.roles)!, siteId: sites.get(row.site.toLowerCase()) ?? null, profession: professionFrom(row.profession)!, discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null,
        });
      }
      await this.joining.changeList(listId, { atRow: list.atRow + rows.length, invited: list.invited + good.length, skipped: list.skipped + rows.length - good.length });
      return true;
    });
  }

  /** With what only the network knows: members, open invitations, its sites. */
  private async judged(networkId: string, rows: readonly BulkRow[]): Promise<BulkRow[]> {
    const [{ members, invited }, sites] = await Promise.all([this.joining.known(networkId, rows.map((row) => row.email), this.clock.now()), this.siteIds(networkId)]);
    return rows.map((row) => {
      if (row.fault && row.fault !== 'member' && row.fault !== 'invited') return row;
      const fault = members.has(row.email) ? 'member' : invited.has(row.email) ? 'invited' : row.site && !sites.has(row.site.toLowerCase()) ? 'unknown-site' : null;
      return { ...row, fault };
    });
  }

  private async siteIds(networkId: string): Promise<Map<string, string>> {
    return new Map((await this.joining.sites(networkId)).map((site) => [site.name.toLowerCase(), site.id]));
  }
}

const viewOf = ({ id, rows, atRow, invited, skipped, at }: InvitationListEntity): BulkRun => ({ id, total: rows.length, invited, skipped, state: atRow >= rows.length ? 'done' : 'running', at: at.toISOString() });
