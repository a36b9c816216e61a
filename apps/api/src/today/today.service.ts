import { Inject, Injectable } from '@nestjs/common';
import type { SessionRow, Today } from '@without-walls/contracts';
import { toldUntil } from '@without-walls/domain';
import { CaseOwedService } from '../cases/case-owed.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { TriageOwedService } from '../triage/triage-owed.service.js';
import { type Line, line } from './today.lines.js';
import { TodayReader } from './today.reader.js';

const hour = 3_600_000;

/** What needs the member, what is coming, what they wait for: asked of the slices, put in one order. */
@Injectable()
export class TodayService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseOwedService) private readonly cases: CaseOwedService,
    @Inject(TriageOwedService) private readonly triage: TriageOwedService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(TodayReader) private readonly reader: TodayReader,
  ) {}

  async read(actor: Actor): Promise<Today> {
    const now = this.clock.now();
    const coming = may(actor, 'session.read') ? (await this.sessions.list(actor, { when: 'coming', limit: 5, after: undefined })).items : [];
    const [owed, ...rest] = await Promise.all([this.cases.owed(actor), this.ofLetters(actor, now), this.ofTriage(actor), this.ofSessions(actor, coming, now), this.ofLearning(actor, now), this.ofOperations(actor)]);
    const ofCases = [
      ...owed.returned.map((one) => line('answer-return', one, `/cases/${one.id}/edit`)),
      ...owed.toLookAt.map((one) => line('second-look', one, `/second-looks/${one.id}`)),
      ...owed.drafts.map((one) => line('finish-draft', { ...one, due: null }, `/cases/${one.id}/edit`)),
    ];
    const waiting = owed.waiting.map((one) => ({ key: one.id, caseCode: one.code, sentence: one.sentence, since: one.since, due: one.due, href: `/cases/${one.id}` }));
    return { needsYou: inOrder([...ofCases, ...rest.flat()]), comingUp: coming, waiting, at: now.toISOString() };
  }

  private async ofLetters(actor: Actor, now: Date): Promise<Line[]> {
    const unread = may(actor, 'case.write') ? await this.reader.unreadLetters(actor.memberId) : [];
    const due = may(actor, 'case.write') ? await this.reader.followUpsDue(actor.memberId, now) : [];
    const toWrite = may(actor, 'round.recommend') ? await this.reader.writtenAdvice(actor.networkId, actor.memberId) : [];
    return [
      ...unread.map((one) => line('read-letter', one, `/letters/${one.letterId}`)),
      ...due.map((one) => line('follow-up', one, `/letters/${one.letterId}#follow-up`)),
      ...toWrite.map((one) => line('write-advice', one, `/cases/${one.id}/advice`)),
    ];
  }

  private async ofTriage(actor: Actor): Promise<Line[]> {
    const owed = await this.triage.owed(actor);
    return [
      ...owed.toOpine.map((one) => line('opine', one, `/triage/${one.id}`)),
      ...owed.toReveal.map((one) => line('reveal', one, `/triage/${one.id}`)),
      ...owed.toDecide.map((one) => line('decide', one, `/triage/${one.id}`)),
    ];
  }

  private async ofSessions(actor: Actor, coming: SessionRow[], now: Date): Promise<Line[]> {
    const unanswered = coming.filter((one) => one.state === 'planned' && one.myAnswer === 'none');
    const lines = unanswered.map((one) => line('answer-invitation', { ...one, since: now, due: one.startsAt }, `/sessions/${one.id}`));
    const toOpen = coming.filter((one) => one.roundId === null && one.state === 'planned' && one.facilitator?.id === actor.memberId && Date.parse(one.startsAt) - now.getTime() < hour);
    lines.push(...toOpen.map((one) => line('open-round', { ...one, since: one.joinOpensAt, due: one.startsAt }, `/sessions/${one.id}`)));
    if (may(actor, 'case.write')) lines.push(...(await this.reader.presentations(actor.networkId, 'asked', now, actor.memberId)).map((one) => line('answer-presenting', one, `/sessions/${one.sessionId}`)));
    if (!may(actor, 'session.plan')) return lines;
    lines.push(...(await this.reader.presentations(actor.networkId, 'declined', now)).map((one) => line('replace-presenter', one, `/sessions/${one.sessionId}`)));
    const { count, since } = await this.reader.waitingForRound(actor.networkId);
    if (count > 0) lines.push(line('plan-session', { id: 'waiting', since: since ?? now, count }, '/sessions'));
    const uninvited = await this.reader.uninvited(actor.networkId, now);
    return [...lines, ...uninvited.map((one) => line('send-invitations', { ...one, since: one.createdAt, due: one.startsAt }, `/sessions/${one.id}`))];
  }

  private async ofLearning(actor: Actor, now: Date): Promise<Line[]> {
    const [asked, tried, returned, questions, answered] = await Promise.all([this.reader.askedToSpeak(actor.networkId, actor.memberId, now), this.reader.commitmentsAsked(actor.memberId), this.reader.reflectionsReturned(actor.memberId), this.reader.questionsToAnswer(actor.networkId, actor.memberId, may(actor, 'curriculum.plan')), this.reader.questionsAnswered(actor.memberId, now)]);
    const lines = [
      ...asked.map((one) => line('answer-speaking', { ...one, since: now, due: one.startsAt }, '/curriculum')),
      ...tried.map((one) => line('answer-commitment', one, '/topics')),
      ...questions.map((one) => line('answer-question', one, `/curriculum/lectures/${one.lectureId}`)),
      ...answered.map((one) => line('question-answered', one, `/curriculum/lectures/${one.lectureId}#questions`)),
      ...returned.map((one) => line('make-up-returned', one, `/curriculum/lectures/${one.lectureId}#make-up`)),
    ];
    if (may(actor, 'curriculum.plan')) lines.push(...(await this.ofTeaching(actor, now)));
    if (!may(actor, 'attendance.review')) return lines;
    const { count, since } = await this.reader.sheetsToReview(actor.networkId, now);
    return count > 0 ? [...lines, line('review-attendance', { id: 'sheets', since: since!, count }, '/attendance')] : lines;
  }

  private async ofTeaching(actor: Actor, now: Date): Promise<Line[]> {
    const today = now.toISOString().slice(0, 10);
    const [unsettled, speakerless, { count, since }, expiring] = await Promise.all([this.reader.unsettled(actor.networkId), this.reader.withoutSpeaker(actor.networkId, now), this.reader.reflectionsToRead(actor.networkId, actor.memberId), this.reader.livedExpiring(actor.networkId, today, toldUntil(today))]);
    const lines = [...unsettled.map((one) => line('settle-week', { ...one, since: one.startsAt }, `/curriculum/${one.curriculumId}`)), ...speakerless.map((one) => line('find-speaker', { ...one, since: now, due: one.startsAt }, '/curriculum')), ...expiring.map((one) => line('lived-expiring', one, `/curriculum/lectures/${one.lectureId}`))];
    return count > 0 ? [...lines, line('review-make-up', { id: 'make-ups', since: since!, count }, '/make-ups')] : lines;
  }

  private async ofOperations(actor: Actor): Promise<Line[]> {
    if (!may(actor, 'operations.read')) return [];
    const { count, since } = await this.reader.failedMail(actor.networkId);
    const failed = count > 0 ? [line('mail-failed', { id: 'mail', since: since!, count }, '/operations/mail')] : [];
    const asking = await this.reader.joinRequests(actor.networkId);
    return asking.count > 0 ? [...failed, line('join-request', { id: 'join', since: asking.since!, count: asking.count }, '/people/requests')] : failed;
  }
}

/** What has a deadline first, the nearest on top; the rest by how long it waits. */
const inOrder = (lines: Line[]): Line[] => [...lines].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.since.localeCompare(b.since));
