import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, acceptInvitation, invite, listInvitations, readInvitation } from '@without-walls/contracts';
import { passwordProblem } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { InvitationEntity } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { MemberEntity } from './member.entity.js';
import { hashPassword } from './passwords.js';
import { PeopleRepository } from './people.repository.js';
import { tokenHashOf } from './sign-in.actors.js';
import { type OpenedSignIn, SignInService, type Visitor } from './sign-in.service.js';

const passwordWords = {
  'too-short': 'Use at least 12 characters. Three or four words are easy to remember.',
  'too-long': 'Use at most 128 characters.',
  common: 'This password is on the list of the most used ones. Choose another.',
  'about-you': 'This password is too close to your name. Choose another.',
} as const;
/** Who invites, by name. */
export type Inviter = Pick<Actor, 'memberId' | 'networkId' | 'name'>;
const validForMs = 14 * 86_400_000;

/** Joining a network by a link that was sent to an e-mail address. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(InvitationsRepository) private readonly invitations: InvitationsRepository,
    @Inject(PeopleRepository) private readonly people: PeopleRepository,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(MailService) private readonly mail: MailService,
  ) {}

  async send(actor: Actor, body: InputOf<typeof invite>['body']): Promise<Receipt> {
    if (body.siteId) found(await this.people.site(actor.networkId, body.siteId));
    return this.work.run((tx) => this.sendIn(tx, actor, body));
  }

  /** The same in the caller's transaction. */
  async sendIn(tx: Tx, actor: Inviter, body: InputOf<typeof invite>['body']): Promise<Receipt> {
    const token = this.clock.bytes(24).toString('base64url');
    const now = this.clock.now();
    const invitation = { ...body, id: this.clock.uuid(), networkId: actor.networkId, tokenHash: tokenHashOf(token), sentAt: now, expiresAt: new Date(now.getTime() + validForMs), acceptedAt: null, withdrawnAt: null };
    await this.invitations.add(invitation);
    await this.write(tx, actor, invitation, token);
    tx.audit({ networkId: actor.networkId, action: 'invitation.sent', subjectType: 'invitation', subjectId: invitation.id, actorId: actor.memberId, detail: { roles: body.roles } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'people' });
    return { id: invitation.id, version: 0, state: 'open' };
  }

  async page(actor: Actor, { after, limit }: InputOf<typeof listInvitations>['query']): Promise<ReplyOf<typeof listInvitations>> {
    const now = this.clock.now();
    const rows = await this.invitations.page(actor.networkId, decodeTimeCursor(after), limit);
    const page = toPage(rows, limit, (row) => encodeCursor(row.sentAt.toISOString(), row.id));
    const stateOf = (row: InvitationEntity): 'open' | 'expired' | 'withdrawn' => (row.withdrawnAt ? 'withdrawn' : row.expiresAt <= now ? 'expired' : 'open');
    return { next: page.next, items: page.items.map((row) => ({ id: row.id, email: row.email, name: row.name, roles: row.roles, sentAt: row.sentAt.toISOString(), expiresAt: row.expiresAt.toISOString(), state: stateOf(row) })) };
  }

  async withdraw(actor: Actor, id: string): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      const invitation = found(await this.invitations.byId(actor.networkId, id));
      if (invitation.acceptedAt) refuse('wrong_state');
      await this.invitations.mark(id, { withdrawnAt: this.clock.now() });
      tx.audit({ networkId: actor.networkId, action: 'invitation.withdrawn', subjectType: 'invitation', subjectId: id });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'people' });
      return {};
    });
  }

  async read(token: string): Promise<ReplyOf<typeof readInvitation>> {
    const invitation = this.usable(await this.invitations.byTokenHash(tokenHashOf(token)));
    const network = found(await this.people.network(invitation.networkId));
    return { name: invitation.name, email: invitation.email, network: network.name };
  }

  async accept(token: string, body: InputOf<typeof acceptInvitation>['body'], visitor: Visitor): Promise<OpenedSignIn> {
    const weak = passwordProblem(body.password, [body.name]);
    if (weak) refuse('invalid_input', { fields: [{ path: 'body.password', message: passwordWords[weak] }] });
    const passwordHash = await hashPassword(body.password);
    const member = await this.work.run(async (tx) => {
      const invitation = this.usable(await this.invitations.byTokenHash(tokenHashOf(token)));
      const joined = await this.join(invitation, body.name, passwordHash);
      await this.invitations.mark(invitation.id, { acceptedAt: this.clock.now() });
      tx.audit({ networkId: joined.networkId, action: 'invitation.accepted', subjectType: 'member', subjectId: joined.id, actorId: joined.id });
      tx.socket(`network:${joined.networkId}`, 'changed', { topic: 'people' });
      return joined;
    });
    return this.signIns.open(member, visitor);
  }

  /** An account that exists keeps its password: a link must not take somebody's account over. */
  private async join(invitation: InvitationEntity, name: string, passwordHash: string): Promise<MemberEntity> {
    const known = await this.people.accountByEmail(invitation.email);
    if (known?.passwordHash) refuse('conflict');
    const account = known ?? { id: this.clock.uuid(), email: invitation.email, passwordHash: null, createdAt: this.clock.now() };
    await this.people.saveAccount({ ...account, passwordHash });
    const { networkId, siteId, profession, discipline, roles, registrationBody, registrationNumber, canPrescribeOpioids, locality } = invitation;
    const member = { id: this.clock.uuid(), accountId: account.id, name, active: true, version: 0, networkId, siteId, profession, discipline, roles, registrationBody, registrationNumber, canPrescribeOpioids, locality };
    await this.people.addMember(member);
    return member;
  }

  private usable(invitation: InvitationEntity | null): InvitationEntity {
    if (!invitation || invitation.acceptedAt || invitation.withdrawnAt || invitation.expiresAt <= this.clock.now()) refuse('invitation_invalid');
    return invitation;
  }

  private async write(tx: Tx, actor: Inviter, invitation: InvitationEntity, token: string): Promise<void> {
    const network = found(await this.people.network(actor.networkId));
    const text = [
      `${actor.name} invites you to join ${network.name} on Without Walls, where primary care and a pain team work on cases together.`,
      `Open this link within 14 days and choose a password:\n${this.config.http.publicUrl}/invitation/${token}`,
      'If you did not expect this message, you need do nothing.',
    ].join('\n\n');
    await this.mail.queue(tx, { networkId: actor.networkId, to: invitation.email, subject: `Join ${network.name}`, text });
  }
}
