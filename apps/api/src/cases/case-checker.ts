import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseContent, CheckResult, SectionName } from '@without-walls/contracts';
import { type CaseText, type DetectOptions, type Span, detectAll, listsReady, loadLists, rulesetHash } from '@without-walls/deidentify';
import { type CaseField, fieldsOfCase } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';

export type Mark = CheckResult['marks'][number];
/** A mark as it may be named in an answer: where and what, never the text. */
export type FoundMark = Pick<Mark, 'field' | 'start' | 'end' | 'type' | 'tier' | 'rule' | 'reason'> & { section: SectionName | null };
export type Decided = ReadonlyMap<string, NonNullable<Mark['decided']>>;

/** The check did not come to an end. Nothing may pass on the strength of it. */
export class CheckerFailure extends Error {}

/** A whole case takes some 50 ms; beyond this something is wrong with the text or the rules. */
const budgetMs = 3_000;

/** The search for identifiers, run by the API itself on the whole text, whatever the browser said. */
@Injectable()
export class CaseChecker implements OnModuleInit {
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(Clock) private readonly clock: Clock) {}

  onModuleInit(): Promise<void> {
    return loadLists();
  }

  /** Marks of the whole case. `names` are certain identifiers; `decided` says what was decided about which fingerprint. Throws CheckerFailure. */
  check(caseId: string, content: CaseContent, names: readonly string[], decided: Decided): CheckResult {
    const since = performance.now();
    const at = this.clock.now().toISOString();
    const fields = fieldsOfCase(content).filter((field) => field.text.trim());
    const found = this.search(fields.map((field) => ({ text: field.text, field: nameOf(field) })), { refDate: at.slice(0, 10), knownNames: names });
    if (performance.now() - since > budgetMs) throw new CheckerFailure('too slow');
    const marks = fields.flatMap((field, i) => found[i]!.map((span): Mark => ({ ...placeOf(field, span), replacement: span.replacement, decided: this.decisionOn(caseId, field.text, span, decided) })));
    const count = (test: (mark: Mark) => boolean): number => marks.filter(test).length;
    return { ruleset: rulesetHash(), at, block: count((m) => m.tier === 'block'), warn: count((m) => m.tier === 'warn'), undecided: count((m) => m.tier === 'warn' && !m.decided), hint: count((m) => m.tier === 'hint'), marks };
  }

  /** What must go from a text outside the form: a comment, an opinion, a reason. Throws CheckerFailure. */
  mustGo(field: string, text: string, names: readonly string[]): FoundMark[] {
    const [spans = []] = this.search([{ text, field }], { refDate: this.clock.now().toISOString().slice(0, 10), knownNames: names });
    return spans.filter((span) => span.tier === 'block').map(({ start, end, type, tier, rule, reason }) => ({ section: null, field, start, end, type, tier, rule, reason }));
  }

  /** Knows a text of one case again without keeping it. Keyed, and different for each case, so that nothing can be looked up by it. */
  fingerprint(caseId: string, rule: string, text: string): string {
    const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    return createHmac('sha256', this.config.fingerprintSecret).update(`${caseId}\n${rule}\n${plain}`).digest('hex');
  }

  private search(texts: readonly CaseText[], options: DetectOptions): Span[][] {
    // Without its lists the search would miss names and still look clean.
    if (!listsReady()) throw new CheckerFailure('lists are missing');
    try {
      return detectAll(texts, options);
    } catch {
      throw new CheckerFailure('the search failed');
    }
  }

  private decisionOn(caseId: string, text: string, span: Span, decided: Decided): Mark['decided'] {
    if (span.tier === 'block' || decided.size === 0) return null;
    return decided.get(this.fingerprint(caseId, span.rule, text.slice(span.start, span.end))) ?? null;
  }
}

const placeOf = ({ section, field }: CaseField, { start, end, type, tier, rule, reason }: Span) => ({ section, field, start, end, type, tier, rule, reason });
export const foundOf = ({ section, field, start, end, type, tier, rule, reason }: Mark): FoundMark => ({ section, field, start, end, type, tier, rule, reason });

/** Medicines are full of capitals that are no names; the library turns its sweep off for them. */
const nameOf = ({ section, field }: CaseField): string => (section === 'medicines' && /\.(drug|dose|frequency)$/.test(field) ? 'medication' : field);
