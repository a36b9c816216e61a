import { attestationVersion, sectionNames } from '@without-walls/contracts';
import { type DemoCase, demoCases } from '@without-walls/fixtures';
import { CaseContentRepository } from '../cases/case-content.repository.js';
import { CaseDraftsService } from '../cases/case-drafts.service.js';
import { CaseReadingService } from '../cases/case-reading.service.js';
import { CaseSubmissionService } from '../cases/case-submission.service.js';
import { RecheckService } from '../cases/recheck.service.js';
import { SecondLookService } from '../cases/second-look.service.js';
import { TriageService } from '../triage/triage.service.js';
import type { DemoSessions } from './demo-sessions.js';
import type { DemoWorld, Happening } from './demo-world.js';

const coordinator = 'agnieszka-wrona';
/** Past the weekly deadline, so that opinions may be revealed although some members filed none. */
const daysToDecision = 9;

/** What happened to the demo's cases, from the first word to the outcome of triage. */
export class DemoCases {
  /** Case ids by demo key. */
  readonly ids = new Map<string, string>();

  constructor(private readonly world: DemoWorld, private readonly sessions: DemoSessions) {}

  happenings(): Happening[] {
    return demoCases.flatMap((one) => this.of(one));
  }

  private of(one: DemoCase): Happening[] {
    const { world } = this;
    const list: Happening[] = [{ at: world.daysAgo(one.startedDaysAgo), what: `${one.key} written`, run: () => this.write(one) }];
    const submitted = one.submittedDaysAgo;
    if (one.withdrawnAfterDays) list.push({ at: world.daysAgo(one.startedDaysAgo - one.withdrawnAfterDays), what: `${one.key} withdrawn`, run: () => this.withdraw(one) });
    if (submitted === null) return list;
    list.push({ at: world.daysAgo(submitted), what: `${one.key} submitted`, run: () => this.submit(one) });
    if (one.returned) list.push({ at: world.daysAgo(submitted - 0.4), what: `${one.key} returned`, run: () => this.sendBack(one) });
    if (one.state === 'submitted' || one.state === 'returned') return list;
    list.push({ at: world.daysAgo(submitted - 0.3), what: `${one.key} released`, run: () => this.release(one) });
    if (one.slipped) list.push({ at: world.daysAgo(submitted - one.slipped.afterDays), what: `${one.key} found by newer rules`, run: () => this.findLater(one) });
    if (one.recalled) list.push({ at: world.daysAgo(submitted - one.recalled.afterDays), what: `${one.key} recalled`, run: () => this.recall(one) });
    for (const [i, opinion] of (one.opinions ?? []).entries()) list.push({ at: world.daysAgo(submitted - 0.6 - i / 100), what: `opinion on ${one.key}`, run: () => this.opine(one, opinion) });
    if (one.decision) list.push({ at: world.daysAgo(submitted - daysToDecision), what: `${one.key} decided`, run: () => this.decide(one, one.decision!) });
    return list;
  }

  private write(one: DemoCase): Promise<void> {
    return this.world.as(one.presenter, this.world.daysAgo(one.startedDaysAgo), async (actor) => {
      const drafts = this.world.app.get(CaseDraftsService);
      const { id } = await drafts.create(actor);
      this.ids.set(one.key, id);
      for (const section of sectionNames) await drafts.save(actor, id, section, { version: 0, value: one.content[section] });
    });
  }

  private submit(one: DemoCase): Promise<unknown> {
    return this.world.as(one.presenter, this.world.daysAgo(one.submittedDaysAgo!), async (actor) => {
      const view = await this.world.app.get(CaseReadingService).read(actor, this.id(one));
      await this.decideMarks(one, view.check.marks.filter((mark) => mark.tier === 'warn' && !mark.decided), actor);
      const { version } = await this.row(one);
      return this.world.app.get(CaseSubmissionService).submit(actor, this.id(one), { version, attestation: { version: attestationVersion, agreed: true, basis: 'anonymised' } });
    });
  }

