import { Inject, Injectable, Optional } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { decideRound, isRefused, publishingChanged } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { LiveSockets } from '../platform/realtime/live-sockets.js';
import { AdviceCheck } from './advice-check.js';
import { CompanyCheck } from './company-check.js';
import { EvidenceRepository } from './evidence.repository.js';
import { RecordingService } from './recording.service.js';
import { MediaService } from './media.service.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';
import { ShownCheck } from './shown-check.js';

/** What is done in a round: one command, one lock, one effect. What was acknowledged is committed. */
@Injectable()
export class RoundCommands {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(AdviceCheck) private readonly check: AdviceCheck,
    @Inject(ShownCheck) private readonly shown: ShownCheck,
    @Inject(CompanyCheck) private readonly company: CompanyCheck,
    @Inject(RecordingService) private readonly recording: RecordingService,
    @Inject(MediaService) private readonly media: MediaService,
    // Not in the worker, which has no sockets.
    @Optional() @Inject(LiveSockets) private readonly sockets: LiveSockets | null,
  ) {}

  /** Answers with the sequence number up to which the command's effect reaches; a repeated command id answers the same. */
  async run(actor: Actor, roundId: string, commandId: string, command: RoundCommand): Promise<{ seq: number }> {
    await this.check.require(actor, roundId, command);
    const passed: RoundEntity[] = [];
    const done = await this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      const entrant = await this.entry.enter(actor, round);
      const before = await this.rounds.seqOfCommand(roundId, commandId);
      if (before !== null) {
        if (passesOn.includes(command.type)) passed.push(round);
        return { seq: before };
      }
      await this.shown.require(round, command);
      await this.company.require(actor, command);
      await this.recording.require(actor.networkId, command);
      const decision = decideRound(round.projection, command, entrant, this.clock.now(), { commandId, newId: this.clock.uuid() });
      if (isRefused(decision)) refuse(decision.refusal, decision.state ? { state: decision.state } : {});
      const was = round.projection;
      await this.log.append(tx, round, decision.events);
      for (const event of decision.events) if (event.type === 'member.left') await this.noteTakenOut(round, event.payload.memberId);
      if (publishingChanged(was, round.projection)) passed.push(round);
      if (decision.events.length > 0) this.record(tx, round, command, decision.events.some((event) => 'override' in event.payload && event.payload.override));
      return { seq: round.seq };
    });
    // After the commit: what was decided stands, whether or not the video server answers; a repeated command tries it again.
    for (const round of passed) await this.media.permit(round);
    if (command.type === 'moderate') await this.carryOut(actor, roundId, command);
    return done;
  }

  private async carryOut(actor: Actor, roundId: string, command: Extract<RoundCommand, { type: 'moderate' }>): Promise<void> {
    await this.media.moderate(found(await this.rounds.byId(actor.networkId, roundId)), actor, command);
    if (command.act === 'remove') this.sockets?.leave(`member:${command.memberId}`, `round:${roundId}`);
  }

  /** Their attendance up to now counts. */
  private async noteTakenOut(round: RoundEntity, memberId: string): Promise<void> {
    const at = this.clock.now();
    await this.evidence.add({ id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, memberId, kind: 'left', source: 'http', at, receivedAt: at });
  }

  /** The facilitator's acts, all work on advice and whatever was out of turn are audited, by ids and kinds. */
  private record(tx: Tx, round: RoundEntity, command: RoundCommand, outOfTurn: boolean): void {
    const kept = auditDetail(command);
    const detail = outOfTurn ? { ...kept, outOfTurn: 'yes' } : kept;
    if (detail) tx.audit({ networkId: round.networkId, action: `round.${command.type}`, subjectType: 'round', subjectId: round.id, detail: { seq: round.seq, ...detail } });
  }
}

/** After these somebody may send what they could not before, or no longer can. */
const passesOn: readonly RoundCommand['type'][] = ['give-floor', 'lower-hand', 'finish-item', 'moderate', 'answer-recording', 'stop-recording'];
const quiet: readonly RoundCommand['type'][] = ['raise-hand', 'lower-hand', 'contribute', 'answer', 'media', 'choose', 'show', 'merge'];

function auditDetail(command: RoundCommand): Record<string, string | number> | null {
  if (quiet.includes(command.type)) return null;
  if (command.type === 'put-recommendation') return { recommendationId: command.recommendationId, caseId: command.fields.caseId, domain: command.fields.domain, strength: command.fields.strength, dissent: command.fields.dissent.length };
  if (command.type === 'moderate') return { act: command.act, memberId: command.memberId ?? 'all' };
  if (command.type === 'give-voice') return { recommendationId: command.recommendationId, agrees: command.agrees ? 'yes' : 'no' };
  if (command.type === 'remove-recommendation') return { recommendationId: command.recommendationId };
  if (command.type === 'start-item' || command.type === 'finish-item') return { itemId: command.itemId };
  if (command.type === 'change-phase') return { phase: command.phase };
  if (command.type === 'invite-to-speak') return { memberId: command.memberId };
  if (command.type === 'extend') return { byMs: command.byMs };
  if (command.type === 'answer-recording') return { agrees: command.agrees ? 'yes' : 'no' };
  if (command.type === 'sit-with') return { others: command.memberIds.length };
  if (command.type === 'give-floor' || command.type === 'move-in-queue') return { entryId: command.entryId };
  return {};
}
