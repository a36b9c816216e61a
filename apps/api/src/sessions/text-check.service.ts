import { Injectable, type OnModuleInit } from '@nestjs/common';
import { detect, loadLists } from '@without-walls/deidentify';
import { refuse } from '../platform/http/refusal.js';

/** Texts by the path of their field, as in the request body. */
export type CheckedTexts = Record<string, string | undefined>;

/** The identifier check for short texts that others will read: titles, contributions, advice. Red marks refuse the whole request. */
@Injectable()
export class TextCheck implements OnModuleInit {
  private ready = false;

  async onModuleInit(): Promise<void> {
    // Without the lists names would slip through: such a process refuses texts rather than letting them pass.
    this.ready = await loadLists().then(() => true, () => false);
  }

  /** Refuses with `identifiers_found` and the marks, or `checker_unavailable` when the check itself fails. */
  require(texts: CheckedTexts): void {
    const marks = this.marksOf(texts);
    if (marks.length === 0) return;
    refuse('identifiers_found', { fields: marks.map(({ field, reason }) => ({ path: field, message: reason })), state: marks });
  }

  /** The text with everything that names a person blotted out: for what is shown at once and cannot wait for a correction. Refuses when the check itself fails. */
  blotted(text: string): string {
    return this.marksOf({ text }).sort((a, b) => b.start - a.start).reduce((now, { start, end }) => `${now.slice(0, start)}${'▇'.repeat(Math.min(6, end - start))}${now.slice(end)}`, text);
  }

  private marksOf(texts: CheckedTexts) {
    try {
      if (!this.ready) throw new Error('the word lists are missing');
      return Object.entries(texts).flatMap(([field, text]) =>
        detect(text ?? '').filter((span) => span.tier === 'block').map(({ start, end, type, tier, rule, reason }) => ({ section: null, field, start, end, type, tier, rule, reason })));
    } catch {
      return refuse('checker_unavailable');
    }
  }
}
