import { Global, Module } from '@nestjs/common';
import { LiveRooms } from '../platform/livekit/media-health.js';
import { RoundDoor } from '../platform/realtime/round-door.js';
import { GuestSource } from '../platform/sign-in/actor.js';
import { AdviceCheck } from './advice-check.js';
import { RoundCommands } from './commands.service.js';
import { ConnectionReportsRepository } from './connection-reports.repository.js';
import { ConnectionReports } from './connection-reports.service.js';
import { ConnectionTests } from './connection-tests.service.js';
import { DoorController } from './door.controller.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceRepository } from './evidence.repository.js';
import { FinishService } from './finish.service.js';
import { GuestLectures } from './guest-lectures.reader.js';
import { GuestLinks } from './guest-links.service.js';
import { GuestsRepository } from './guests.repository.js';
import { GuestsService } from './guests.service.js';
import { LobbyRepository } from './lobby.repository.js';
import { LobbyService } from './lobby.service.js';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';
import { PresenceService } from './presence.service.js';
import { RoundClock } from './round-clock.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import { RoundSweeper } from './round-sweeper.js';
import { RoundWitness } from './round-witness.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsJobs } from './rounds.jobs.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundsService } from './rounds.service.js';
import { CaptionSource, NoCaptionSource } from './caption-source.port.js';
import { CompanyCheck } from './company-check.js';
import { NotesService } from './notes.service.js';
import { RecordController } from './record.controller.js';
import { RecordReader } from './record.reader.js';
import { RecordService } from './record.service.js';
import { RecordingService } from './recording.service.js';
import { TalkController } from './talk.controller.js';
import { TalkRepository } from './talk.repository.js';
import { TalkService } from './talk.service.js';
import { ShownCheck } from './shown-check.js';
import { SocketDoor } from './socket-door.js';
import { VideoLook } from './video-look.js';
import { WebhooksService } from './webhooks.service.js';

/** Global for what the platform asks of it: who may watch a round, who comes as a guest, and which media rooms must exist. */
@Global()
@Module({
  controllers: [RoundsController, MediaController, DoorController, TalkController, RecordController],
  providers: [
    RoundsRepository, EvidenceRepository, EvidenceReader, RoundLog, RoundEntry, RoundsService, AdviceCheck, ShownCheck, CompanyCheck, TalkRepository, TalkService, NotesService, RecordReader, RecordService, RecordingService, { provide: CaptionSource, useClass: NoCaptionSource }, RoundCommands, PresenceService, FinishService, RoundClock, VideoLook, RoundSweeper, RoundWitness, MediaService, WebhooksService, RoundsJobs, LobbyRepository, LobbyService, GuestsRepository, GuestsService, GuestLectures, GuestLinks, ConnectionReportsRepository, ConnectionReports,
    ConnectionTests, { provide: RoundDoor, useClass: SocketDoor }, { provide: LiveRooms, useExisting: MediaService }, { provide: GuestSource, useExisting: GuestLinks },
  ],
  exports: [RoundDoor, LiveRooms, EvidenceReader, GuestSource, GuestLectures],
})
export class RoundsModule {}
