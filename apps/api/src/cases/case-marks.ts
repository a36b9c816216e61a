import { Inject, Injectable } from '@nestjs/common';
import type { CaseContent, CheckResult, InputOf, decideMark } from '@without-walls/contracts';
import { fieldsOfSection } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseChecker, type Decided, type FoundMark, type Mark } from './case-checker.js';
import { CaseContentRepository } from './case-content.repository.js';
import type { CaseDecisionEntity } from './case-trail.entity.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';

type DecideBody = InputOf<typeof decideMark>['body'];
const keeps = (action: CaseDecisionEntity['action']): boolean => action === 'not-an-identifier' || action === 'kept-with-reason';

/** Marks of one case as it stands, with what was decided about them. */
@Injectable()
export class CaseMarks {
  constructor(
    @Inject(CaseChecker) private readonly checker: CaseChecker,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Checks the whole case. Throws CheckerFailure. */
  async check(row: CaseEntity, content: CaseContent): Promise<CheckResult> {
    const [names, decisions] = await Promise.all([this.people.namesAround(row.networkId, row.presenterId), this.trail.decisions(row.id)]);
    return this.checker.check(row.id, content, names, decidedOf(decisions));
  }

  /** False for a code that reads like a postcode, a name or a number of a person: texts that mention it would be refused. */
  isPlainCode(code: string): boolean {
    return [`Case ${code}`, `As for ${code} before.`].every((text) => this.checker.mustGo('code', text, []).length === 0);
  }

  /** What must go from a text about this case that is not in its form; a failing check lets nothing pass. */
  async refuseIdentifiers(networkId: string, presenterId: string, texts: Record<string, string | undefined>): Promise<void> {
    if (!(await this.isChecked({ networkId, presenterId }, texts))) refuse('checker_unavailable');
  }

  /** True when the texts were looked through and nothing must go, false when the check failed; refuses what must go. */
  async isChecked({ networkId, presenterId }: Pick<CaseEntity, 'networkId' | 'presenterId'>, texts: Record<string, string | undefined>): Promise<boolean> {
    const names = await this.people.namesAround(networkId, presenterId);
    const found: FoundMark[] = [];
    try {
      for (const [field, text] of Object.entries(texts)) if (text) found.push(...this.checker.mustGo(field, text, names));
    } catch {
      return false;
    }
    if (found.length > 0) refuse('identifiers_found', { fields: found.map(({ field, reason }) => ({ path: field, message: reason })), state: found });
    return true;
  }

  /** How many marks in these texts must go. Throws CheckerFailure. */
  async countMustGo(row: CaseEntity, texts: string[]): Promise<number> {
    const names = await this.people.namesAround(row.networkId, row.presenterId);
    return texts.reduce((sum, text) => sum + this.checker.mustGo('thread', text, names).length, 0);
  }

  /** Keeps a decision. Words may be kept only where the check, run here on the saved text, puts an amber mark or a hint. */
  async decide(actor: Actor, row: CaseEntity, body: DecideBody): Promise<void> {
    if (body.action === 'kept-with-reason' && !body.reason) refuse('invalid_input', { fields: [{ path: 'body.reason', message: 'Say why these words may stay' }] });
    const fingerprint = keeps(body.action) ? await this.fingerprintOfKept(row, body) : null;
    const { section, field, rule, type, tier, action, reason } = body;
    await this.trail.addDecision({ id: this.clock.uuid(), caseId: row.id, section, field, rule, type, tier, action, reason, fingerprint, at: this.clock.now(), byId: actor.memberId });
  }

  private async fingerprintOfKept(row: CaseEntity, body: DecideBody): Promise<string> {
    const { content } = await this.texts.read(row.id);
    const text = fieldsOfSection(body.section, content[body.section]).find((one) => one.field === body.field)?.text;
    const mark = text === undefined ? undefined : (await this.checked(row, content)).marks.find((one) => isSame(one, body));
    // Saved text and the page's text differ: the page saves first, then decides.
    if (text === undefined || !mark) refuse('conflict');
    if (mark.tier === 'block') refuse('invalid_input', { fields: [{ path: 'body.action', message: 'A red mark cannot stay: replace it or take it out' }] });
    return this.checker.fingerprint(row.id, mark.rule, text.slice(mark.start, mark.end));
  }

  private async checked(row: CaseEntity, content: CaseContent): Promise<CheckResult> {
    return this.check(row, content).catch(() => refuse('not_available'));
  }
}

const isSame = (mark: Mark, body: DecideBody): boolean => mark.section === body.section && mark.field === body.field && mark.rule === body.rule && mark.start === body.start && mark.end === body.end;

/** The latest decision about each fingerprint. */
function decidedOf(decisions: CaseDecisionEntity[]): Decided {
  return new Map(decisions.flatMap((one) => (one.fingerprint ? [[one.fingerprint, one.action] as const] : [])));
}
