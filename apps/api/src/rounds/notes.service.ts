import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, readNotes } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { NotesDocument } from './notes-document.js';
import { RoundEntry } from './round-entry.js';
import { RoundsRepository } from './rounds.repository.js';
import { TalkRepository } from './talk.repository.js';

/** Notes longer than this are a document, not notes. */
const mostCharacters = 20_000;

/**
 * Shared notes. The server holds the document: each update is merged under the round's lock, checked for identifiers, and sent to
 * everybody. Merging commutes, so an update that comes late, twice or out of order does no harm, and what two wrote at once is both kept.
 */
@Injectable()
export class NotesService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(TalkRepository) private readonly talk: TalkRepository,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async read(actor: Actor, roundId: string): Promise<ReplyOf<typeof readNotes>> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    const { can } = await this.entry.enter(actor, round);
    const notes = await this.talk.notes(roundId);
    return { state: notes ? Buffer.from(notes.state).toString('base64') : '', can: { write: can.contribute && round.state !== 'ended' } };
  }

  write(actor: Actor, roundId: string, update: string): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      const { can } = await this.entry.enter(actor, round);
      if (!can.contribute) refuse('read_only');
      if (round.state === 'ended') refuse('wrong_state', { state: { round: 'ended' } });
      const before = await this.talk.notes(roundId);
      const doc = NotesDocument.of(before?.state ?? null);
      const change = doc.merge(Buffer.from(update, 'base64')) ?? refuse('invalid_input', { fields: [{ path: 'body.update', message: 'This is no change of the notes' }] });
      if (doc.text.length > mostCharacters) refuse('too_large');
      this.check.require({ 'body.update': doc.text });
      await this.talk.keepNotes({ roundId, networkId: round.networkId, state: doc.state, updates: (before?.updates ?? 0) + 1, updatedAt: this.clock.now() });
      if (!before) tx.audit({ networkId: round.networkId, action: 'notes.begun', subjectType: 'round', subjectId: roundId });
      tx.socket(`round:${roundId}`, 'round.notes', { roundId, update: change.toString('base64'), byId: actor.memberId });
      return {};
    });
  }
}
