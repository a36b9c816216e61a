import type { FollowUp, LetterView, MemberRef, letterRow } from '@without-walls/contracts';
import type { MailEntity } from '../platform/mail/mail.entity.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { z } from 'zod';
import type { FollowUpEntity, LetterEntity } from './letter.entity.js';

type LetterRow = z.infer<typeof letterRow>;
const deliveries: Record<MailEntity['state'], LetterView['delivery']> = { waiting: 'pending', sent: 'sent', kept: 'sent', failed: 'failed' };

export function viewLetterRow(letter: LetterEntity, presenter: MemberRef | undefined): LetterRow {
  return { id: letter.id, number: letter.number, caseId: letter.caseId, caseCode: letter.caseCode, signedAt: letter.signedAt.toISOString(), acknowledgedAt: letter.acknowledgedAt?.toISOString() ?? null, recommendations: letter.body.recommendations.length, presenter: presenter ?? letter.body.to };
}

export function viewLetter(actor: Actor, letter: LetterEntity, followUps: FollowUpEntity[], mail: MailEntity | null): LetterView {
  const own = letter.presenterId === actor.memberId;
  return {
    id: letter.id, version: letter.version, caseId: letter.caseId, body: letter.body, contentHash: letter.contentHash,
    delivery: mail ? deliveries[mail.state] : 'pending', sentAt: mail?.sentAt?.toISOString() ?? null, acknowledgedAt: letter.acknowledgedAt?.toISOString() ?? null,
    followUps: followUps.flatMap((one) => viewFollowUp(one, letter) ?? []), can: { acknowledge: own && letter.acknowledgedAt === null, followUp: own },
  };
}

function viewFollowUp(followUp: FollowUpEntity, letter: LetterEntity): FollowUp | null {
  const about = letter.body.recommendations.find((row) => row.id === followUp.recommendationId);
  if (!about) return null;
  const { id, version, recommendationId, checkpoint, state, reason } = followUp;
  return { id, version, recommendationId, text: about.text, domain: about.domain, owner: about.owner, checkpoint, dueAt: followUp.dueAt.toISOString(), state, reason, answeredAt: followUp.answeredAt?.toISOString() ?? null };
}
