import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, JoinRequest, MemberRef, Receipt, ReplyOf, askToJoin, confirmJoinRequest, decideJoinRequest, listJoinRequests, readJoinPage, readJoinRequest } from '@without-walls/contracts';
import { settingsFrom } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { InvitationsService } from './invitations.service.js';
import type { JoinRequestEntity } from './join-request.entity.js';
import { JoiningRepository } from './joining.repository.js';
import type { NetworkEntity } from './network.entity.js';
import { PeopleRepository } from './people.repository.js';
import { tokenHashOf } from './sign-in.actors.js';

type Asked = InputOf<typeof askToJoin>['body'];
const open: readonly JoinRequest['state'][] = ['waiting', 'asked'];

/** Joining a network from outside: asking, confirming the address, and what an administrator decides. Strangers learn nothing of who is a member. */
@Injectable()
export class JoiningService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(JoiningRepository) private readonly joining: JoiningRepository,
    @Inject(PeopleRepository) private readonly people: PeopleRepository,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(PlainCheck) private readonly check: PlainCheck,
  ) {}

  async page(slug: string): Promise<ReplyOf<typeof readJoinPage>> {
    const network = await this.openNetwork(slug);
    const { welcome, questions } = settingsFrom(network.settings).joining;
    return { network: network.name, welcome, questions, sites: (await this.joining.sites(network.id)).map(({ id, name }) => ({ id, name })) };
  }

  async ask(slug: string, body: Asked): Promise<Record<string, never>> {
    const network = await this.openNetwork(slug);
    const answers = this.answersOf(network, body);
    this.check.require({ answers: answers.map((one) => one.answer) });
    if (body.siteId) found(await this.people.site(network.id, body.siteId));
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const { members, invited } = await this.joining.known(network.id, [body.email], now);
      if (members.has(body.email)) return this.tell(tx, network, body.email, `You are a member of ${network.name}`, `Somebody, probably you, asked to join ${network.name} with this address. It belongs to a member already: sign in at ${this.config.http.publicUrl}/sign-in`);
      if (invited.has(body.email)) return this.tell(tx, network, body.email, `You are invited to ${network.name}`, `Somebody, probably you, asked to join ${network.name} with this address. An invitation was sent to it before: open the link in that message.`);
      const token = this.clock.bytes(24).toString('base64url');
      const before = await this.joining.openOf(network.id, body.email);
      const fields = { tokenHash: tokenHashOf(token), name: body.name, profession: body.profession, siteId: body.siteId, siteName: body.siteId ? null : body.siteName, answers, askedAt: now };
      // Asking again replaces what was asked before; a request that was confirmed keeps its place.
      if (before) await this.joining.change(before.id, before.state === 'unconfirmed' ? fields : { tokenHash: fields.tokenHash });
      else await this.joining.add({ ...fields, id: this.clock.uuid(), networkId: network.id, email: body.email, state: 'unconfirmed', question: null, words: null, decidedBy: null, confirmedAt: null, decidedAt: null, version: 0 });
      return this.tell(tx, network, body.email, `Confirm that you want to join ${network.name}`, `Somebody, probably you, asked to join ${network.name}. Confirm it here; then its administrators decide:\n${this.config.http.publicUrl}/join-request/${token}\n\nIf it was not you, you need do nothing.`);
    });
  }

  async mine(token: string): Promise<ReplyOf<typeof readJoinRequest>> {
    const request = found(await this.joining.byTokenHash(tokenHashOf(token)));
    return { network: found(await this.people.network(request.networkId)).name, state: request.state, question: request.state === 'asked' ? request.question : null };
  }

  confirm(token: string, { answer }: InputOf<typeof confirmJoinRequest>['body']): Promise<ReplyOf<typeof confirmJoinRequest>> {
    this.check.require({ answer: answer ?? '' });
    return this.work.run(async (tx) => {
      const request = found(await this.joining.byTokenHash(tokenHashOf(token)));
      const answered = request.state === 'asked' && answer?.trim();
      if (request.state !== 'unconfirmed' && !answered) return { state: request.state };
      const answers = answered ? [...request.answers, { question: request.question ?? '', answer: answered }] : request.answers;
      await this.joining.change(request.id, { state: 'waiting', answers, question: null, confirmedAt: request.confirmedAt ?? this.clock.now(), version: request.version + 1 });
      tx.audit({ networkId: request.networkId, action: answered ? 'join-request.answered' : 'join-request.confirmed', subjectType: 'join-request', subjectId: request.id, actorId: null });
      tx.socket(`network:${request.networkId}`, 'changed', { topic: 'people' });
      return { state: 'waiting' };
    });
  }

  async list(actor: Actor, { state, after, limit }: InputOf<typeof listJoinRequests>['query']): Promise<ReplyOf<typeof listJoinRequests>> {
    const rows = await this.joining.page(actor.networkId, state === 'open', decodeTimeCursor(after), limit);
    const page = toPage(rows, limit, (row) => encodeCursor(row.askedAt.toISOString(), row.id));
    const [refs, sites] = await Promise.all([this.people.refs(actor.networkId, page.items.flatMap((row) => row.decidedBy ?? [])), this.joining.sites(actor.networkId)]);
    return { ...page, items: page.items.map((row) => viewOf(row, refs, new Map(sites.map((site) => [site.id, site.name])))) };
  }

  decide(actor: Actor, id: string, { version, decision, roles, words }: InputOf<typeof decideJoinRequest>['body']): Promise<Receipt> {
    this.check.require({ words: words ?? '' });
    if (decision !== 'approve' && !words) refuse('invalid_input', { fields: [{ path: 'body.words', message: decision === 'ask' ? 'Write what you want to know' : 'Say why; they read it' }] });
    return this.work.run(async (tx) => {
      const request = found(await this.joining.lock(actor.networkId, id));
      if (request.version !== version) refuse('stale_version', { state: { version: request.version } });
      if (!open.includes(request.state)) refuse('wrong_state', { state: { state: request.state } });
      const network = found(await this.people.network(actor.networkId));
      const next = ({ approve: 'approved', decline: 'declined', ask: 'asked' } as const)[decision];
      const decided = decision === 'ask' ? {} : { decidedBy: actor.memberId, decidedAt: this.clock.now() };
      await this.joining.change(id, { state: next, ...(decision === 'ask' ? { question: words } : { words }), ...decided, version: version + 1 });
      if (decision === 'approve') await this.invitations.sendIn(tx, actor, invitationOf(request, roles ?? ['presenter']));
      else await this.answer(tx, network, request, decision, words!);
      tx.audit({ networkId: actor.networkId, action: `join-request.${next}`, subjectType: 'join-request', subjectId: id, detail: { roles: roles ?? ['presenter'] } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'people' });
      return { id, version: version + 1, state: next };
    });
  }

  /** A question comes with a new link to answer it by: the first one may be lost. */
  private async answer(tx: Tx, network: NetworkEntity, request: JoinRequestEntity, decision: 'decline' | 'ask', words: string): Promise<void> {
    if (decision === 'decline') return void (await this.tell(tx, network, request.email, `Your request to join ${network.name}`, `The administrators of ${network.name} cannot let you join now. They write:\n\n${words}`));
    const token = this.clock.bytes(24).toString('base64url');
    await this.joining.change(request.id, { tokenHash: tokenHashOf(token) });
    await this.tell(tx, network, request.email, `A question about your request to join ${network.name}`, `The administrators of ${network.name} ask:\n\n${words}\n\nAnswer here:\n${this.config.http.publicUrl}/join-request/${token}`);
  }

  private async openNetwork(slug: string): Promise<NetworkEntity> {
    const network = await this.joining.networkBySlug(slug);
    return found(network && settingsFrom(network.settings).joining.open ? network : null);
  }

  /** Every question that is required, and choices as they were offered. */
  private answersOf(network: NetworkEntity, { answers }: Asked): JoinRequest['answers'] {
    const { questions } = settingsFrom(network.settings).joining;
    const given = new Map(answers.map((one) => [one.questionId, one.text]));
    return questions.flatMap(({ id, text, choices, required }) => {
      const answer = given.get(id) ?? '';
      if (required && !answer) refuse('invalid_input', { fields: [{ path: `body.answers.${id}`, message: 'Answer this question' }] });
      if (answer && choices.length > 0 && !choices.includes(answer)) refuse('invalid_input', { fields: [{ path: `body.answers.${id}`, message: 'Choose one of these' }] });
      return answer ? [{ question: text, answer }] : [];
    });
  }

  private async tell(tx: Tx, network: NetworkEntity, to: string, subject: string, text: string): Promise<Record<string, never>> {
    await this.mail.queue(tx, { networkId: network.id, to, subject, text: `${text}\n` });
    return {};
  }
}

const invitationOf = ({ email, name, profession, siteId, siteName }: JoinRequestEntity, roles: NonNullable<InputOf<typeof decideJoinRequest>['body']['roles']>) => ({ email, name, roles, siteId, profession, discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: siteName });

function viewOf(row: JoinRequestEntity, refs: ReadonlyMap<string, MemberRef>, sites: ReadonlyMap<string, string>): JoinRequest {
  const { id, version, name, email, profession, answers, state, question, words } = row;
  const siteName = row.siteId ? sites.get(row.siteId) : row.siteName;
  return { id, version, name, email, profession, answers, state, question, words, site: siteName ? { id: row.siteId, name: siteName } : null, askedAt: row.askedAt.toISOString(), decidedBy: row.decidedBy ? (refs.get(row.decidedBy) ?? null) : null };
}
