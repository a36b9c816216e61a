import { Platform0001 } from './migrations/0001-platform.js';
import { People0002 } from './migrations/0002-people.js';
import { Cases0003 } from './migrations/0003-cases.js';
import { Triage0004 } from './migrations/0004-triage.js';
import { Sessions0005 } from './migrations/0005-sessions.js';
import { Rounds0006 } from './migrations/0006-rounds.js';
import { Recommendations0007 } from './migrations/0007-recommendations.js';
import { Mail0008 } from './migrations/0008-mail.js';
import { Files0009 } from './migrations/0009-files.js';
import { CaseSafety0013 } from './migrations/0013-case-safety.js';
import { Curriculum0023 } from './migrations/0023-curriculum.js';
import { Attendance0030 } from './migrations/0030-attendance.js';
import { Learning0029 } from './migrations/0029-learning.js';
import { Statements0031 } from './migrations/0031-statements.js';
import { Evaluation0036 } from './migrations/0036-evaluation.js';
import { CaseOutcomes0040 } from './migrations/0040-case-outcomes.js';
import { MakeUps0041 } from './migrations/0041-make-ups.js';
import { RoundDoor0043 } from './migrations/0043-round-door.js';
import { Joining0042 } from './migrations/0042-joining.js';
import { RoundTalk0044 } from './migrations/0044-round-talk.js';
import { LectureMaterial0045 } from './migrations/0045-lecture-material.js';
import { Planning0046 } from './migrations/0046-planning.js';
import { NextChances0049 } from './migrations/0049-next-chances.js';
import { PlanReading0048 } from './migrations/0048-plan-reading.js';
import { Recording0052 } from './migrations/0052-recording.js';
import { Completions0062 } from './migrations/0062-completions.js';
import { TookPlace0059 } from './migrations/0059-took-place.js';
import { StatementOrders0063 } from './migrations/0063-statement-orders.js';
import { PlanFrames0060 } from './migrations/0060-plan-frames.js';
import { LearnerNotices0064 } from './migrations/0064-learner-notices.js';
import { SpeakerReminders0061 } from './migrations/0061-speaker-reminders.js';
import { Presenting0047 } from './migrations/0047-presenting.js';
import { AttendanceEvidence0057 } from './migrations/0057-attendance-evidence.js';
import { TeachingMinutes0058 } from './migrations/0058-teaching-minutes.js';

/** In order. A migration that ran anywhere is never edited; a new one is added at the end. */
export const migrations = [
  Platform0001,
  People0002,
  Cases0003,
  Triage0004,
  Sessions0005,
  Rounds0006,
  Recommendations0007,
  Mail0008,
  Files0009,
  CaseSafety0013,
  Curriculum0023,
  Learning0029,
  Attendance0030,
  Statements0031,
  Evaluation0036,
  CaseOutcomes0040,
  Joining0042,
  RoundTalk0044,
  Planning0046,
  Presenting0047,
  PlanReading0048,
  MakeUps0041,
  RoundDoor0043,
  NextChances0049,
  LectureMaterial0045,
  Completions0062,
  AttendanceEvidence0057,
  TookPlace0059,
  StatementOrders0063,
  Recording0052,
  TeachingMinutes0058,
  PlanFrames0060,
  LearnerNotices0064,
  SpeakerReminders0061,
];
