import { Inject, Injectable } from '@nestjs/common';
import type { Caption, ChatMessage, JobPayload, MemberRef, ReplyOf, readCaptions, readChat } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { CaptionSource } from './caption-source.port.js';
import { type Entrant, RoundEntry } from './round-entry.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';
import { TalkRepository } from './talk.repository.js';
import type { RoundLineEntity } from './talk.entity.js';

/** What is said beside the record: the chat, where the network has one, and captions. */
@Injectable()
export class TalkService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(TalkRepository) private readonly talk: TalkRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TextCheck) private readonly check: TextCheck,
    @Inject(CaptionSource) private readonly source: CaptionSource,
  ) {}

  async chat(actor: Actor, roundId: string): Promise<ReplyOf<typeof readChat>> {
    const { round } = await this.enter(actor, roundId);
    const { chat, chatKept } = (await this.people.settings(round.networkId)).rounds;
    return { open: chat !== 'off' && round.state !== 'ended', kept: chatKept, messages: await this.lines(round, 'chat') };
  }

  async say(actor: Actor, roundId: string, text: string): Promise<ChatMessage> {
    this.check.require({ 'body.text': text });
    return this.work.run(async (tx) => {
      const { round, entrant } = await this.enter(actor, roundId);
      if (!entrant.can.contribute) refuse('read_only');
      if (round.state === 'ended' || (await this.people.settings(round.networkId)).rounds.chat === 'off') refuse('wrong_state', { state: { chat: 'off' } });
      const line = this.lineOf(round, 'chat', entrant.member, text);
      await this.talk.add(line);
      const message = viewOf(line);
      tx.socket(`round:${roundId}`, 'round.chat', { roundId, message, removedId: null });
      return message;
    });
  }

  /** By who leads, or by who wrote it. */
  remove(actor: Actor, roundId: string, messageId: string): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      const { entrant } = await this.enter(actor, roundId);
      const line = found(await this.talk.line(roundId, 'chat', messageId));
      if (line.byId !== actor.memberId && !entrant.can.facilitate) refuse('forbidden');
      await this.talk.remove(messageId);
      tx.audit({ networkId: line.networkId, action: 'chat.removed', subjectType: 'round', subjectId: roundId, detail: { byAuthor: line.byId === actor.memberId ? 'yes' : 'no' } });
      tx.socket(`round:${roundId}`, 'round.chat', { roundId, message: null, removedId: messageId });
      return {};
    });
  }

  /** Kept until the round ends, so that whoever comes late reads the last of them; longer only where the network says so. */
  async caption(actor: Actor, roundId: string, given: string): Promise<Caption> {
    const text = this.check.blotted(given);
    return this.work.run(async (tx) => {
      const { round, entrant } = await this.enter(actor, roundId);
      if (round.state === 'ended') refuse('wrong_state', { state: { round: 'ended' } });
      if (round.projection.captioner?.id !== actor.memberId) refuse('forbidden');
      const line = this.lineOf(round, 'caption', entrant.member, text);
      await this.talk.add(line);
      const caption = viewOf(line);
      tx.socket(`round:${roundId}`, 'round.caption', { roundId, caption });
      return caption;
    });
  }

  async captions(actor: Actor, roundId: string): Promise<ReplyOf<typeof readCaptions>> {
    const { round } = await this.enter(actor, roundId);
    return { kept: (await this.people.settings(round.networkId)).rounds.captionsKept, source: this.source.standing(), lines: await this.lines(round, 'caption') };
  }

  /** After the end: what the network does not keep is gone. Twice is as good as once. */
  @HandlesJob('rounds.forgetTalk')
  async forget({ roundId }: JobPayload<'rounds.forgetTalk'>): Promise<void> {
    const round = await this.rounds.anywhere(roundId);
    if (round?.state !== 'ended') return;
    const { chatKept, captionsKept } = (await this.people.settings(round.networkId)).rounds;
    await this.work.run(async (tx) => {
      const gone = { chat: chatKept ? 0 : await this.talk.forget(roundId, 'chat'), captions: captionsKept ? 0 : await this.talk.forget(roundId, 'caption') };
      if (gone.chat + gone.captions > 0) tx.audit({ networkId: round.networkId, action: 'round.talk-forgotten', subjectType: 'round', subjectId: roundId, actorId: null, detail: gone });
    });
  }

  private async enter(actor: Actor, roundId: string): Promise<{ round: RoundEntity; entrant: Entrant }> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    return { round, entrant: await this.entry.enter(actor, round) };
  }

  private async lines(round: RoundEntity, kind: RoundLineEntity['kind']): Promise<ChatMessage[]> {
    return (await this.talk.lines(round.id, kind)).map(viewOf);
  }

  private lineOf(round: RoundEntity, kind: RoundLineEntity['kind'], by: MemberRef, text: string): RoundLineEntity {
    return { id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, kind, byId: by.id, byRef: by, text, at: this.clock.now() };
  }
}

const viewOf = ({ id, byRef, text, at }: RoundLineEntity): ChatMessage => ({ id, by: byRef, text, at: at.toISOString() });
