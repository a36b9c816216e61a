import { AttendanceEntity, MadeUpEntity, SheetEntity } from './attendance/attendance.entity.js';
import { CaseAttestationEntity, CaseCommentEntity, CaseDecisionEntity, CaseEventEntity, CaseLookEntity, CaseOutcomeEntity, CaseReturnEntity } from './cases/case-trail.entity.js';
import { CaseEntity, CaseSectionEntity } from './cases/case.entity.js';
import { RecheckEntity } from './cases/recheck.entity.js';
import { CurriculumEntity, LectureEntity, HolidayListEntity, LectureVersionEntity, PlanChangeEntity, SlotEntity, SpeakerAbsenceEntity } from './curriculum/curriculum.entity.js';
import { ResponseEntity } from './evaluation/response.entity.js';
import { FileEntity, FilePageEntity, FileRedactionEntity } from './files/file.entity.js';
import { InvitationEntity } from './people/invitation.entity.js';
import { ExtraWishEntity, MakeUpEntity, QuizTryEntity } from './learning/make-up.entity.js';
import { CalendarFeedEntity, CommitmentEntity, CompletionEntity, ExpiryNoticeEntity, LearningWishesEntity, NextChanceEntity } from './learning/learning.entity.js';
import { InvitationListEntity, JoinRequestEntity } from './people/join-request.entity.js';
import { LectureQuestionEntity, MaterialEntity } from './learning/material.entity.js';
import { AccountEntity, MemberEntity } from './people/member.entity.js';
import { NetworkEntity, SiteEntity } from './people/network.entity.js';
import { SignInAttemptEntity, SignInEntity } from './people/sign-in.entity.js';
import { SealedBlobEntity } from './platform/files/sealed-blob.entity.js';
import { MailEntity } from './platform/mail/mail.entity.js';
import { FollowUpEntity, LetterCounterEntity, LetterEntity, LetterPdfEntity } from './recommendations/letter.entity.js';
import { EvidenceEntity, WatchEntity, WebhookEntity } from './rounds/evidence.entity.js';
import { ConnectionReportEntity, GuestEntity, LobbyEntity } from './rounds/door.entity.js';
import { RoundLineEntity, RoundNotesEntity, RoundRecordingEntity } from './rounds/talk.entity.js';
import { RoundEntity, RoundEventEntity } from './rounds/round.entity.js';
import { AgendaItemEntity, InviteeEntity, PresenterSwapEntity, SessionEntity } from './sessions/session.entity.js';
import { StatementEntity, StatementKeyEntity, StatementRunEntity } from './statements/statement.entity.js';
import { TriageItemEntity, TriageOpinionEntity } from './triage/triage.entity.js';

/** Every entity of every slice, in the order of the slices. */
export const entities = [
  MailEntity,
  NetworkEntity,
  SiteEntity,
  AccountEntity,
  MemberEntity,
  SignInEntity,
  SignInAttemptEntity,
  InvitationEntity,
  JoinRequestEntity,
  InvitationListEntity,
  CaseEntity,
  CaseSectionEntity,
  CaseDecisionEntity,
  CaseAttestationEntity,
  CaseReturnEntity,
  CaseOutcomeEntity,
  CaseEventEntity,
  CaseCommentEntity,
  CaseLookEntity,
  RecheckEntity,
  SealedBlobEntity,
  FileEntity,
  FilePageEntity,
  FileRedactionEntity,
  TriageItemEntity,
  TriageOpinionEntity,
  CurriculumEntity,
  LectureEntity,
  LectureVersionEntity,
  SlotEntity,
  SpeakerAbsenceEntity,
  HolidayListEntity,
  PlanChangeEntity,
  SessionEntity,
  AgendaItemEntity,
  InviteeEntity,
  PresenterSwapEntity,
  RoundEntity,
  RoundLineEntity,
  RoundNotesEntity,
  RoundRecordingEntity,
  RoundEventEntity,
  EvidenceEntity,
  WatchEntity,
  WebhookEntity,
  GuestEntity,
  LobbyEntity,
  ConnectionReportEntity,
  LetterEntity,
  LetterPdfEntity,
  LetterCounterEntity,
  FollowUpEntity,
  SheetEntity,
  AttendanceEntity,
  MadeUpEntity,
  CalendarFeedEntity,
  CommitmentEntity,
  CompletionEntity,
  ExpiryNoticeEntity,
  QuizTryEntity,
  MakeUpEntity,
  ExtraWishEntity,
  LearningWishesEntity,
  NextChanceEntity,
  MaterialEntity,
  LectureQuestionEntity,
  StatementRunEntity,
  StatementEntity,
  StatementKeyEntity,
  ResponseEntity,
];