  /** An amber mark on an invented text is a word the rules do not know. */
  private async decideMarks(one: DemoCase, marks: { section: (typeof sectionNames)[number]; field: string; start: number; end: number; rule: string; type: string; tier: 'block' | 'warn' | 'hint' }[], actor: Parameters<CaseDraftsService['decide']>[0]): Promise<void> {
    for (const { section, field, start, end, rule, type, tier } of marks) await this.world.app.get(CaseDraftsService).decide(actor, this.id(one), { section, field, start, end, rule, type, tier, action: 'not-an-identifier', reason: 'common-word' });
  }

  private sendBack(one: DemoCase): Promise<unknown> {
    const { request, sections } = one.returned!;
    return this.world.as(coordinator, this.world.daysAgo(one.submittedDaysAgo! - 0.4), async (actor) => this.world.app.get(SecondLookService).return(actor, this.id(one), { version: (await this.row(one)).version, request, sections: [...sections] }));
  }

  private release(one: DemoCase): Promise<unknown> {
    return this.world.as(coordinator, this.world.daysAgo(one.submittedDaysAgo! - 0.3), async (actor) => this.world.app.get(SecondLookService).release(actor, this.id(one), { version: (await this.row(one)).version, urgency: one.urgency, lookedAt: [...sectionNames] }));
  }

  private withdraw(one: DemoCase): Promise<unknown> {
    return this.world.as(one.presenter, this.world.daysAgo(one.startedDaysAgo - one.withdrawnAfterDays!), async (actor) => this.world.app.get(CaseDraftsService).withdraw(actor, this.id(one), (await this.row(one)).version));
  }

  private recall(one: DemoCase): Promise<unknown> {
    const { afterDays, reason } = one.recalled!;
    return this.world.as(one.presenter, this.world.daysAgo(one.submittedDaysAgo! - afterDays), async (actor) => this.world.app.get(SecondLookService).recall(actor, this.id(one), { version: (await this.row(one)).version, reason }));
  }

  /** As it would be: the words are in the released text, the rules of its release did not know them, the rules of today do. */
  private findLater(one: DemoCase): Promise<unknown> {
    const { afterDays, words } = one.slipped!;
    return this.world.as(coordinator, this.world.daysAgo(one.submittedDaysAgo! - afterDays), async () => {
      const texts = this.world.app.get(CaseContentRepository);
      const stored = (await texts.section(this.id(one), 'pain'))!;
      await texts.save({ ...stored, content: { ...one.content.pain, story: `${one.content.pain.story} ${words}` } });
      await this.world.run("UPDATE cases SET check_summary = jsonb_set(check_summary, '{ruleset}', '\"earlier\"') WHERE id = $1", [this.id(one)]);
      await this.world.app.get(RecheckService).due();
    });
  }

  private opine(one: DemoCase, { member, outcome, line }: NonNullable<DemoCase['opinions']>[number]): Promise<unknown> {
    return this.world.as(member, this.world.daysAgo(one.submittedDaysAgo! - 0.6), async (actor) => this.world.app.get(TriageService).opine(actor, (await this.item(one)).id, { outcome, line }));
  }

  private decide(one: DemoCase, { by, outcome, reason, alternative }: NonNullable<DemoCase['decision']>): Promise<unknown> {
    return this.world.as(by, this.world.daysAgo(one.submittedDaysAgo! - daysToDecision), async (actor) => {
      const triage = this.world.app.get(TriageService);
      const open = await this.item(one);
      if (open.state === 'open') await triage.reveal(actor, open.id, open.version);
      const { id, version } = await this.item(one);
      const place = outcome === 'discuss' ? this.sessions.placeFor(one.key) : null;
      return triage.decide(actor, id, { version, outcome, reason, ...(alternative ? { alternative } : {}), ...(place ? { sessionId: place.sessionId, minutes: place.minutes } : {}) });
    });
  }

  private id(one: DemoCase): string {
    return this.ids.get(one.key)!;
  }
  private row(one: DemoCase): Promise<{ version: number }> {
    return this.world.one('SELECT version FROM cases WHERE id = $1', [this.id(one)]);
  }
  private item(one: DemoCase): Promise<{ id: string; version: number; state: string }> {
    return this.world.one('SELECT id, version, state FROM triage_items WHERE case_id = $1 ORDER BY listed_at DESC LIMIT 1', [this.id(one)]);
  }
}
