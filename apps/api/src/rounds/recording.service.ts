import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload, RoundCommand, RoundEventOf } from '@without-walls/contracts';
import { publishingChanged, recordingNow, recordingStep } from '@without-walls/domain';
import { IsNull } from 'typeorm';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import { Egress, EgressAbsent } from '../platform/livekit/egress.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { MediaService } from './media.service.js';
import type { RoundEntity } from './round.entity.js';
import { RoundLog } from './round-log.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundRecordingEntity } from './talk.entity.js';

/** What the recording service is asked for now, and for which stretch. */
interface Asked {
  step: 'start' | 'stop';
  room: string;
  stretch: RoundRecordingEntity;
}

/** Keeps the recording service in step with what the round decided: it records only while it may. */
@Injectable()
export class RecordingService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Egress) private readonly egress: Egress,
    @Inject(MediaService) private readonly media: MediaService,
  ) {}

  /** Only where the network has decided that rounds may be recorded, and with its own word on cases. */
  async require(networkId: string, command: RoundCommand): Promise<void> {
    if (command.type !== 'ask-recording') return;
    const { recording, recordingLeavesOutCases } = (await this.people.settings(networkId)).rounds;
    if (!recording || command.leaveOutCases !== recordingLeavesOutCases) refuse('wrong_state', { state: { recording, leaveOutCases: recordingLeavesOutCases } });
  }

  /** For the sweep: while Redis is away, or its job has failed, nobody is recorded longer for it. Rounds do not wait for each other. */
  async followDue(): Promise<void> {
    const due = await this.rounds.recordingsDue(this.clock.now());
    await Promise.allSettled(due.map(({ id }) => this.follow({ roundId: id })));
  }

  /**
   * Run twice, or late, it does what is right by then. The row is there before the service is asked and what it answered is
   * kept after: whatever breaks in between, somebody knows that there may be a recording. No lock is held while it is asked.
   */
  @HandlesJob('rounds.recording')
  async follow({ roundId }: JobPayload<'rounds.recording'>): Promise<void> {
    const next = await this.work.run((tx) => this.next(tx, roundId));
    if (!next) return;
    await (next.step === 'start' ? this.start(next) : this.stop(next));
    await this.follow({ roundId });
  }

  /** Under the round's lock: two workers never start two recordings. */
  private async next(tx: Tx, roundId: string): Promise<Asked | null> {
    const round = await this.rounds.lockAnywhere(roundId);
    if (!round) return null;
    const open = await this.open(roundId);
    const step = recordingStep(recordingNow(round.projection) === 'on', open, this.clock.now());
    if (step === 'done' && round.recordingDueAt) await this.rounds.change(roundId, { recordingDueAt: null });
    if (step === 'start') return { step, room: round.livekitRoom, stretch: await this.claim(tx, round) };
    return step === 'stop' && open ? { step, room: round.livekitRoom, stretch: open } : null;
  }

  private async claim(tx: Tx, round: RoundEntity): Promise<RoundRecordingEntity> {
    const row: RoundRecordingEntity = { id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, egressId: null, startedAt: this.clock.now(), stoppedAt: null };
    await this.db.manager.insert(RoundRecordingEntity, row);
    await this.say(tx, round, { type: 'recorder.set', payload: { atWork: true } });
    return row;
  }

  private async start(asked: Asked): Promise<void> {
    const { room, stretch: { id, networkId, roundId } } = asked;
    const answer = await this.egress.start(room).then((egressId) => ({ egressId }), (error: unknown) => ({ error }));
    if ('error' in answer) return this.giveUp(asked, answer.error);
    await this.work.run(async (tx) => {
      await this.db.manager.update(RoundRecordingEntity, { id }, { egressId: answer.egressId });
      tx.audit({ networkId, action: 'recording.started', subjectType: 'round', subjectId: roundId, actorId: null, detail: { recording: id } });
    });
  }

  /** Who did not answer may have begun all the same. */
  private async giveUp(asked: Asked, error: unknown): Promise<void> {
    const { networkId, roundId } = asked.stretch;
    const say = error instanceof EgressAbsent ? error.message : 'The recording service does not answer. Nothing is recorded.';
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (round) await this.say(tx, round, { type: 'recording.failed', payload: { say } });
      tx.audit({ networkId, action: 'recording.failed', subjectType: 'round', subjectId: roundId, actorId: null, detail: { installed: this.egress.installed ? 'yes' : 'no' } });
    });
    await this.stop(asked);
  }

  private async stop({ room, stretch: { id, egressId, networkId, roundId } }: Asked): Promise<void> {
    await this.egress.stop(room, egressId);
    const freed = await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (!round || (await this.open(roundId))?.id !== id) return null;
      const before = round.projection;
      // Of what never began there is nothing to keep.
      await (egressId === null ? this.db.manager.delete(RoundRecordingEntity, { id }) : this.db.manager.update(RoundRecordingEntity, { id }, { stoppedAt: this.clock.now() }));
      if (egressId !== null) tx.audit({ networkId, action: 'recording.stopped', subjectType: 'round', subjectId: roundId, actorId: null, detail: { recording: id } });
      await this.say(tx, round, { type: 'recorder.set', payload: { atWork: false } });
      return publishingChanged(before, round.projection) ? round : null;
    });
    // Who said no may be heard again, now that nothing records it.
    if (freed) await this.media.permit(freed);
  }

  private open(roundId: string): Promise<RoundRecordingEntity | null> {
    return this.db.manager.findOneBy(RoundRecordingEntity, { roundId, stoppedAt: IsNull() });
  }

  private say(tx: Tx, round: RoundEntity, what: Pick<RoundEventOf<'recorder.set'>, 'type' | 'payload'> | Pick<RoundEventOf<'recording.failed'>, 'type' | 'payload'>): Promise<void> {
    const event = { roundId: round.id, seq: round.seq + 1, at: this.clock.now().toISOString(), actorId: null, commandId: `recording:${this.clock.uuid()}`, ...what };
    return this.log.append(tx, round, [event]);
  }
}
