import { Inject, Injectable } from '@nestjs/common';
import type { Asked, InputOf, Receipt, ReplyOf, listAsked, respond } from '@without-walls/contracts';
import { type InstrumentKey, answerProblems, defaultAskPoints, instruments, openPoint, pointToAsk, pointWords, score } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { EvaluationRepository } from './evaluation.repository.js';

const byExposure = ['self-efficacy', 'knowledge'] as const;

/** What a member is asked, and their answers. Asked by exposure, not by the calendar: people join at different weeks. */
@Injectable()
export class ResponsesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(Clock) private readonly clock: Clock, @Inject(EvaluationRepository) private readonly repository: EvaluationRepository, @Inject(TextCheck) private readonly check: TextCheck) {}

  async asked(actor: Actor): Promise<ReplyOf<typeof listAsked>> {
    const surveys = await this.repository.surveys(actor.networkId, actor.memberId, this.clock.now());
    const ofSessions = surveys.map(({ occasion, title, until }) => this.withMine(actor, 'session', occasion, title, until));
    const attended = await this.repository.attended(actor.networkId, actor.memberId);
    const ofPoints = byExposure.map(async (instrument) => {
      const point = pointToAsk(defaultAskPoints, attended, (await this.repository.occasionsOf(actor.memberId, instrument)).map(Number));
      return point ? this.withMine(actor, instrument, String(point.after), pointWords(point), null) : null;
    });
    return { items: (await Promise.all([...ofSessions, ...ofPoints])).filter((one) => one !== null) };
  }

  async respond(actor: Actor, { instrument, occasion, answers, text }: InputOf<typeof respond>['body']): Promise<Receipt> {
    this.check.require({ 'body.text': text });
    const problems = answerProblems(instruments[instrument], answers);
    if (problems.length > 0) refuse('invalid_input', { fields: problems.map(({ path, message }) => ({ path: `body.answers.${path}`, message })) });
    return this.work.run(async (tx) => {
      if (!(await this.isOpen(actor, instrument, occasion))) refuse('wrong_state');
      const before = await this.repository.mine(actor.memberId, instrument, occasion);
      const version = (before?.version ?? 0) + 1;
      const id = before?.id ?? this.clock.uuid();
      await this.repository.put({ id, networkId: actor.networkId, memberId: actor.memberId, instrument, instrumentVersion: instruments[instrument].version, occasion, answers, text, score: score(instruments[instrument], answers), at: this.clock.now(), version });
      // That somebody answered is known, what they answered is not.
      tx.audit({ networkId: actor.networkId, action: 'evaluation.answered', subjectType: 'evaluation', subjectId: id, actorId: actor.memberId, detail: { instrument, again: version > 1 } });
      return { id, version, state: 'kept' };
    });
  }

  /** Takes over an answer that was given before the network came here, and when. */
  async takeOver(actor: Actor, at: Date, { instrument, occasion, answers, text }: InputOf<typeof respond>['body']): Promise<void> {
    await this.repository.put({ id: this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, instrument, instrumentVersion: instruments[instrument].version, occasion, answers, text, score: score(instruments[instrument], answers), at, version: 1 });
  }

  /** A point is open for as long as its exposure lasts: that on joining until the first session; a session's survey for a week. */
  private async isOpen(actor: Actor, instrument: InstrumentKey, occasion: string): Promise<boolean> {
    if (instrument === 'session') return (await this.repository.surveys(actor.networkId, actor.memberId, this.clock.now())).some((one) => one.occasion === occasion);
    const attended = await this.repository.attended(actor.networkId, actor.memberId);
    return String(openPoint(defaultAskPoints, attended)?.after) === occasion;
  }

  private async withMine(actor: Actor, instrument: InstrumentKey, occasion: string, why: string, until: Date | null): Promise<Asked> {
    const mine = await this.repository.mine(actor.memberId, instrument, occasion);
    const { version, title, intro, items } = instruments[instrument];
    return { instrument, version, title, intro, items: items.map((item) => (item.kind === 'scale' ? item : { kind: item.kind, key: item.key, text: item.text, choices: [...item.choices] })), occasion, why, until: until?.toISOString() ?? null, mine: mine && { answers: mine.answers, text: mine.text } };
  }
}
