import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef } from '@without-walls/contracts';
import { type RoundActor, mayAdmit, mayEnterRound, partOf, roundCan, speaksHere, type Part, waitsInLobby } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { LobbyRepository } from './lobby.repository.js';
import type { RoundEntity } from './round.entity.js';
import { voterKey } from './secret.js';

export type Entrant = RoundActor & { part: Part; voter: string };

/** Who may be in a round, as what, and what they may do there. */
@Injectable()
export class RoundEntry {
  constructor(@Inject(SessionsReader) private readonly sessions: SessionsReader, @Inject(PeopleService) private readonly people: PeopleService, @Inject(LobbyRepository) private readonly lobby: LobbyRepository, @Inject(CONFIG) private readonly config: Config) {}

  /** The actor as a participant. Refuses with `forbidden` those who know of the session but have no place in its room, and who was not let in yet. */
  async enter(actor: Actor, round: RoundEntity): Promise<Entrant> {
    const place = await this.known(actor, round);
    if (await this.isHeld(actor, round, place)) refuse('waiting_in_lobby');
    return { member: await this.refOf(actor), part: place.part, can: roundCan(actor, place.part), voter: voterKey(this.config.fingerprintSecret, round.id, actor.memberId) };
  }

  /** The part the actor has in this round; null when they have none, wait to be let in, or were taken out of it. */
  async partIn(actor: Actor, round: RoundEntity): Promise<Part | null> {
    const place = wasRemoved(actor, round) ? null : await this.placeIn(actor, round);
    return place && !(await this.isHeld(actor, round, place)) ? place.part : null;
  }

  /** Whether the actor waits in the lobby. Refuses like `enter` those who have no place here at all. */
  async waits(actor: Actor, round: RoundEntity): Promise<boolean> {
    return this.isHeld(actor, round, await this.known(actor, round));
  }

  /** The actor as others see them. A guest is said to be one wherever they are named. */
  async refOf(actor: Actor): Promise<MemberRef> {
    if (actor.guest) return { id: actor.memberId, name: actor.name, profession: actor.guest.profession, discipline: null, site: 'guest' };
    return found((await this.people.refs(actor.networkId, [actor.memberId])).get(actor.memberId));
  }

  private async known(actor: Actor, round: RoundEntity): Promise<Place> {
    if (wasRemoved(actor, round)) refuse('removed_from_round');
    return (await this.placeIn(actor, round)) ?? refuse(actor.guest ? 'not_found' : 'forbidden');
  }

  private async placeIn(actor: Actor, round: RoundEntity): Promise<Place | null> {
    if (actor.guest) return actor.guest.sessionId === round.sessionId ? { part: actor.guest.level === 'observer' ? 'observer' : 'learner', known: false } : null;
    const { kind, invitedAs } = await this.sessions.place(actor, round.sessionId);
    const presents = round.projection.agenda.some((item) => item.case?.presenter.id === actor.memberId);
    const speaks = speaksHere(round.projection, actor.memberId);
    if (!mayEnterRound(actor, { networkId: round.networkId, kind, invited: invitedAs !== null, presents: presents || speaks })) return null;
    return { part: partOf(actor, invitedAs, presents, speaks), known: invitedAs !== null || presents || speaks || mayAdmit(actor) };
  }

  /** Who is in stays in, also when the network changes its mind meanwhile. */
  private async isHeld(actor: Actor, round: RoundEntity, { known }: Place): Promise<boolean> {
    if (round.state === 'ended' || (known && !actor.guest) || round.projection.present.some((one) => one.member.id === actor.memberId)) return false;
    const { lobby } = (await this.people.settings(round.networkId)).rounds;
    if (!waitsInLobby(lobby, { guest: actor.guest !== undefined, known })) return false;
    return (await this.lobby.one(round.id, actor.memberId))?.state !== 'admitted';
  }
}

/** `known`: invited, presents, gives the lecture, leads or coordinates. */
interface Place {
  part: Part;
  known: boolean;
}

/** Until the round ends; what is left of it afterwards may be read again. */
const wasRemoved = (actor: Actor, round: RoundEntity): boolean => round.state !== 'ended' && (round.projection.removed?.includes(actor.memberId) ?? false);
