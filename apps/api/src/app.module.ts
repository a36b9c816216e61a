import { Module } from '@nestjs/common';
import { AttendanceModule } from './attendance/attendance.module.js';
import { CasesModule } from './cases/cases.module.js';
import { CurriculumModule } from './curriculum/curriculum.module.js';
import { entities } from './entities.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { FilesModule } from './files/files.module.js';
import { LearningModule } from './learning/learning.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { SealedStoreModule } from './platform/files/sealed-store.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { LinksModule } from './platform/links/links.module.js';
import { LivekitModule } from './platform/livekit/livekit.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { JobWorkers } from './platform/queue/job-workers.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import { RemoteSocketsModule } from './platform/realtime/remote-sockets.js';
import { TextModule } from './platform/text/text.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { TodayModule } from './today/today.module.js';
import { TriageModule } from './triage/triage.module.js';

const platform = [ConfigModule, ObservabilityModule, DatabaseModule.with(entities), QueueModule, SealedStoreModule, MailModule, TextModule, LinksModule, LivekitModule];
/** The ordered list of slices: a slice may use those before it. */
const slices = [PeopleModule, CasesModule, FilesModule, TriageModule, CurriculumModule, SessionsModule, RoundsModule, RecommendationsModule, AttendanceModule, LearningModule, StatementsModule, EvaluationModule, OperationsModule, TodayModule];

/** HTTP and sockets. */
@Module({ imports: [...platform, ...slices, RealtimeModule, HttpModule] })
export class ApiModule {}

/** The same without a door and without workers: for commands that act through the services. */
@Module({ imports: [...platform, ...slices, RemoteSocketsModule] })
export class CommandModule {}

/** Jobs and sweeps: the same slices without a door to the outside. */
@Module({ imports: [...platform, ...slices, RemoteSocketsModule], providers: [JobWorkers] })
export class WorkerModule {}
