import { Inject, Injectable, Optional } from '@nestjs/common';
import type { GuestView, InputOf, Profession, ReplyOf, listGuests, makeGuest } from '@without-walls/contracts';
import { decideWithdrawn, guestLinkStands, isRefused } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { LiveSockets } from '../platform/realtime/live-sockets.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type SessionBrief, SessionsReader } from '../sessions/sessions.reader.js';
import type { GuestEntity } from './door.entity.js';
import { GuestsRepository } from './guests.repository.js';
import { MediaService } from './media.service.js';
import { RoundLog } from './round-log.js';
import { RoundsRepository } from './rounds.repository.js';
import { hashOf } from './secret.js';

/** Guests of a session from the side of those who plan it. */
@Injectable()
export class GuestsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(GuestsRepository) private readonly guests: GuestsRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SessionsReader) private readonly sessions: SessionsReader,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(MediaService) private readonly media: MediaService,
    // Not in the worker, which has no sockets.
    @Optional() @Inject(LiveSockets) private readonly sockets: LiveSockets | null,
  ) {}

  async make(actor: Actor, sessionId: string, body: InputOf<typeof makeGuest>['body']): Promise<ReplyOf<typeof makeGuest>> {
    const session = found(await this.sessions.brief(actor.networkId, sessionId));
    if (!(await this.allowed(actor))) refuse('guests_not_allowed');
    if (!guestLinkStands({ withdrawn: false, allowed: true, session }, this.clock.now())) refuse('wrong_state', { state: { state: session.state } });
    return this.work.run(async (tx) => {
      const token = this.clock.bytes(24).toString('base64url');
      const id = this.clock.uuid();
      await this.guests.add({ ...body, id, networkId: actor.networkId, sessionId, tokenHash: hashOf(token), browserHash: null, madeBy: actor.memberId, madeAt: this.clock.now(), openedAt: null, withdrawnAt: null });
      tx.audit({ networkId: actor.networkId, action: 'guest.invited', subjectType: 'session', subjectId: sessionId, detail: { guestId: id, level: body.level } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
      return { id, token };
    });
  }

  async list(actor: Actor, sessionId: string): Promise<ReplyOf<typeof listGuests>> {
    const session = found(await this.sessions.brief(actor.networkId, sessionId));
    const [allowed, guests] = await Promise.all([this.allowed(actor), this.guests.ofSession(actor.networkId, sessionId)]);
    const refs = await this.people.refs(actor.networkId, guests.map((guest) => guest.madeBy));
    const state = (guest: GuestEntity): GuestView['state'] => stateOf(guest, session, allowed, this.clock.now());
    return { allowed, items: guests.map((guest) => ({ id: guest.id, name: guest.name, profession: guest.profession as Profession, level: guest.level, madeAt: guest.madeAt.toISOString(), madeBy: refOr(refs, guest.madeBy), openedAt: guest.openedAt?.toISOString() ?? null, state: state(guest) })) };
  }

  /** From the next request on the link opens nothing; who is in the room loses the line to it at once. */
  async withdraw(actor: Actor, sessionId: string, guestId: string): Promise<Record<string, never>> {
    const guest = found(await this.guests.byId(actor.networkId, guestId));
    if (guest.sessionId !== sessionId) refuse('not_found');
    await this.work.run(async (tx) => {
      if (guest.withdrawnAt) return;
      await this.guests.change(guestId, { withdrawnAt: this.clock.now() });
      tx.audit({ networkId: actor.networkId, action: 'guest.withdrawn', subjectType: 'session', subjectId: sessionId, detail: { guestId } });
      tx.socket(`sign-in:${guestId}`, 'signed-out', {});
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
      await this.takeOut(tx, actor, sessionId, guestId);
    });
    const round = await this.rounds.bySession(actor.networkId, sessionId);
    if (round) this.sockets?.leave(`sign-in:${guestId}`, `round:${round.id}`);
    this.sockets?.disconnect(`sign-in:${guestId}`);
    if (round && round.state !== 'ended') await this.media.moderate(round, actor, { type: 'moderate', memberId: guestId, act: 'remove' });
    return {};
  }

  /** Like one who was removed: also by a token that they still hold they do not come in again. */
  private async takeOut(tx: Tx, actor: Actor, sessionId: string, guestId: string): Promise<void> {
    const seen = await this.rounds.bySession(actor.networkId, sessionId);
    const round = seen && (await this.rounds.lock(actor.networkId, seen.id));
    if (!round) return;
    const by = found((await this.people.refs(actor.networkId, [actor.memberId])).get(actor.memberId));
    const decision = decideWithdrawn(round.projection, guestId, by, this.clock.now(), `withdrawn:${guestId}`);
    if (!isRefused(decision)) await this.log.append(tx, round, decision.events);
  }

  private async allowed(actor: Actor): Promise<boolean> {
    return (await this.people.settings(actor.networkId)).rounds.guests;
  }
}

function stateOf(guest: GuestEntity, session: SessionBrief, allowed: boolean, now: Date): GuestView['state'] {
  if (guest.withdrawnAt) return 'withdrawn';
  if (!guestLinkStands({ withdrawn: false, allowed, session }, now)) return 'over';
  return guest.openedAt ? 'opened' : 'unopened';
}
