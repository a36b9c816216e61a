import { CaseAttestationEntity, CaseCommentEntity, CaseDecisionEntity, CaseEventEntity, CaseReturnEntity } from './cases/case-trail.entity.js';
import { CaseEntity, CaseSectionEntity } from './cases/case.entity.js';
import { InvitationEntity } from './people/invitation.entity.js';
import { AccountEntity, MemberEntity } from './people/member.entity.js';
import { NetworkEntity, SiteEntity } from './people/network.entity.js';
import { SignInAttemptEntity, SignInEntity } from './people/sign-in.entity.js';
import { MailEntity } from './platform/mail/mail.entity.js';
import { TriageItemEntity, TriageOpinionEntity } from './triage/triage.entity.js';

/** Every entity of every slice, in the order of the slices. */
export const entities = [MailEntity, NetworkEntity, SiteEntity, AccountEntity, MemberEntity, SignInEntity, SignInAttemptEntity, InvitationEntity, CaseEntity, CaseSectionEntity, CaseDecisionEntity, CaseAttestationEntity, CaseReturnEntity, CaseEventEntity, CaseCommentEntity, TriageItemEntity, TriageOpinionEntity];
