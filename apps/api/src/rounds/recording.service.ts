import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload, RoundCommand } from '@without-walls/contracts';
import { recordingNow } from '@without-walls/domain';
import { IsNull } from 'typeorm';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import { Egress, EgressAbsent } from '../platform/livekit/egress.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { RoundEntity } from './round.entity.js';
import { RoundLog } from './round-log.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundRecordingEntity } from './talk.entity.js';

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
  ) {}

  /** Only where the network has decided that rounds may be recorded, and with its own word on cases. */
  async require(networkId: string, command: RoundCommand): Promise<void> {
    if (command.type !== 'ask-recording') return;
    const { recording, recordingLeavesOutCases } = (await this.people.settings(networkId)).rounds;
    if (!recording || command.leaveOutCases !== recordingLeavesOutCases) refuse('wrong_state', { state: { recording, leaveOutCases: recordingLeavesOutCases } });
  }

  /** Run twice, or late, it does what is right by then. Under the round's lock: two workers never start two recordings. */
  @HandlesJob('rounds.recording')
  async follow({ roundId }: JobPayload<'rounds.recording'>): Promise<void> {
    const seen = await this.rounds.anywhere(roundId);
    if (!seen) return;
    await this.work.run(async (tx) => {
      const round = await this.rounds.lock(seen.networkId, roundId);
      if (!round) return;
      const running = await this.db.manager.findOneBy(RoundRecordingEntity, { roundId, stoppedAt: IsNull() });
      const wanted = recordingNow(round.projection) === 'on';
      if (wanted && !running) await this.start(tx, round);
      if (!wanted && running) await this.stop(tx, round, running);
    });
  }

  private async start(tx: Tx, round: RoundEntity): Promise<void> {
    try {
      const row: RoundRecordingEntity = { id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, egressId: await this.egress.start(round.livekitRoom), startedAt: this.clock.now(), stoppedAt: null };
      await this.db.manager.insert(RoundRecordingEntity, row);
      tx.audit({ networkId: round.networkId, action: 'recording.started', subjectType: 'round', subjectId: round.id, actorId: null, detail: { recording: row.id } });
    } catch (error) {
      const say = error instanceof EgressAbsent ? error.message : 'The recording service does not answer. Nothing is recorded.';
      tx.audit({ networkId: round.networkId, action: 'recording.failed', subjectType: 'round', subjectId: round.id, actorId: null, detail: { installed: this.egress.installed ? 'yes' : 'no' } });
      await this.log.append(tx, round, [{ roundId: round.id, seq: round.seq + 1, at: this.clock.now().toISOString(), actorId: null, commandId: `recording:${this.clock.uuid()}`, type: 'recording.failed', payload: { say } }]);
    }
  }

  private async stop(tx: Tx, round: RoundEntity, { id, egressId }: RoundRecordingEntity): Promise<void> {
    await this.egress.stop(egressId);
    await this.db.manager.update(RoundRecordingEntity, { id }, { stoppedAt: this.clock.now() });
    tx.audit({ networkId: round.networkId, action: 'recording.stopped', subjectType: 'round', subjectId: round.id, actorId: null, detail: { recording: id } });
  }
}
