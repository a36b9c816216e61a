import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, readRecord, recordLines, recordOutOfTurn } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { decodeCursor, decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { currentContext } from '../platform/http/context.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { NotesDocument } from './notes-document.js';
import { RecordReader } from './record.reader.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';
import { TalkRepository } from './talk.repository.js';

/** What is left of a round that is over, for the members who were in it. */
@Injectable()
export class RecordService {
  constructor(
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(TalkRepository) private readonly talk: TalkRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, roundId: string): Promise<ReplyOf<typeof readRecord>> {
    const round = await this.over(actor, roundId);
    const [notes, counts, kept] = await Promise.all([this.talk.notes(roundId), this.reader.counts(roundId), this.kept(round)]);
    await this.audit.record({ networkId: round.networkId, action: 'round.record-read', subjectType: 'round', subjectId: roundId, actorId: actor.memberId, detail: {} }, currentContext());
    return { notes: NotesDocument.of(notes?.state ?? null).text, chat: kept.chat ? counts.chat : 0, captions: kept.caption ? counts.captions : 0, outOfTurn: counts.outOfTurn };
  }

  async lines(actor: Actor, roundId: string, { kind, after, limit }: InputOf<typeof recordLines>['query']): Promise<ReplyOf<typeof recordLines>> {
    const round = await this.over(actor, roundId);
    if (!(await this.kept(round))[kind]) return { items: [], next: null };
    const page = toPage(await this.reader.lines(roundId, kind, decodeTimeCursor(after), limit), limit, (line) => encodeCursor(line.at.toISOString(), line.id));
    return { next: page.next, items: page.items.map(({ id, byRef, text, at }) => ({ id, by: byRef, text, at: at.toISOString() })) };
  }

  async outOfTurn(actor: Actor, roundId: string, { after, limit }: InputOf<typeof recordOutOfTurn>['query']): Promise<ReplyOf<typeof recordOutOfTurn>> {
    await this.over(actor, roundId);
    const page = toPage(await this.reader.overrides(roundId, Number(decodeCursor(after, 1)?.[0] ?? 0), limit), limit, (row) => encodeCursor(row.seq));
    const refs = await this.people.refs(actor.networkId, page.items.flatMap((row) => row.byId ?? []));
    return { next: page.next, items: page.items.map(({ byId, at, ...row }) => ({ ...row, at: at.toISOString(), by: (byId && refs.get(byId)) || null })) };
  }

  /** The round, which must be over, and in which the actor must have been. */
  private async over(actor: Actor, roundId: string): Promise<RoundEntity> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    if (!(await this.reader.wasIn(roundId, actor.memberId))) refuse('forbidden');
    if (round.state !== 'ended') refuse('wrong_state', { state: { round: round.state } });
    return round;
  }

  private async kept(round: RoundEntity): Promise<{ chat: boolean; caption: boolean }> {
    const { chatKept, captionsKept } = (await this.people.settings(round.networkId)).rounds;
    return { chat: chatKept, caption: captionsKept };
  }
}
