import { Inject, Injectable } from '@nestjs/common';
import { type Actor, ActorSource, GuestSource } from './actor.js';
import { cookieName, guestCookieName } from './cookie.js';

/** Who a browser is, by its cookies: the member who is signed in, else the guest of a session. */
@Injectable()
export class Who {
  constructor(@Inject(ActorSource) private readonly members: ActorSource, @Inject(GuestSource) private readonly guests: GuestSource) {}

  async is(cookies: Readonly<Record<string, string | undefined>>): Promise<Actor | 'unknown' | 'expired'> {
    const token = cookies[cookieName];
    const member = token ? await this.members.actorFor(token) : 'unknown';
    if (typeof member !== 'string') return member;
    const link = cookies[guestCookieName];
    return (link && (await this.guests.guestFor(link))) || member;
  }
}
