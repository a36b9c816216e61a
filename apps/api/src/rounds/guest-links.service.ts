import { Inject, Injectable } from '@nestjs/common';
import type { Profession, ReplyOf, guestPlace, readGuestLink } from '@without-walls/contracts';
import { guestLinkStands } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { type Actor, GuestSource } from '../platform/sign-in/actor.js';
import { type SessionBrief, SessionsReader } from '../sessions/sessions.reader.js';
import type { GuestEntity } from './door.entity.js';
import { GuestsRepository } from './guests.repository.js';
import { hashOf } from './secret.js';

type InvitedTo = ReplyOf<typeof readGuestLink>;
type Standing = { guest: GuestEntity; session: SessionBrief };

/** A guest's link from the guest's side: what it is for, the browser it belongs to, and who that browser is. */
@Injectable()
export class GuestLinks extends GuestSource {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(GuestsRepository) private readonly guests: GuestsRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SessionsReader) private readonly sessions: SessionsReader,
  ) {
    super();
  }

  async guestFor(token: string): Promise<Actor | null> {
    const standing = await this.standing(await this.guests.byBrowser(hashOf(token)));
    return standing && actorOf(standing.guest);
  }

  async read(token: string, browser: string | undefined): Promise<InvitedTo> {
    const guest = await this.guests.byToken(hashOf(token));
    const { session } = (await this.standing(guest)) ?? refuse('invitation_invalid');
    if (belongsElsewhere(guest!, browser)) refuse('invitation_invalid');
    return this.view(guest!, session);
  }

  /** Answers with the secret of this browser, which it had or gets now. Refuses every other browser. */
  async open(token: string, browser: string | undefined): Promise<{ view: InvitedTo; browser: string }> {
    return this.work.run(async (tx) => {
      const { guest, session } = (await this.standing(await this.guests.lockByToken(hashOf(token)))) ?? refuse('invitation_invalid');
      if (belongsElsewhere(guest, browser)) refuse('invitation_invalid');
      const view = await this.view(guest, session);
      if (guest.browserHash) return { view, browser: browser! };
      const made = this.clock.bytes(24).toString('base64url');
      await this.guests.change(guest.id, { browserHash: hashOf(made), openedAt: this.clock.now() });
      tx.audit({ networkId: guest.networkId, action: 'guest.opened', subjectType: 'session', subjectId: guest.sessionId, actorId: guest.id, detail: { guestId: guest.id, level: guest.level } });
      tx.socket(`network:${guest.networkId}`, 'changed', { topic: 'sessions', id: guest.sessionId });
      return { view, browser: made };
    });
  }

  async place(actor: Actor): Promise<ReplyOf<typeof guestPlace>> {
    const guest = found(actor.guest && (await this.guests.byId(actor.networkId, actor.memberId)));
    const session = found(await this.sessions.brief(guest.networkId, guest.sessionId));
    return { ...(await this.view(guest, session)), roundId: session.roundId };
  }

  private async standing(guest: GuestEntity | null): Promise<Standing | null> {
    if (!guest) return null;
    const [session, settings] = await Promise.all([this.sessions.brief(guest.networkId, guest.sessionId), this.people.settings(guest.networkId)]);
    return session && guestLinkStands({ withdrawn: guest.withdrawnAt !== null, allowed: settings.rounds.guests, session }, this.clock.now()) ? { guest, session } : null;
  }

  private async view(guest: GuestEntity, session: SessionBrief): Promise<InvitedTo> {
    const { name: network } = await this.people.networkOf(guest.networkId);
    return { name: guest.name, profession: guest.profession as Profession, level: guest.level, network, title: session.title, startsAt: session.startsAt.toISOString(), timeZone: session.timeZone };
  }
}

const belongsElsewhere = (guest: GuestEntity, browser: string | undefined): boolean => guest.browserHash !== null && (!browser || hashOf(browser) !== guest.browserHash);

/** In the room a guest counts as an observer, who may speak where their level says so; the guard keeps everything else closed. */
const actorOf = (guest: GuestEntity): Actor => ({ memberId: guest.id, accountId: guest.id, networkId: guest.networkId, signInId: guest.id, name: guest.name, siteId: null, roles: ['observer'], guest: { sessionId: guest.sessionId, level: guest.level, profession: guest.profession } });
